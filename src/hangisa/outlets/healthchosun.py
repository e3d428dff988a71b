"""헬스조선."""

from hangisa.outlet import Layout, Outlet

OUTLET = Outlet(
    name="헬스조선",
    hosts=("health.chosun.com",),
    layouts=(
        Layout(
            name="healthchosun",
            body=("#news_body_id",),
            headline=("h1.h_title",),
            published=(".h_info",),
            byline=(".h_info",),
            drop=(".relArt", ".btn-area"),
        ),
    ),
)
