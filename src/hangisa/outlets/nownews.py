"""나우뉴스 (서울신문)."""

from hangisa.outlet import Layout, Outlet

LAYOUT = Layout(
    name="nownews",
    body=("#articleContent",),
    headline=("h1.articleTitleTextDiv", ".atic_title div h3"),
    published=("span.vDate", ".atic_title .tdata"),
)

OUTLET = Outlet(name="나우뉴스", hosts=("nownews.seoul.co.kr",), layouts=(LAYOUT,))
