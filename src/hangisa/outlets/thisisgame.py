"""디스이즈게임."""

from hangisa.outlet import Layout, Outlet

OUTLET = Outlet(
    name="디스이즈게임",
    hosts=("thisisgame.com",),
    layouts=(
        Layout(
            name="thisisgame",
            body=(
                ".board-content",
                ".common-news-content",
            ),
            byline=(".news-head .reporter strong",),
            published=("span.reporter-data",),
            drop=(
                ".ad_new",
                ".other-people",
                ".social-box",
            ),
        ),
    ),
)
