"""JIBS 제주방송."""

from hangisa.outlet import Layout, Outlet

VIEW = Layout(
    name="jibs",
    body=(".articles-detail-content",),
    headline=(".articles-detail-title",),
    published=(".pull-left.m-t-md",),
)

OUTLET = Outlet(
    name="JIBS 제주방송",
    hosts=("jibs.co.kr",),
    layouts=(VIEW,),
)
