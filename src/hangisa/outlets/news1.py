"""뉴스1."""

from hangisa.outlet import Layout, Outlet

OUTLET = Outlet(
    name="뉴스1",
    hosts=("news1.kr",),
    layouts=(
        Layout(
            name="news1",
            body=("#articleBodyContent",),
            headline=("h1.article-h2-header-title",),
            subheadings=(".article_content_stitle",),
            published=("#article_created", "time#published"),
            captions=(".img-caption",),
            drop=(".ads-article-warp", ".article_content_stitle", "div.mt-30"),
        ),
        Layout(
            name="news1-2019",
            body=("#articles_detail", "div.detail.sa_area"),
            headline=("div.title h2",),
            subheadings=("div.title h3",),
            published=("div.title div.info",),
            byline=("div.title div.info",),
        ),
    ),
)
