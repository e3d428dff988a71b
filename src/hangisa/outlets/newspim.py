"""뉴스핌."""

from hangisa.outlet import Layout, Outlet

OUTLET = Outlet(
    name="뉴스핌",
    hosts=("newspim.com",),
    layouts=(
        Layout(
            name="newspim",
            body=("#news-contents", ".bodynews", ".news-con", "#news_contents"),
            headline=("#main-title",),
            published=(".writetime", "#send-time"),
            drop=(".relation-news",),
        ),
    ),
)
