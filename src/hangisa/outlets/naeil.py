"""내일신문."""

from hangisa.outlet import Layout, Outlet

LAYOUT = Layout(
    name="naeil",
    body=(".article-view-main",),
    headline=("h1.headline",),
    subheadings=(".article-view-main .subtitle", ".subtitle"),
    published=(".articleArea .date", "span.date"),
    drop=(".major-news", ".reporter-news-more", ".subtitle"),
)

OUTLET = Outlet(name="내일신문", hosts=("naeil.com",), layouts=(LAYOUT,))
