"""아이뉴스24."""

from hangisa.outlet import Layout, Outlet

LAYOUTS = (
    Layout(
        name="inews24",
        body=("#articleBody", "article.view"),
        headline=("article.view h1", "main h1"),
        published=("nav.view time", "article.view time", "time[datetime]"),
        byline=(".author-list", "article.view address"),
        drop=(".author-list", "address", ".blank"),
    ),
    Layout(
        name="inews24-2016",
        body=("#news_content",),
        headline=("#content .title",),
        subheadings=("#content .sub_title",),
        published=("#content .info",),
    ),
)

OUTLET = Outlet(name="아이뉴스24", hosts=("inews24.com",), layouts=LAYOUTS)
