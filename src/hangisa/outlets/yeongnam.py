"""영남일보."""

from hangisa.outlet import Layout, Outlet

VIEW = Layout(
    name="yeongnam",
    body=(".article-news-body",),
    headline=("h1.article-top-title", ".article-news-title"),
    published=("li.article-bottom-input",),
    drop=(".article-news-body .reporter",),
)

OUTLET = Outlet(
    name="영남일보",
    hosts=("yeongnam.com",),
    layouts=(VIEW,),
)
