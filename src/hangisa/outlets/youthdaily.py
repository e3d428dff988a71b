"""청년일보."""

from hangisa.cms.mediaon import MEDIAON
from hangisa.outlet import Outlet

OUTLET = Outlet(name="청년일보", hosts=("youthdaily.co.kr",), layouts=(MEDIAON,))
