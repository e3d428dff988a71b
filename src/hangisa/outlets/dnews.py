"""대한경제."""

from hangisa.outlet import Layout, Outlet

LAYOUT = Layout(
    name="dnews",
    body=(".newsCont .text",),
    headline=(".view_contents .title",),
    published=(".dateFont",),
)

OUTLET = Outlet(name="대한경제", hosts=("dnews.co.kr",), layouts=(LAYOUT,))
