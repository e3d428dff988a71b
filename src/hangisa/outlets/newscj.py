"""천지일보."""

from dataclasses import replace

from hangisa.cms.ndsoft import NDSOFT
from hangisa.outlet import Outlet

OUTLET = Outlet(
    name="천지일보",
    hosts=("newscj.com",),
    layouts=(replace(NDSOFT, name="newscj", drop=(*NDSOFT.drop, ".relation")),),
    feeds=("https://www.newscj.com/rss/allArticle.xml",),
)
