"""THE AI."""

from hangisa.cms.ndsoft import NDSOFT
from hangisa.outlet import Outlet

OUTLET = Outlet(
    name="THE AI",
    hosts=("newstheai.com",),
    layouts=(NDSOFT,),
    feeds=("https://www.newstheai.com/rss/allArticle.xml",),
)
