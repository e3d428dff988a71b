"""경상매일신문."""

from hangisa.cms.view_content import VIEW_CONTENT
from hangisa.outlet import Outlet

OUTLET = Outlet(name="경상매일신문", hosts=("ksmnews.co.kr",), layouts=(VIEW_CONTENT,))
