"""메디컬투데이."""

from hangisa.cms.newsview import NEWSVIEW
from hangisa.outlet import Outlet

OUTLET = Outlet(name="메디컬투데이", hosts=("mdtoday.co.kr",), layouts=(NEWSVIEW,))
