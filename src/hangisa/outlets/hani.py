"""한겨레: Next.js since 2023, and the two skins before it."""

from hangisa.outlet import Layout, Outlet

# The hash behind a class changes with every deployment: only the front is matched.
CURRENT = Layout(
    name="hani",
    body=("div.article-text:has(p.text)",),
    headline=('h3[class^="ArticleDetailView_title"]',),
    subheadings=('h4[class^="ArticleDetailView_subtitle"]',),
    published=('[class^="ArticleDetailView_dateList"]',),
    byline=('[class^="ArticleDetailView_reporterLink"]',),
    section=('[class^="ArticleDetailView_breadcrumb"] a',),
    captions=('[class^="ArticleDetailContent_figcaption"]',),
    drop=(
        '[class*="BaseAd"]',
        '[class*="adWrap"]',
        '[class*="Copyright"]',
        '[class*="relation"]',
        '[class*="TagSlider"]',
        '[class^="MainNativeLab_wrap"]',
    ),
)
MIDDLE = Layout(
    name="hani-2016",
    body=(".article-text",),
    headline=("#article_view_headline .title",),
    subheadings=(".article-text .subtitle",),
    published=("#article_view_headline .date-time",),
    section=("#article_view_headline .category strong",),
    captions=(".image-area .desc", ".image-area .description"),
    drop=(".subtitle", ".relation2-area"),
)
OLD = Layout(
    name="hani-2010",
    body=(".article-contents",),
    headline=(".article-category-title td",),
    subheadings=(".article-contents h4",),
    published=(".article-control-menu .date",),
    drop=("#evt_bn", "#ad_box01", "#recopick_widget"),
)

OUTLET = Outlet(
    name="한겨레",
    hosts=("hani.co.kr",),
    layouts=(CURRENT, MIDDLE, OLD),
    feeds=("https://www.hani.co.kr/rss/",),
)
