"""가톨릭평화방송 (cpbc): in the layout of SBS Biz."""

from hangisa.outlet import Outlet
from hangisa.outlets.sbsbiz import OUTLET as SBSBIZ

OUTLET = Outlet(name="가톨릭평화방송", hosts=("news.cpbc.co.kr",), layouts=SBSBIZ.layouts)
