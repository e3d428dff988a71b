"""동아일보: `news_view` since 2022, `article_txt` before."""

from hangisa.outlet import Layout, Outlet

CURRENT = Layout(
    name="donga",
    body=("section.news_view", ".news_view"),
    headline=(".head_group h1",),
    subheadings=(".news_view h2.sub_tit",),
    published=("ul.news_info", ".date_info p"),
    byline=(".author_info a", ".byline"),
    section=(".breadcrumb .breadcrumb_item:nth-child(2) a", ".breadcrumb a"),
    captions=("figure.img_cont figcaption",),
    drop=(
        '[class^="view_ad"]',
        '[class^="view_m_ad"]',
        ".a1",
        ".btn_img",
        "h2.sub_tit",
        ".caution_text",
        ".recommend",
        ".article_relation",
    ),
)
# The vendor writes repoter.
OLD = Layout(
    name="donga-2010",
    body=(".article_txt",),
    headline=(".article_title .title", ".article_title h1", ".article_title02 h1"),
    published=(".title_foot .date01", ".title_foot"),
    byline=(".repoter", ".title_foot .report"),
    section=(".location > span:nth-of-type(3)", "p.location strong"),
    captions=(".articlePhotoC .txt", ".articlePhotoC .t", ".articlePhotoR .t"),
    drop=(
        ".title_foot",
        ".txt_ad",
        '[class^="sub_cont_AD"]',
        ".recommend",
        ".article_relation",
        ".t_sns",
        ".cha_link",
    ),
)

OUTLET = Outlet(
    name="동아일보",
    hosts=("donga.com",),
    layouts=(CURRENT, OLD),
    feeds=("https://rss.donga.com/total.xml",),
)
