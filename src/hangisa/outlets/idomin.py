"""경남도민일보."""

from hangisa.cms.ndsoft import NDSOFT
from hangisa.outlet import Outlet

OUTLET = Outlet(
    name="경남도민일보",
    hosts=("idomin.com",),
    layouts=(NDSOFT,),
    feeds=("https://www.idomin.com/rss/allArticle.xml",),
)
