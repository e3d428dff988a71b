"""로이슈."""

from hangisa.cms.view_php import VIEW_PHP
from hangisa.outlet import Outlet

OUTLET = Outlet(name="로이슈", hosts=("lawissue.co.kr",), layouts=(VIEW_PHP,))
