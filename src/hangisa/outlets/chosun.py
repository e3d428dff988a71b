"""조선일보."""

from hangisa.cms.arc import ARC
from hangisa.cms.chosun_html import CHOSUN_2011, CHOSUN_HTML
from hangisa.outlet import Outlet

OUTLET = Outlet(
    name="조선일보",
    hosts=("chosun.com", "news.chosun.com"),
    layouts=(
        ARC,
        CHOSUN_HTML,
        CHOSUN_2011,
    ),
    feeds=("https://www.chosun.com/arc/outboundfeeds/rss/?outputType=xml",),
)
