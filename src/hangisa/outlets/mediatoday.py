"""미디어오늘: ND Soft in three skins, told by their content."""

from hangisa.outlet import Outlet

OUTLET = Outlet(
    name="미디어오늘",
    hosts=("mediatoday.co.kr",),
    feeds=("https://www.mediatoday.co.kr/rss/allArticle.xml",),
)
