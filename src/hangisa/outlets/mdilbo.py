"""무등일보."""

from hangisa.outlet import Layout, Outlet

VIEW = Layout(
    name="mdilbo",
    body=(".article_view",),
    headline=("h3.tit_view",),
    published=("span.txt_info",),
    drop=(".articleAD",),
)

OUTLET = Outlet(
    name="무등일보",
    hosts=("mdilbo.com",),
    layouts=(VIEW,),
)
