"""조세일보: served in EUC-KR."""

from hangisa.outlet import Layout, Outlet

LAYOUT = Layout(
    name="joseilbo",
    body=(".viewpage_txt",),
    published=(".news_reg_time",),
    captions=(".viewpage_txt .caption",),
    drop=(".subtle",),
)

OUTLET = Outlet(name="조세일보", hosts=("joseilbo.com",), layouts=(LAYOUT,))
