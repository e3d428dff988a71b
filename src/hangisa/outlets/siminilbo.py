"""시민일보."""

from hangisa.cms.newsview import NEWSVIEW
from hangisa.outlet import Outlet

OUTLET = Outlet(name="시민일보", hosts=("siminilbo.co.kr",), layouts=(NEWSVIEW,))
