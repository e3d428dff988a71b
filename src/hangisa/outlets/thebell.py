"""더벨."""

from hangisa.outlet import Layout, Outlet

LAYOUT = Layout(
    name="thebell",
    body=("#article_main", "#article-main", ".viewSection"),
    headline=(".viewHead p.tit",),
    published=(".userBox",),
    byline=(".userBox",),
    drop=(".editBox", ".tit_np", ".tip", ".banner"),
)

OUTLET = Outlet(name="더벨", hosts=("thebell.co.kr",), layouts=(LAYOUT,))
