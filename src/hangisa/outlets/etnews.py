"""전자신문."""

from hangisa.outlet import Layout, Outlet

OUTLET = Outlet(
    name="전자신문",
    hosts=("etnews.com",),
    layouts=(
        Layout(
            name="etnews",
            body=(
                "#articleBody",
                ".article_body",
                ".article_txt",
            ),
            headline=(
                ".article_title h2",
                ".article_title",
            ),
            published=("time.date",),
            byline=(".art_reporter",),
            drop=(
                ".article_ad",
                ".ad_newsviewWrap",
                ".footer_btnwrap",
                ".daum_ddn_area",
                "#openLine",
                ".art_reporter",
                ".sns_area2",
            ),
        ),
    ),
    feeds=("https://rss.etnews.com/Section901.xml",),
)
