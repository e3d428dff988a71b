"""세계일보."""

from hangisa.outlet import Layout, Outlet

LAYOUT = Layout(
    name="segye",
    body=("article.viewBox2", ".view_middleNews #article_txt", "#article_txt"),
    headline=("#title_sns .newViewTitle", "h3#title_sns", ".titleh1 > h1"),
    subheadings=("em.precis", ".article_head .subject h2", ".titleh2 > h2"),
    published=("p.viewInfo", ".viewInfo", ".article_head .data", "#SG_ArticleDateLine"),
    byline=("#SG_CreatorName",),
    captions=("figure.class_div_main figcaption",),
    drop=("em.precis", "p.copyright"),
)

OUTLET = Outlet(
    name="세계일보",
    hosts=("segye.com",),
    layouts=(LAYOUT,),
    feeds=("http://www.segye.com/Articles/RSSList/segye_recent.xml",),
)
