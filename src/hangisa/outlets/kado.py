"""강원도민일보."""

from hangisa.cms.ndsoft import NDSOFT
from hangisa.outlet import Outlet

OUTLET = Outlet(
    name="강원도민일보",
    hosts=("kado.net",),
    layouts=(NDSOFT,),
    feeds=("https://www.kado.net/rss/allArticle.xml",),
)
