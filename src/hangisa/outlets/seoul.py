"""서울신문."""

from hangisa.outlet import Layout, Outlet

CURRENT = Layout(
    name="seoul",
    body=("#articleContent .viewContent", ".viewContent", ".S20_v_article"),
    headline=("h1.h38",),
    subheadings=("h2.stit", "strong.subTitle_s0"),
    published=(".dateInfo", ".body13.color500"),
    byline=(".reporterInfo .name a", ".byline"),
    section=(".breadcrumb ol li:last-child a", ".breadcrumb a"),
    captions=(".v_photoarea .v_photo_caption",),
    drop=(
        "section.article-summary-box",
        ".mixContainer",
        ".articleCopyright",
        ".stit",
        ".subTitle_s0",
    ),
)
OLD = Layout(
    name="seoul-2014",
    body=("#atic_txt1",),
    headline=(".atit2",),
    subheadings=(".title_sub",),
    published=(".v_days",),
    drop=("#hnsIframe", "#ifrm_photolink", "#googleAdTable", "#seoulAdTable"),
)

OUTLET = Outlet(
    name="서울신문",
    hosts=("seoul.co.kr",),
    layouts=(CURRENT, OLD),
    feeds=(
        "https://www.seoul.co.kr/xml/rss/rss_politics.xml",
        "https://www.seoul.co.kr/xml/rss/rss_society.xml",
        "https://www.seoul.co.kr/xml/rss/rss_economy.xml",
        "https://www.seoul.co.kr/xml/rss/rss_international.xml",
        "https://www.seoul.co.kr/xml/rss/rss_life.xml",
        "https://www.seoul.co.kr/xml/rss/rss_sports.xml",
        "https://www.seoul.co.kr/xml/rss/rss_entertainment.xml",
    ),
)
