"""이데일리: `news_body`, and `viewcontent` until 2017."""

from hangisa.outlet import Layout, Outlet

CURRENT = Layout(
    name="edaily",
    body=('.news_body[itemprop="articleBody"]', ".news_body"),
    headline=(".news_titles h1", ".news_titles h2"),
    subheadings=(".news_titles .subtitle", ".subtitle"),
    published=(".dates",),
    byline=(".reporter_name",),
    captions=(".news_body .caption", "td.caption"),
    drop=(".second_text", ".news_domino", "#manyview_info", 'div[class^="boxshow_"]'),
)
OLD = Layout(
    name="edaily-2015",
    body=("#viewcontent_inner", "#viewcontent"),
    headline=(".newstitle", "h4.newstitle"),
    published=(".newsdate",),
    byline=(".newsdate",),
)

OUTLET = Outlet(
    name="이데일리",
    hosts=("edaily.co.kr",),
    layouts=(CURRENT, OLD),
    feeds=("https://rss.edaily.co.kr/edaily_news.xml",),
)
