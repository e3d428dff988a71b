"""스포츠서울."""

from hangisa.outlet import Layout, Outlet

VIEW = Layout(
    name="sportsseoul",
    body=("#article-body",),
    headline=("h1.headline",),
    subheadings=("#article-body .subtitle",),
    published=(".datetime",),
    drop=(".subtitle", ".article-like"),
)

UNTIL_2019 = Layout(
    name="sportsseoul, viewtitle",
    body=(".viewWrap .article",),
    headline=(".viewtitle",),
    published=(".dateWrap li .date",),
)

OUTLET = Outlet(
    name="스포츠서울",
    hosts=("sportsseoul.com",),
    layouts=(VIEW, UNTIL_2019),
)
