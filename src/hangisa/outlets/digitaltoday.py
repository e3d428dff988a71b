"""디지털투데이."""

from hangisa.cms.ndsoft import NDSOFT
from hangisa.outlet import Outlet

OUTLET = Outlet(
    name="디지털투데이",
    hosts=("digitaltoday.co.kr",),
    layouts=(NDSOFT,),
    feeds=("https://www.digitaltoday.co.kr/rss/allArticle.xml",),
)
