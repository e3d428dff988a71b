"""AI타임스."""

from hangisa.cms.ndsoft import NDSOFT
from hangisa.outlet import Outlet

OUTLET = Outlet(
    name="AI타임스",
    hosts=("aitimes.com",),
    layouts=(NDSOFT,),
    feeds=("https://www.aitimes.com/rss/allArticle.xml",),
)
