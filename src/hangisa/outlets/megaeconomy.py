"""메가경제."""

from hangisa.cms.newsview import NEWSVIEW
from hangisa.outlet import Outlet

OUTLET = Outlet(name="메가경제", hosts=("megaeconomy.co.kr",), layouts=(NEWSVIEW,))
