"""아시아경제."""

from hangisa.outlet import Layout, Outlet

CURRENT = Layout(
    name="asiae",
    body=("#txt_area", ".article.fb-quotable", ".cont_article"),
    headline=(".area_title h1", ".area_title h3"),
    subheadings=(".article_head h4",),
    published=(".date_box",),
    byline=(".reporter p strong",),
    section=(".lc .btn_title",),
    captions=(".article_photo .txt",),
    drop=(
        ".e_article",
        ".txt_prohibition",
        ".prohibition",
        '[class*="ad_mid"]',
        '[class^="view_ad"]',
        ".google_ad",
        ".mainnews_add",
        ".art_ad",
        ".fb-quote",
    ),
)
OLD = Layout(
    name="asiae-2015",
    body=("#bodyContents .txt",),
    headline=("#content .area_title h1",),
    published=("#content .area_title p",),
    drop=('[class^="view_ad"]', ".google_ad", ".e_article"),
)

OUTLET = Outlet(name="아시아경제", hosts=("asiae.co.kr",), layouts=(CURRENT, OLD))
