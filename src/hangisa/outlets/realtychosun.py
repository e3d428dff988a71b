"""땅집고."""

from hangisa.cms.chosun_html import CHOSUN_HTML
from hangisa.outlet import Outlet

OUTLET = Outlet(
    name="땅집고",
    hosts=("realty.chosun.com",),
    layouts=(CHOSUN_HTML,),
)
