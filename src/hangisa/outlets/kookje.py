"""국제신문: the CSS classes are misspelt by the vendor (repoter)."""

from hangisa.outlet import Layout, Outlet

VIEW = Layout(
    name="kookje",
    body=(".news_article",),
    headline=(".news_title h1",),
    subheadings=(".news_title h2",),
    published=(".f_news_date",),
    byline=(".f_news_repoter",),
    captions=(".imgcaption",),
    drop=("ins", 'div[style*="float"]'),
)

OUTLET = Outlet(
    name="국제신문",
    hosts=("kookje.co.kr",),
    layouts=(VIEW,),
    feeds=("http://www.kookje.co.kr/news2011/rss/newslist.xml",),
)
