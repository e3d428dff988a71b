"""쿠키뉴스."""

from hangisa.outlet import Layout, Outlet

OUTLET = Outlet(
    name="쿠키뉴스",
    hosts=("kukinews.com",),
    layouts=(
        Layout(
            name="kukinews",
            body=(
                "#article",
                "#news_body_area",
            ),
            headline=("h1.view-title",),
            published=(
                ".byline",
                "span.date",
            ),
            drop=(
                ".view-footer",
                ".more_link",
            ),
        ),
    ),
    feeds=("https://www.kukinews.com/rss",),
)
