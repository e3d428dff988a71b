"""메디파나뉴스: artice is misspelt by the vendor."""

from hangisa.outlet import Layout, Outlet

VIEW = Layout(
    name="medipana",
    body=(".artice_cont_box", ".newsCon"),
    headline=(".tit p",),
    published=("span.r",),
)

OUTLET = Outlet(
    name="메디파나뉴스",
    hosts=("medipana.com",),
    layouts=(VIEW,),
)
