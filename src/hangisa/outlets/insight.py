"""인사이트."""

from hangisa.outlet import Layout, Outlet

OUTLET = Outlet(
    name="인사이트",
    hosts=("insight.co.kr",),
    layouts=(
        Layout(
            name="insight",
            body=(".news-read-content-memo",),
            headline=(".news-read-header-title",),
            published=(".news-read-header-info-date",),
            captions=(".image p",),
        ),
    ),
)
