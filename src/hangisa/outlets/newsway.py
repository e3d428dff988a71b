"""뉴스웨이."""

from hangisa.outlet import Layout, Outlet

LAYOUT = Layout(
    name="newsway",
    body=(".view-area", "#articleText"),
    headline=("h1.headline",),
    published=(".view-date",),
    drop=('[class*="-tag"]', ".taboola", ".comment", ".ad-list", ".bottom"),
)

OUTLET = Outlet(name="뉴스웨이", hosts=("newsway.co.kr",), layouts=(LAYOUT,))
