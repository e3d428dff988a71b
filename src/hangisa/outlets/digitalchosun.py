"""디지틀조선일보."""

from hangisa.cms.dizzo import DIZZO
from hangisa.outlet import Outlet

OUTLET = Outlet(
    name="디지틀조선일보",
    hosts=("digitalchosun.dizzo.com", "dizzo.com"),
    layouts=(DIZZO,),
)
