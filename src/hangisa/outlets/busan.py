"""부산일보."""

from hangisa.outlet import Layout, Outlet

VIEW = Layout(
    name="busan",
    body=(".article_content",),
    headline=(".article_head p.title", ".article_head .title", ".title_area h1"),
    subheadings=(".subtitle",),
    published=(".byline",),
    byline=(".byline",),
    captions=(".article_content .caption",),
    drop=(".subtitle", '[class*="wcms_ad"]'),
)

OUTLET = Outlet(
    name="부산일보",
    hosts=("busan.com",),
    layouts=(VIEW,),
)
