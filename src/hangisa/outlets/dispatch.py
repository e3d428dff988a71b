"""디스패치."""

from hangisa.outlet import Layout, Outlet

VIEW = Layout(
    name="dispatch",
    body=(".articleSingle",),
    headline=(".txtBox h4 a",),
    published=(".txtBox h6",),
    drop=(".txtBox",),
)

OUTLET = Outlet(
    name="디스패치",
    hosts=("dispatch.co.kr",),
    layouts=(VIEW,),
)
