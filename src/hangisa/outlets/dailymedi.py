"""데일리메디."""

from hangisa.outlet import Layout, Outlet

VIEW = Layout(
    name="dailymedi",
    body=(".arti", "td#ct"),
    headline=(".view_subject",),
    published=(".info",),
)

OUTLET = Outlet(
    name="데일리메디",
    hosts=("dailymedi.com",),
    layouts=(VIEW,),
)
