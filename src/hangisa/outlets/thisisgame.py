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
            published=("span.reporter-data",),
            drop=(
                ".ad_new",
                ".other-people",
                ".social-box",
            ),
        ),
    ),
)
