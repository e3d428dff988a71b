"""KBS WORLD."""

from hangisa.outlet import Layout, Outlet

OUTLET = Outlet(
    name="KBS WORLD",
    hosts=("world.kbs.co.kr",),
    layouts=(
        Layout(
            name="kbsworld",
            body=(
                ".body_txt.fr-view",
                ".body_txt",
            ),
            headline=(
                ".comp_view_default .title_area h1",
                ".comp_view_default .title_area h2",
                ".comp_view_default .title_area .tit",
                "#content_area .title h2",
            ),
            published=(
                ".comp_view_default p.date",
                "p.date",
            ),
            captions=(".img_box p.cap",),
        ),
    ),
)
