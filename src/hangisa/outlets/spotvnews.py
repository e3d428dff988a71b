"""스포티비뉴스."""

from hangisa.cms.ndsoft import NDSOFT
from hangisa.outlet import Outlet

OUTLET = Outlet(
    name="스포티비뉴스",
    hosts=("spotvnews.co.kr",),
    layouts=(NDSOFT,),
    feeds=("https://www.spotvnews.co.kr/rss/allArticle.xml",),
)
