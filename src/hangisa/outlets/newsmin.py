"""뉴스민."""

from hangisa.cms.wordpress import WORDPRESS
from hangisa.outlet import Outlet

OUTLET = Outlet(name="뉴스민", hosts=("newsmin.co.kr",), layouts=(WORDPRESS,))
