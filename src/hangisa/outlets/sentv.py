"""서울경제TV."""

from hangisa.outlet import Layout, Outlet

OUTLET = Outlet(
    name="서울경제TV",
    hosts=("sentv.co.kr",),
    layouts=(
        Layout(
            name="sentv",
            body=("#newsView",),
            headline=("h1.title",),
            published=(".util-area span.date",),
        ),
    ),
)
