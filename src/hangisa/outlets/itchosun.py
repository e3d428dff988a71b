"""IT조선."""

from hangisa.cms.chosun_html import CHOSUN_HTML
from hangisa.cms.ndsoft import NDSOFT
from hangisa.outlet import Outlet

OUTLET = Outlet(
    name="IT조선",
    hosts=("it.chosun.com",),
    layouts=(
        NDSOFT,
        CHOSUN_HTML,
    ),
)
