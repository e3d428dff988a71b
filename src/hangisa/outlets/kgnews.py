"""경기신문."""

from hangisa.cms.mediaon import MEDIAON
from hangisa.outlet import Outlet

OUTLET = Outlet(name="경기신문", hosts=("kgnews.co.kr",), layouts=(MEDIAON,))
