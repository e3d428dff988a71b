"""인천일보."""

from hangisa.cms.ndsoft import NDSOFT, NDSOFT_MID
from hangisa.outlet import Outlet

OUTLET = Outlet(
    name="인천일보",
    hosts=("incheonilbo.com",),
    layouts=(NDSOFT_MID, NDSOFT),
    feeds=("https://www.incheonilbo.com/rss/allArticle.xml",),
)
