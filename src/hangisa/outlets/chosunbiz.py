"""조선비즈."""

from hangisa.cms.arc import ARC
from hangisa.cms.chosun_html import CHOSUN_2011, CHOSUN_HTML
from hangisa.outlet import Outlet

OUTLET = Outlet(
    name="조선비즈",
    hosts=("biz.chosun.com",),
    layouts=(
        ARC,
        CHOSUN_HTML,
        CHOSUN_2011,
    ),
    feeds=("https://biz.chosun.com/arc/outboundfeeds/rss/?outputType=xml",),
)
