"""데일리시큐: ND Soft since 2016, its skins told by their content."""

from hangisa.outlet import Layout, Outlet

OUTLET = Outlet(
    name="데일리시큐",
    hosts=("dailysecu.com",),
    layouts=(
        Layout(
            name="dailysecu-2015",
            body=(".news_text",),
            headline=(".new_title",),
            subheadings=(".news_mtitle",),
            published=(".new_write",),
            byline=(".new_write",),
        ),
    ),
    feeds=("https://www.dailysecu.com/rss/allArticle.xml",),
)
