"""보안뉴스."""

from hangisa.outlet import Layout, Outlet

OUTLET = Outlet(
    name="보안뉴스",
    hosts=("boannews.com",),
    layouts=(
        Layout(
            name="boannews",
            body=(
                "#news_content",
                '[itemprop="articleBody"]',
            ),
            headline=(
                "#news_title02 h1",
                "#news_title02",
            ),
            published=(
                "#news_util01",
                "#news_util",
            ),
            captions=(".news_image p",),
        ),
    ),
)
