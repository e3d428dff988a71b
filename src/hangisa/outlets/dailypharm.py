"""데일리팜."""

from hangisa.outlet import Layout, Outlet

VIEW = Layout(
    name="dailypharm",
    body=(".newsContents",),
    headline=(".d_newsTitle",),
    published=("span.d_newsDate",),
    captions=(".NewsBodyimg",),
)

OUTLET = Outlet(
    name="데일리팜",
    hosts=("dailypharm.com",),
    layouts=(VIEW,),
)
