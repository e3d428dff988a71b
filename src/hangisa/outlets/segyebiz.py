"""세계비즈."""

from hangisa.cms.segye_sub import SEGYE_SUB
from hangisa.outlet import Outlet

OUTLET = Outlet(name="세계비즈", hosts=("segyebiz.com",), layouts=(SEGYE_SUB,))
