"""스포츠동아."""

from hangisa.outlet import Layout, Outlet

LAYOUT = Layout(
    name="sportsdonga",
    body=(".article_word#article_body", ".article_word"),
    headline=(".article_tit h1.tit", ".article_tit > h3"),
    published=(".article_tit p",),
    drop=('[class*="sub_ad"]', '[class*="sub_AD"]'),
)

OUTLET = Outlet(
    name="스포츠동아",
    hosts=("sports.donga.com",),
    layouts=(LAYOUT,),
    feeds=("https://sports.donga.com/rss",),
)
