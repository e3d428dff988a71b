"""h1.title / #body_wrap: bnt뉴스 and small regional sites; too plain to be told on an unknown page."""

from hangisa.outlet import Layout

H1_TITLE = Layout(
    name="h1-title",
    body=("#body_wrap",),
    headline=("h1.title",),
    published=(".info", ".date"),
    drop=(".copyright",),
)
