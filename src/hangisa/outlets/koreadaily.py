"""미주중앙일보."""

from hangisa.outlet import Layout, Outlet

VIEW = Layout(
    name="koreadaily",
    body=("#article_body", ".article_body"),
    headline=("h1.view-article-title",),
    subheadings=(".article_body .ab_sub",),
    published=("p.article-date-bold",),
    captions=(".ab_photo .caption",),
    drop=(".article-tag", ".ab_sub"),
)

OUTLET = Outlet(
    name="미주중앙일보",
    hosts=("koreadaily.com",),
    layouts=(VIEW,),
)
