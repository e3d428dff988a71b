"""토큰포스트."""

from hangisa.outlet import Layout, Outlet

LAYOUT = Layout(
    name="tokenpost",
    body=(".article_content",),
    headline=("h1.view_top_title",),
    published=(".view_day",),
)

OUTLET = Outlet(name="토큰포스트", hosts=("tokenpost.kr",), layouts=(LAYOUT,))
