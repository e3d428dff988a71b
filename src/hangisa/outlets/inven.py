"""인벤."""

from hangisa.outlet import Layout, Outlet

OUTLET = Outlet(
    name="인벤",
    hosts=("inven.co.kr",),
    layouts=(
        Layout(
            name="inven",
            body=("#imageCollectDiv",),
            headline=(".articleTitle h1",),
            published=("dl.date",),
            captions=("#imageCollectDiv .caption",),
        ),
    ),
)
