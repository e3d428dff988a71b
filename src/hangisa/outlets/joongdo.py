"""중도일보."""

from hangisa.outlet import Layout, Outlet

VIEW = Layout(
    name="joongdo",
    body=("#font",),
    headline=("h1.v-title1",),
    published=("ul.view-term",),
)

OUTLET = Outlet(
    name="중도일보",
    hosts=("joongdo.co.kr",),
    layouts=(VIEW,),
)
