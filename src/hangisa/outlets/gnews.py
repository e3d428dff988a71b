"""글로벌이코노믹."""

from hangisa.cms.view_php import VIEW_PHP
from hangisa.outlet import Outlet

OUTLET = Outlet(name="글로벌이코노믹", hosts=("g-enews.com",), layouts=(VIEW_PHP,))
