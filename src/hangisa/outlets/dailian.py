"""데일리안."""

from hangisa.outlet import Layout, Outlet

OUTLET = Outlet(
    name="데일리안",
    hosts=("dailian.co.kr",),
    layouts=(
        Layout(
            name="dailian",
            body=(".article",),
            headline=("h1.title",),
            subheadings=(".inner-subtitle",),
            published=(".divtext2",),
            byline=(".divtext1", "p.reporter"),
            drop=(
                ".inner-subtitle",
                ".contentsBanner",
                ".sh_banner",
                ".article_wing_left",
                ".article_wing_right",
                ".copyright",
            ),
        ),
        Layout(
            name="dailian-2015",
            body=("#view_con",),
            headline=("#view_titlebox .view_titlebox_r1",),
            subheadings=("#view_titlebox .view_subtitle",),
            published=("#view_titlebox2_3",),
            byline=("#view_page .view_title_sub",),
        ),
    ),
)
