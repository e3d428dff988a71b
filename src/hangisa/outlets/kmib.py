"""국민일보: served in EUC-KR to this day."""

from hangisa.outlet import Layout, Outlet

LAYOUT = Layout(
    name="kmib",
    body=("#articleBody", "div.tx"),
    headline=("h1.article_headline", ".nwsti h3", ".NwsCon .nwsti h2"),
    published=(".datetime", ".nwsti .date", ".date:has(.t11)"),
    byline=(".NwsCon .nwsti .nm",),
    section=(".breadcrumb a",),
    captions=(".article_body_img figcaption",),
    drop=(
        ".article_recommend",
        ".fb-post",
        'a[href*="fbchoice"]',
        'a[href*="/photo/index.asp"]',
        'a[href*="/vod/index.asp"]',
    ),
)

OUTLET = Outlet(
    name="국민일보",
    hosts=("kmib.co.kr",),
    layouts=(LAYOUT,),
    feeds=("https://www.kmib.co.kr/rss/data/kmibRssAll.xml",),
)
