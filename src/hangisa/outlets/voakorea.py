"""VOA 한국어."""

from hangisa.outlet import Layout, Outlet

VIEW = Layout(
    name="voakorea",
    body=(".wsw",),
    headline=("h1.title.pg-title",),
    published=("span.date time", "span.date"),
    drop=(".wsw__embed",),
)

OUTLET = Outlet(
    name="VOA 한국어",
    hosts=("voakorea.com",),
    layouts=(VIEW,),
)
