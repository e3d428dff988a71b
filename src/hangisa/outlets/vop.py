"""민중의소리."""

from hangisa.outlet import Layout, Outlet

OUTLET = Outlet(
    name="민중의소리",
    hosts=("vop.co.kr",),
    layouts=(
        Layout(
            name="vop",
            body=(".article-body",),
            headline=(".article-header h1",),
            published=(
                ".article-info .meta-text",
                ".article-info",
            ),
            byline=(
                ".article-info .writer",
                ".article-bottom-meta .writer",
            ),
            drop=(".copyright",),
        ),
        Layout(
            name="vop-2019",
            body=(
                ".editor",
                ".contents",
            ),
            headline=("h1.view_top_tit",),
            published=("ul.view_top_info",),
            byline=("ul.view_top_info",),
            captions=(".news_photo",),
            drop=(".copyright",),
        ),
    ),
)
