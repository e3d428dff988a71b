"""미디어스: ND Soft in two skins."""

from hangisa.cms.ndsoft import NDSOFT, NDSOFT_LEGACY
from hangisa.outlet import Outlet

OUTLET = Outlet(
    name="미디어스",
    hosts=("mediaus.co.kr",),
    layouts=(NDSOFT, NDSOFT_LEGACY),
    feeds=("https://www.mediaus.co.kr/rss/allArticle.xml",),
)
