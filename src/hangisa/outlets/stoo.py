"""스포츠투데이."""

from hangisa.outlet import Layout, Outlet

VIEW = Layout(
    name="stoo",
    body=("#article",),
    published=(".area_data",),
)

OUTLET = Outlet(
    name="스포츠투데이",
    hosts=("stoo.com",),
    layouts=(VIEW,),
)
