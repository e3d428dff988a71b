"""TV조선."""

from hangisa.outlet import Layout, Outlet

OUTLET = Outlet(
    name="TV조선",
    hosts=("news.tvchosun.com", "tvchosun.com"),
    layouts=(
        Layout(
            name="tvchosun",
            body=(".item-main .contents .text-box",),
            headline=(".view-title h2.title",),
            published=(".view-title .editor .date",),
            byline=(".view-title .editor .name-box a.reporter",),
            section=(".view-title .category span a",),
            captions=(".img-box span.description",),
            drop=(".vod_player", ".article_sub_title"),
        ),
        Layout(
            name="tvchosun-2023",
            body=(".article_detail_body",),
            headline=(".article_tit h3.title",),
            published=(".article_tit p.date",),
            byline=(".article_tit .reporter",),
            section=(".article_header .category",),
            captions=(".aboutPhoto",),
            drop=(".article_sub_title", ".vod_player"),
        ),
    ),
)
