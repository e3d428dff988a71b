"""한국경제TV."""

from hangisa.outlet import Layout, Outlet

CURRENT = Layout(
    name="wowtv",
    body=("#divNewsContent", ".box-news-body"),
    headline=("h1.title-news",),
    published=("#artdate", "p.date-news"),
    modified=("#artupdate",),
    byline=(".news-aside > p",),
    section=(".location-page ul li:nth-child(2) a", ".location-page ul li a"),
    keywords=(".box-news-tags .hash-tag02",),
    drop=(".ADinContents", ".photoBanner"),
)
OLD = Layout(
    name="wowtv-2015",
    body=("#viewContent_3",),
    headline=("#viewTitle h2",),
    published=(".writeDate",),
    byline=(".journalist_mail",),
)

OUTLET = Outlet(name="한국경제TV", hosts=("wowtv.co.kr",), layouts=(CURRENT, OLD))
