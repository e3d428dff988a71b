"""딜사이트."""

from hangisa.cms.dealsite import DEALSITE
from hangisa.outlet import Outlet

OUTLET = Outlet(name="딜사이트", hosts=("dealsite.co.kr",), layouts=(DEALSITE,))
