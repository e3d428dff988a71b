"""광주일보."""

from hangisa.outlet import Layout, Outlet

VIEW = Layout(
    name="kwangju",
    body=("#joinskmbox",),
    headline=(".rtitle1",),
    published=(".Tline",),
)

OUTLET = Outlet(
    name="광주일보",
    hosts=("kwangju.co.kr",),
    layouts=(VIEW,),
)
