"""신동아."""

from hangisa.outlet import Layout, Outlet

# 주간동아 wears the same skin.
MAGAZINE = Layout(
    name="donga-magazine",
    body=(".article_view",),
    headline=("p.title_text",),
    published=("p.info_time", "span.time"),
    captions=(".article_photo .desc",),
    drop=(".postscript",),
)

OUTLET = Outlet(
    name="신동아",
    hosts=("shindonga.donga.com",),
    layouts=(MAGAZINE,),
    feeds=("https://shindonga.donga.com/rss",),
)
