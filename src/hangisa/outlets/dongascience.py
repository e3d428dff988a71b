"""동아사이언스."""

from hangisa.outlet import Layout, Outlet

LAYOUT = Layout(
    name="dongascience",
    body=("#article_body",),
    published=("h2 ~ .info", ".info"),
    captions=(".pic_c",),
)

OUTLET = Outlet(
    name="동아사이언스",
    hosts=("dongascience.com", "dongascience.donga.com"),
    layouts=(LAYOUT,),
)
