"""엑스포츠뉴스."""

from hangisa.outlet import Layout, Outlet

VIEW = Layout(
    name="xportsnews",
    body=(".news_contents",),
    headline=("h1.at_title",),
    published=(".at_header",),
    byline=(".at_header",),
)

OUTLET = Outlet(
    name="엑스포츠뉴스",
    hosts=("xportsnews.com",),
    layouts=(VIEW,),
)
