"""한국경제: `articletxt`, and `newsView` until 2021."""

from hangisa.outlet import Layout, Outlet

# The first h1 may be the name of the section.
CURRENT = Layout(
    name="hankyung",
    body=("#articletxt", ".article-body#articletxt"),
    headline=("h1.headline", "h1.title"),
    subheadings=(".article_stit", "#articletxt > strong:first-child"),
    published=(".article-timestamp", ".date-published"),
    modified=(".date-modify",),
    byline=(".author .item", ".author"),
    section=(".breadcrumb a",),
    captions=(".figure-caption", "#articletxt figcaption"),
    drop=(
        ".ad-wrap",
        ".article_stit",
        ".article_aside_group",
        ".ico_imgMore",
        ".box_related_list",
    ),
)
OLD = Layout(
    name="hankyung-2016",
    body=("#newsView",),
    headline=("h1.title", ".news-atc-tit .atc-tit", ".news_sbj_h"),
    published=(".date-published", ".atc-info", ".news_info"),
    modified=(".date-modify",),
    drop=(".ad-wrap",),
)

OUTLET = Outlet(
    name="한국경제",
    hosts=("hankyung.com",),
    layouts=(CURRENT, OLD),
    feeds=("https://www.hankyung.com/feed/all-news",),
)
