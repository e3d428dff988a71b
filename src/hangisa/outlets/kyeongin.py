"""경인일보."""

from hangisa.outlet import Layout, Outlet

VIEW = Layout(
    name="kyeongin",
    body=("#article-body", ".view_txt"),
    headline=("h1.news-title",),
    published=("span.news-date",),
    captions=(".article-photo",),
    drop=(".tag_news", ".view_byline"),
)

OUTLET = Outlet(
    name="경인일보",
    hosts=("kyeongin.com",),
    layouts=(VIEW,),
)
