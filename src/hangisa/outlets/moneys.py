"""머니S."""

from hangisa.outlet import Layout, Outlet

CURRENT = Layout(
    name="moneys",
    body=(".article-body",),
    headline=("h1.title",),
    published=(".date",),
    drop=(".ADVERTISE",),
)
OLD = Layout(name="moneys-2020", body=("#textBody",), headline=("h1.title",), drop=(".ADVERTISE",))

OUTLET = Outlet(name="머니S", hosts=("moneys.co.kr", "moneys.mt.co.kr"), layouts=(CURRENT, OLD))
