"""한국스포츠경제."""

from hangisa.cms.ndsoft import NDSOFT, NDSOFT_MID
from hangisa.outlet import Outlet

OUTLET = Outlet(
    name="한국스포츠경제",
    hosts=("sporbiz.co.kr",),
    layouts=(NDSOFT_MID, NDSOFT),
    feeds=("https://www.sporbiz.co.kr/rss/allArticle.xml",),
)
