"""텐아시아: the skin of 매거진한경."""

from hangisa.outlet import Outlet
from hangisa.outlets.magazinehankyung import MAGAZINE

OUTLET = Outlet(name="텐아시아", hosts=("tenasia.hankyung.com",), layouts=(MAGAZINE,))
