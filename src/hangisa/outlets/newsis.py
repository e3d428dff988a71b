"""뉴시스."""

from hangisa.outlet import Layout, Outlet

OUTLET = Outlet(
    name="뉴시스",
    hosts=("newsis.com",),
    layouts=(
        Layout(
            name="newsis",
            body=("div.viewer article", ".viewer", "#textBody"),
            headline=("h1.tit.title_area", "h1.title_area"),
            subheadings=(".summary_view",),
            published=("p.infoLine",),
            captions=(".photojournal",),
            drop=(
                ".summury",
                ".summary_view",
                ".view_text",
                ".copyright",
                ".relatednews",
                ".iframe",
            ),
        ),
        Layout(
            name="newsis-2017",
            body=("#articleBody",),
            headline=(".viewnewstitle",),
        ),
    ),
    feeds=("https://www.newsis.com/RSS/sokbo.xml",),
)
