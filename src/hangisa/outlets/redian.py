"""레디앙."""

from hangisa.cms.wordpress import WORDPRESS
from hangisa.outlet import Outlet

OUTLET = Outlet(name="레디앙", hosts=("redian.org",), layouts=(WORDPRESS,))
