"""iMBC 연예."""

from hangisa.outlet import Layout, Outlet

VIEW = Layout(
    name="enewsimbc",
    body=(".ent-cont",),
    headline=("h2.title",),
    published=(".ent-cont-ft",),
    byline=(".ent-cont-ft",),
    drop=("small",),
)

OUTLET = Outlet(
    name="iMBC 연예",
    hosts=("enews.imbc.com",),
    layouts=(VIEW,),
)
