"""스타뉴스."""

from hangisa.outlet import Layout, Outlet

VIEW = Layout(
    name="starnews",
    body=("#textBody",),
    headline=("h1.at_tit2",),
    published=("span.write.mgt11",),
    byline=("span.write.mgt11",),
    captions=("#textBody .desc",),
)

OUTLET = Outlet(
    name="스타뉴스",
    hosts=("starnewskorea.com", "star.mt.co.kr"),
    layouts=(VIEW,),
)
