"""메디칼타임즈."""

from hangisa.outlet import Layout, Outlet

VIEW = Layout(
    name="medicaltimes",
    body=(".view_cont.ck-content", ".newsTxt"),
    headline=("h3#NewsTitle",),
    published=(".date_info span",),
)

OUTLET = Outlet(
    name="메디칼타임즈",
    hosts=("medicaltimes.com",),
    layouts=(VIEW,),
)
