"""비즈워치."""

from hangisa.outlet import Layout, Outlet

# 택스워치 wears the same skin.
WATCH = Layout(
    name="watch",
    body=(
        '.news_body[itemprop="articleBody"]',
        ".news_body.new_editor",
        '[itemprop="articleBody"]',
    ),
    published=("ul.info",),
    byline=("ul.info",),
    drop=(".atc",),
)

OUTLET = Outlet(
    name="비즈워치",
    hosts=("bizwatch.co.kr",),
    layouts=(WATCH,),
    feeds=("https://news.bizwatch.co.kr/rss",),
)
