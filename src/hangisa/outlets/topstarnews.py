"""톱스타뉴스."""

from hangisa.cms.ndsoft import NDSOFT, NDSOFT_MID
from hangisa.outlet import Outlet

OUTLET = Outlet(
    name="톱스타뉴스",
    hosts=("topstarnews.net",),
    layouts=(NDSOFT_MID, NDSOFT),
    feeds=("https://www.topstarnews.net/rss/allArticle.xml",),
)
