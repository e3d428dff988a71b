"""경향신문: the skins of 2024, of 2016, and the one before."""

from hangisa.outlet import Layout, Outlet

CURRENT = Layout(
    name="khan",
    body=("#articleBody",),
    headline=("article header h1", "h1.headline", "#article_title"),
    subheadings=(".art_subtit",),
    published=("article .date .inner", ".date .inner", "header .date", "div.byline"),
    byline=("header .bottom .editor a", ".art_header .subject .name"),
    section=("header .category a",),
    captions=(".art_photo .caption",),
    drop=(
        ".article_bottom_ad",
        ".art_subtit",
        ".srch-kw",
        ".strapline",
        "#adtive",
        ".iwmads-wrapper",
        '[class*="ads5PgPv"]',
    ),
)
# biz.khan.co.kr writes articleTtitle.
MIDDLE = Layout(
    name="khan-2016",
    body=(".art_body", ".art_cont"),
    headline=("#article_title", "#articleTtitle", "h1.headline"),
    subheadings=(".art_subtit",),
    published=("div.byline",),
    byline=(".art_header .subject .name", ".view_header .subject .name"),
    captions=(".art_photo .caption",),
    drop=(".article_bottom_ad", ".art_subtit", ".srch-kw", "#adtive"),
)
OLD = Layout(
    name="khan-2010",
    body=("#sub_cntTopTxt",),
    headline=("#container .title_group .CR dt", ".tit_subject"),
    published=("#container .article_date",),
    byline=("#container .title_group .CR dd",),
)

OUTLET = Outlet(
    name="경향신문",
    hosts=("khan.co.kr",),
    layouts=(CURRENT, MIDDLE, OLD),
    feeds=("https://www.khan.co.kr/rss/rssdata/total_news.xml",),
)
