"""대구MBC."""

from hangisa.cms.local_mbc import LOCAL_MBC
from hangisa.outlet import Outlet

OUTLET = Outlet(name="대구MBC", hosts=("dgmbc.com",), layouts=(LOCAL_MBC,))
