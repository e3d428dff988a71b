"""SBS 연예뉴스."""

from hangisa.outlet import Layout, Outlet

VIEW = Layout(
    name="entsbs",
    body=(".w_ctma_text",),
    headline=("h1.cth_title",),
    published=(".w_cth_info",),
    byline=(".w_cth_info",),
    drop=('[class*="_tag"]',),
)

OUTLET = Outlet(
    name="SBS 연예뉴스",
    hosts=("ent.sbs.co.kr",),
    layouts=(VIEW,),
)
