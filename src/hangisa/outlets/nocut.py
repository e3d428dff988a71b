"""노컷뉴스."""

from hangisa.outlet import Layout, Outlet

OUTLET = Outlet(
    name="노컷뉴스",
    hosts=("nocutnews.co.kr",),
    layouts=(
        Layout(
            name="nocut",
            body=("#pnlContent",),
            headline=(".h_info h1", ".h_info h2"),
            subheadings=("h3.news-h3", ".viewbox h3"),
            published=("ul.bl_b",),
            byline=("ul.bl_b li.email", ".h_info .email span"),
            section=(".sub_group strong",),
            captions=(".fr-inner",),
            drop=(".relatednews", 'div[style*="float:right"]'),
        ),
    ),
    feeds=("https://rss.nocutnews.co.kr/nocutnews.xml",),
)
