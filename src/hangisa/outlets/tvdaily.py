"""티브이데일리."""

from hangisa.outlet import Layout, Outlet

VIEW = Layout(
    name="tvdaily",
    body=(".articles_detail", "div.read"),
    headline=("font.read_title",),
    published=("font.read_time",),
    drop=(".read_title", ".read_time", ".social"),
)

OUTLET = Outlet(
    name="티브이데일리",
    hosts=("tvdaily.co.kr",),
    layouts=(VIEW,),
    feeds=("https://www.tvdaily.co.kr/rss/allArticle.xml",),
)
