"""의협신문."""

from hangisa.cms.ndsoft import NDSOFT, NDSOFT_MID
from hangisa.outlet import Outlet

OUTLET = Outlet(
    name="의협신문",
    hosts=("doctorsnews.co.kr",),
    layouts=(NDSOFT_MID, NDSOFT),
    feeds=("https://www.doctorsnews.co.kr/rss/allArticle.xml",),
)
