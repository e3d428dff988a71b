"""연합뉴스TV."""

from hangisa.outlet import Layout, Outlet

OUTLET = Outlet(
    name="연합뉴스TV",
    hosts=("yonhapnewstv.co.kr",),
    layouts=(
        Layout(
            name="yonhapnewstv",
            body=(".article-body-text",),
            headline=(".article-inheader h2",),
            subheadings=(".article-inheader .subtitle",),
            published=(".reporter-info",),
            byline=(".reporter-name",),
            section=(".article-inheader h3 a",),
            keywords=(".article-keyword li a",),
            captions=(".yna_caption",),
            drop=(".videoWrap",),
        ),
        Layout(
            name="yonhapnewstv-2023",
            body=("#articleBody", '.detail[itemprop="articleBody"]'),
            headline=(".article-head strong.title", "strong.title"),
            subheadings=("#articleBody .subtitle",),
            published=(".article-head ul.info", "ul.info"),
            section=(".article-head .subTitle",),
            captions=(".yna_caption",),
            drop=(".videoWrap",),
        ),
    ),
    feeds=("https://www.yonhapnewstv.co.kr/browse/feed/",),
)
