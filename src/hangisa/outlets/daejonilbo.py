"""대전일보."""

from hangisa.cms.ndsoft import NDSOFT
from hangisa.outlet import Layout, Outlet

MOBILE_2020 = Layout(
    name="daejonilbo mobile 2020",
    body=("#s_main",),
    headline=("h2.sub_tit",),
    published=("#s_main span",),
    byline=("#s_main span",),
    drop=("#s_main > span",),
)

OUTLET = Outlet(
    name="대전일보",
    hosts=("daejonilbo.com",),
    layouts=(NDSOFT, MOBILE_2020),
    feeds=("https://www.daejonilbo.com/rss/allArticle.xml",),
)
