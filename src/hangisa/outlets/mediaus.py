"""미디어스: ND Soft in two skins, told by their content."""

from hangisa.outlet import Outlet

OUTLET = Outlet(
    name="미디어스",
    hosts=("mediaus.co.kr",),
    feeds=("https://www.mediaus.co.kr/rss/allArticle.xml",),
)
