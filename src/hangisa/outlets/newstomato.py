"""뉴스토마토."""

from hangisa.outlet import Layout, Outlet

LAYOUT = Layout(
    name="newstomato",
    body=(".rns_text",),
    headline=(".rn_stitle",),
    published=(".rn_sdate",),
    captions=(".rns_text .desc",),
)

OUTLET = Outlet(
    name="뉴스토마토",
    hosts=("newstomato.com",),
    layouts=(LAYOUT,),
    feeds=("https://www.newstomato.com/rss",),
)
