"""국방일보."""

from hangisa.outlet import Layout, Outlet

LAYOUT = Layout(
    name="kookbang",
    body=("#article_body_view",),
    headline=("h2.article_title",),
    drop=(".btn_area", ".author"),
)

OUTLET = Outlet(name="국방일보", hosts=("kookbang.dema.mil.kr",), layouts=(LAYOUT,))
