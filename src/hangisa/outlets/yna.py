"""연합뉴스."""

from hangisa.outlet import Layout, Outlet

OUTLET = Outlet(
    name="연합뉴스",
    hosts=("yna.co.kr", "yna.kr", "yonhapnews.co.kr"),
    layouts=(
        Layout(
            name="yna",
            body=("div.story-news.article", "article.story-news", ".story-news"),
            headline=("h1.tit01", "h1.tit"),
            subheadings=(".tit-sub",),
            published=(".update-time",),
            byline=(".writer-zone01 .tit-name", ".txt-con .tit-name a"),
            section=(".nav-path01 li a",),
            keywords=(".keyword-zone .list01 a",),
            captions=(".image-zone01 figcaption .txt-desc", "figcaption .desc-con"),
            drop=(
                ".story-summary",
                "aside",
                '[class^="aside-"]',
                ".tit-sub",
                ".tit-cap",
                ".related-group",
                ".related-zone",
                ".relation-news",
                ".writer-zone01",
                "#newsWriterCarousel01",
                "p.txt-copyright",
                ".ir-txt01",
                ".ad-box",
                ".keyword-zone",
                ".share-wrap",
                ".tag-zone",
            ),
        ),
        Layout(
            name="yna-2015",
            body=("#articleWrap .article",),
            headline=("#articleWrap h1", "#articleWrap h2"),
            subheadings=(".article .stit",),
            published=(".article .adrs .pblsh",),
            drop=(".stit", ".banner-0-wrap", ".article_ban", ".adrs", ".article-ad-box"),
        ),
    ),
    feeds=("https://www.yna.co.kr/rss/news.xml",),
)
