"""정책브리핑."""

from hangisa.outlet import Layout, Outlet

OUTLET = Outlet(
    name="정책브리핑",
    hosts=("korea.kr",),
    layouts=(
        Layout(
            name="koreakr",
            body=(".article_body",),
            headline=(".article_head h1",),
            published=(".article_head .info",),
        ),
    ),
)
