"""뉴스타운."""

from hangisa.cms.ndsoft import NDSOFT, NDSOFT_MID
from hangisa.outlet import Outlet

OUTLET = Outlet(
    name="뉴스타운",
    hosts=("newstown.co.kr",),
    layouts=(NDSOFT_MID, NDSOFT),
    feeds=("https://www.newstown.co.kr/rss/allArticle.xml",),
)
