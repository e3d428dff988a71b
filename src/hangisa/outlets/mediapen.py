"""미디어펜."""

from hangisa.outlet import Layout, Outlet

OUTLET = Outlet(
    name="미디어펜",
    hosts=("mediapen.com",),
    layouts=(
        Layout(
            name="mediapen",
            body=(
                "#articleBody",
                ".article-body-content",
            ),
            headline=(".article-top .title",),
            subheadings=(
                ".article-top .subtitle",
                ".subtitle",
            ),
            published=(".date-repoter",),
            byline=(".date-repoter",),
        ),
    ),
)
