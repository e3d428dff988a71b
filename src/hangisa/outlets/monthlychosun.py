"""월간조선."""

from hangisa.outlet import Layout, Outlet

OUTLET = Outlet(
    name="월간조선",
    hosts=("monthly.chosun.com",),
    layouts=(
        Layout(
            name="monthlychosun",
            body=("#id_articleBody",),
            headline=(".title_title h3",),
            published=(".wr_day",),
            drop=(".ad2",),
        ),
    ),
)
