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
            body=("#articleBody",),
            headline=("strong.title",),
            subheadings=("#articleBody .subtitle",),
            published=("ul.info",),
            section=(".news_view_head .category", ".location strong"),
            captions=(".yna_caption",),
            drop=(".videoWrap",),
        ),
    ),
)
