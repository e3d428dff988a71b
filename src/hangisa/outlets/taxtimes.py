"""세정신문."""

from hangisa.cms.mediaon import MEDIAON
from hangisa.outlet import Outlet

OUTLET = Outlet(name="세정신문", hosts=("taxtimes.co.kr",), layouts=(MEDIAON,))
