"""채널A."""

from hangisa.outlet import Layout, Outlet

OUTLET = Outlet(
    name="채널A",
    hosts=("ichannela.com",),
    layouts=(
        Layout(
            name="channela",
            body=(".news_page_txt",),
            headline=(".news_article_title h2 .title", "strong.title"),
            published=(".news_article_title .public", ".public", "span.date"),
            section=(".public .cata",),
        ),
    ),
)
