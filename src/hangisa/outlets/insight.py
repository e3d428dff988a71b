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
        Layout(
            name="insight-mobile",
            body=(".news-memo",),
            headline=(".news-header-title",),
            published=(".news-read-header-date",),
            byline=(".news-read-header-byline-writer",),
            section=("header.header a.header-logo",),
            captions=(".news-memo .caption",),
        ),
    ),
)
