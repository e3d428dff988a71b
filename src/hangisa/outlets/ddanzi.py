"""딴지일보."""

from hangisa.outlet import Layout, Outlet

OUTLET = Outlet(
    name="딴지일보",
    hosts=("ddanzi.com",),
    layouts=(
        Layout(
            name="ddanzi",
            body=(".read_content",),
            headline=(".top_title h1",),
            published=("p.time",),
        ),
    ),
    feeds=("https://www.ddanzi.com/rss",),
)
