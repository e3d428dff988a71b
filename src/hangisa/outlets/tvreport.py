"""TV리포트."""

from hangisa.outlet import Layout, Outlet

VIEW = Layout(
    name="tvreport",
    body=(".news-article", ".news-view"),
    published=(".line-txt-box",),
    drop=("#unse-banner",),
)

OUTLET = Outlet(
    name="TV리포트",
    hosts=("tvreport.co.kr",),
    layouts=(VIEW,),
)
