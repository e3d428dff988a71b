"""크리스천투데이."""

from hangisa.outlet import Layout, Outlet

VIEW = Layout(
    name="christiantoday",
    body=(".article-body.clearfix", ".article-body"),
    published=(".byline",),
    byline=(".byline",),
)

OUTLET = Outlet(
    name="크리스천투데이",
    hosts=("christiantoday.co.kr",),
    layouts=(VIEW,),
)
