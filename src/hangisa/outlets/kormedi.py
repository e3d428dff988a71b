"""코메디닷컴."""

from hangisa.outlet import Layout, Outlet

VIEW = Layout(
    name="kormedi",
    body=(".single-container",),
    headline=("span.post-title",),
    published=("span.time.meta_web",),
    byline=(".single-container .author",),
    drop=(".post-header", ".author", ".recommend", ".bsac", ".related"),
)

OUTLET = Outlet(
    name="코메디닷컴",
    hosts=("kormedi.com",),
    layouts=(VIEW,),
    feeds=("https://kormedi.com/rss",),
)
