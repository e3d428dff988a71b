"""이코노미조선."""

from hangisa.outlet import Layout, Outlet

OUTLET = Outlet(
    name="이코노미조선",
    hosts=("economychosun.com",),
    layouts=(
        Layout(
            name="economychosun",
            body=(".article--contents-area",),
            headline=("h1.article--main-title",),
            published=(".bookNo-date",),
            drop=(".date_text",),
        ),
    ),
)
