"""브릿지경제."""

from hangisa.outlet import Layout, Outlet

LAYOUT = Layout(
    name="viva100",
    body=(".left_text_box", ".news_content"),
    headline=("h1.view_top_title",),
    published=("p.view_top_days",),
    drop=(".gija_gisa",),
)

OUTLET = Outlet(name="브릿지경제", hosts=("viva100.com",), layouts=(LAYOUT,))
