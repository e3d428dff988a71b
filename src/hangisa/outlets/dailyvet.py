"""데일리벳."""

from hangisa.cms.wordpress import WORDPRESS
from hangisa.outlet import Outlet

OUTLET = Outlet(name="데일리벳", hosts=("dailyvet.co.kr",), layouts=(WORDPRESS,))
