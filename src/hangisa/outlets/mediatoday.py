"""미디어오늘: ND Soft in three skins."""

from hangisa.cms.ndsoft import NDSOFT, NDSOFT_LEGACY, NDSOFT_MID
from hangisa.outlet import Outlet

OUTLET = Outlet(
    name="미디어오늘",
    hosts=("mediatoday.co.kr",),
    layouts=(NDSOFT, NDSOFT_MID, NDSOFT_LEGACY),
    feeds=("https://www.mediatoday.co.kr/rss/allArticle.xml",),
)
