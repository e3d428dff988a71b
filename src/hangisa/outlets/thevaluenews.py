"""더밸류뉴스."""

from hangisa.cms.regist_modify import REGIST_MODIFY
from hangisa.outlet import Outlet

OUTLET = Outlet(name="더밸류뉴스", hosts=("thevaluenews.co.kr",), layouts=(REGIST_MODIFY,))
