"""비즈니스포스트."""

from hangisa.outlet import Layout, Outlet

LAYOUT = Layout(
    name="businesspost",
    body=(".detail_editor", ".post-contents"),
    published=(".author_info",),
    byline=(".author_info",),
)

OUTLET = Outlet(name="비즈니스포스트", hosts=("businesspost.co.kr",), layouts=(LAYOUT,))
