"""에너지경제."""

from hangisa.outlet import Layout, Outlet

LAYOUT = Layout(
    name="ekn",
    body=("#news_body_area_contents", ".view-text"),
    headline=("h1.view-main-title",),
    published=("span.none",),
    drop=(".article_view_byline",),
)

OUTLET = Outlet(name="에너지경제", hosts=("ekn.kr",), layouts=(LAYOUT,))
