"""씨네21."""

from hangisa.outlet import Layout, Outlet

VIEW = Layout(
    name="cine21",
    body=("#news_content",),
    headline=(".news_tit",),
    published=(".by",),
    byline=(".by",),
)

OUTLET = Outlet(
    name="씨네21",
    hosts=("cine21.com",),
    layouts=(VIEW,),
)
