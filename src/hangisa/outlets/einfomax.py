"""연합인포맥스."""

from dataclasses import replace

from hangisa.cms.ndsoft import NDSOFT
from hangisa.outlet import Outlet

OUTLET = Outlet(
    name="연합인포맥스",
    hosts=("news.einfomax.co.kr", "einfomax.co.kr"),
    layouts=(
        replace(
            NDSOFT, name="einfomax", drop=(*NDSOFT.drop, '[style*="background-color:#EDEDED"]')
        ),
    ),
    feeds=("https://news.einfomax.co.kr/rss/allArticle.xml",),
)
