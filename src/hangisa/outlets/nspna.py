"""NSP통신."""

from hangisa.outlet import Layout, Outlet

LAYOUT = Layout(
    name="nspna",
    body=(".news_body", "#CmAdContent"),
    headline=("h2.news_title",),
    published=(".news_publish",),
    drop=(".epilog", ".byline"),
)

OUTLET = Outlet(name="NSP통신", hosts=("nspna.com",), layouts=(LAYOUT,))
