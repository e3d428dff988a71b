"""bnt뉴스."""

from hangisa.cms.h1_title import H1_TITLE
from hangisa.outlet import Outlet

OUTLET = Outlet(name="bnt뉴스", hosts=("bntnews.co.kr",), layouts=(H1_TITLE,))
