"""일요신문."""

from hangisa.outlet import Layout, Outlet

OUTLET = Outlet(
    name="일요신문",
    hosts=("ilyo.co.kr",),
    layouts=(
        Layout(
            name="ilyo",
            body=(".contentView",),
            headline=("h2.atcTitle",),
            published=(".actInfo",),
            captions=(".actPhoto",),
        ),
    ),
)
