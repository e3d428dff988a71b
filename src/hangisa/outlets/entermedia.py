"""엔터미디어: #articleBody is an empty wrapper of scripts, the story is #_article."""

from hangisa.outlet import Layout, Outlet

VIEW = Layout(
    name="entermedia",
    body=("#_article",),
    headline=("dl.newsTitle dt",),
    published=(".newsTitle",),
    drop=(".recentNews",),
)

OUTLET = Outlet(
    name="엔터미디어",
    hosts=("entermedia.co.kr",),
    layouts=(VIEW,),
)
