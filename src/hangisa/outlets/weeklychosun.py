"""주간조선."""

from hangisa.cms.ndsoft import NDSOFT
from hangisa.outlet import Outlet

OUTLET = Outlet(
    name="주간조선",
    hosts=("weekly.chosun.com",),
    layouts=(NDSOFT,),
)
