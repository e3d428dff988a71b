"""아시아타임즈."""

from hangisa.cms.article_txt import ARTICLE_TXT
from hangisa.outlet import Outlet

OUTLET = Outlet(name="아시아타임즈", hosts=("asiatime.co.kr",), layouts=(ARTICLE_TXT,))
