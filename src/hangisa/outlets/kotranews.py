"""KOTRA 해외시장뉴스."""

from hangisa.outlet import Layout, Outlet

VIEW = Layout(
    name="kotranews",
    body=(".view_txt",),
    headline=(".txtL",),
    published=(".txtInfo", "li.date"),
    drop=(".txt_copyRightHolder", ".add_openNoti"),
)

OUTLET = Outlet(
    name="KOTRA 해외시장뉴스",
    hosts=("news.kotra.or.kr", "dream.kotra.or.kr"),
    layouts=(VIEW,),
)
