"""The Korea Herald."""

from hangisa.outlet import Layout, Outlet

VIEW = Layout(
    name="koreaherald",
    body=("#articleText", ".view_con.article"),
    headline=("h1.news_title", ".nview .title_sec"),
    subheadings=(".nview .stitle_sec",),
    published=("p.news_date", ".nview .writedata .date"),
    captions=("#articleText .img",),
)

OUTLET = Outlet(
    name="The Korea Herald",
    hosts=("koreaherald.com",),
    layouts=(VIEW,),
    feeds=("https://www.koreaherald.com/rss/allArticle.xml",),
)
