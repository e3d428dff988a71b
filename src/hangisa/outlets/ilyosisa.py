"""일요시사."""

from hangisa.cms.mediaon import MEDIAON
from hangisa.outlet import Outlet

OUTLET = Outlet(name="일요시사", hosts=("ilyosisa.co.kr",), layouts=(MEDIAON,))
