"""여성신문: ND Soft since 2019, its skins told by their content."""

from hangisa.outlet import Layout, Outlet

OUTLET = Outlet(
    name="여성신문",
    hosts=("womennews.co.kr",),
    layouts=(
        Layout(
            name="womennews-2017",
            body=("#news_content",),
            headline=("#news_title",),
            subheadings=("#news_title2",),
            published=(".news_dates",),
            byline=("#news_sig strong",),
        ),
    ),
    feeds=("https://www.womennews.co.kr/rss/allArticle.xml",),
)
