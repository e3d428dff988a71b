"""청년의사."""

from hangisa.cms.ndsoft import NDSOFT
from hangisa.outlet import Outlet

OUTLET = Outlet(
    name="청년의사",
    hosts=("docdocdoc.co.kr",),
    layouts=(NDSOFT,),
    feeds=("https://www.docdocdoc.co.kr/rss/allArticle.xml",),
)
