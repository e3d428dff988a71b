"""목포MBC."""

from hangisa.cms.local_mbc import LOCAL_MBC
from hangisa.outlet import Outlet

OUTLET = Outlet(name="목포MBC", hosts=("mpmbc.co.kr",), layouts=(LOCAL_MBC,))
