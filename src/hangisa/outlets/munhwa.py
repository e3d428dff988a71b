"""문화일보."""

from hangisa.outlet import Layout, Outlet

CURRENT = Layout(
    name="munhwa",
    body=("#article-body",),
    headline=("h1.title", "h1.view_title"),
    subheadings=(".article-subtitle p",),
    published=(".byline:has(.date-publish)",),
    byline=(".byline .writer a",),
    section=(".section-title a.depth1",),
    captions=(".article-photo-wrap figcaption",),
    drop=(".article-subtitle", ".article_msn_ad", ".footer_promotion"),
)
OLD = Layout(
    name="munhwa-2010",
    body=(".article.News_content", "#NewsAdContent"),
    headline=("h1.view_title", "span.title", "td.title"),
    subheadings=(".sub_title",),
    published=("ul.view_info_date",),
    drop=(".sub_title", ".article_msn_ad", ".footer_promotion"),
)

OUTLET = Outlet(name="문화일보", hosts=("munhwa.com",), layouts=(CURRENT, OLD))
