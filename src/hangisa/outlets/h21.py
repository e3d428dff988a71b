"""한겨레21."""

from hangisa.outlet import Layout, Outlet

LAYOUT = Layout(
    name="h21",
    body=(".arti-txt",),
    headline=("h2.arti-tit",),
    published=(".arti-date",),
    drop=(".bn-promotion", ".ad-box"),
)

OUTLET = Outlet(
    name="한겨레21",
    hosts=("h21.hani.co.kr",),
    layouts=(LAYOUT,),
    feeds=("https://h21.hani.co.kr/rss",),
)
