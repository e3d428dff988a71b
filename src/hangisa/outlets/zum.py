"""줌 뉴스."""

from hangisa.outlet import Layout, Outlet

OUTLET = Outlet(
    name="줌 뉴스",
    hosts=("news.zum.com", "m.news.zum.com"),
    portal="zum",
    layouts=(
        Layout(
            name="zum",
            body=("#article_body", ".article_body", "article"),
            original=(".article_info a.origin", "a.link_origin"),
            publisher=(".media img", ".article_media img"),
        ),
    ),
)
