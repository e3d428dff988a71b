"""제주일보."""

from hangisa.cms.ndsoft import NDSOFT, NDSOFT_MID
from hangisa.outlet import Outlet

OUTLET = Outlet(
    name="제주일보",
    hosts=("jejunews.com",),
    layouts=(NDSOFT_MID, NDSOFT),
    feeds=("https://www.jejunews.com/rss/allArticle.xml",),
)
