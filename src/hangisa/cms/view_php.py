"""view.php?ud=: 글로벌이코노믹 family; the ud begins with the time of the article."""

from hangisa.outlet import Layout

VIEW_PHP = Layout(
    name="view-php",
    marker=("detailCont", "vcon_con_intxt", "vcc01"),
    body=(".vtxt.detailCont", ".detailCont", ".vcon_con_intxt", ".vcc01.news_article"),
    headline=(".vctlt01 h1",),
    published=("p.r3", ".vcon_hd_din3", ".vctlt01"),
    captions=(".mimg",),
)
