"""디지털타임스."""

from hangisa.outlet import Layout, Outlet

OUTLET = Outlet(
    name="디지털타임스",
    hosts=("dt.co.kr",),
    layouts=(
        Layout(
            name="dt",
            body=(
                "section.article-body",
                ".article_view",
                ".art_txt",
            ),
            headline=(
                "h1.art_tit",
                "h1.tit",
            ),
            published=(".article_info",),
            drop=(
                ".article_copy",
                '[alt="DT Main"]',
            ),
        ),
        Layout(
            name="dt-2016",
            body=("#NewsAdContent",),
            headline=("#news_names h1",),
            subheadings=("#news_names h3",),
            published=("#news_names p",),
            byline=("#news_names p",),
            drop=(".article_copy",),
        ),
    ),
)
