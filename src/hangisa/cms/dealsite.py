"""딜사이트 and 팍스넷뉴스: read-news."""

from hangisa.outlet import Layout

DEALSITE = Layout(
    name="dealsite",
    marker=("read-news-main-contents",),
    body=(".read-news-main-contents",),
    headline=(".read-news-title",),
    published=(".nis-r-info-wrap",),
    byline=(".nis-r-info-wrap",),
    drop=(".rnmc-left", ".rnmc-relative-news"),
)
