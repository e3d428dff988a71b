"""디센터."""

from hangisa.outlet import Layout, Outlet

LAYOUT = Layout(
    name="decenter",
    body=(".view_con",),
    published=(".article_info",),
    drop=(".info_reporter", ".article_copy"),
)

OUTLET = Outlet(name="디센터", hosts=("decenter.kr", "decenter.sedaily.com"), layouts=(LAYOUT,))
