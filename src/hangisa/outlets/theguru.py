"""더구루."""

from hangisa.cms.mediaon import MEDIAON
from hangisa.outlet import Outlet

OUTLET = Outlet(name="더구루", hosts=("theguru.co.kr",), layouts=(MEDIAON,))
