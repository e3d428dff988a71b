"""이코노미스트."""

from hangisa.cms.joins import JOINS
from hangisa.outlet import Outlet

OUTLET = Outlet(name="이코노미스트", hosts=("economist.co.kr",), layouts=(JOINS,))
