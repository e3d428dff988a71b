"""교수신문."""

from hangisa.cms.ndsoft import NDSOFT, NDSOFT_MID
from hangisa.outlet import Outlet

OUTLET = Outlet(
    name="교수신문",
    hosts=("kyosu.net",),
    layouts=(NDSOFT_MID, NDSOFT),
    feeds=("https://www.kyosu.net/rss/allArticle.xml",),
)
