"""중앙일보, the years on joins.com included."""

from hangisa.outlet import Layout, Outlet

CURRENT = Layout(
    name="joongang",
    body=("#article_body:has(p[data-divno])",),
    headline=("h1.headline",),
    subheadings=(".ab_subtitle",),
    published=(".datetime .time_bx", ".datetime", "p.date"),
    modified=('.datetime time[itemprop="dateModified"]',),
    byline=(".byline a", ".byline"),
    section=(".subhead a",),
    keywords=(".tag_wrap .tag",),
    captions=(".ab_photo .caption",),
    drop=(".ab_byline", ".ab_subtitle", ".ab_related_article", ".ad_wrap", ".tag_wrap"),
)
JOINS = Layout(
    name="joongang-2016",
    body=("#article_body",),
    headline=(".article_head .headline", "h1.headline"),
    published=(".article_head .byline", ".datetime"),
    captions=(".ab_photo .caption",),
    drop=("#__inline_ms_da_ad__", "#relation_news", '[style="display:none;"]'),
)
OLD = Layout(
    name="joongang-2010",
    body=("#article_content",),
    headline=("#articletitle .title h3",),
    subheadings=("#articletitle .title h4",),
    published=(".artical_date .date",),
)

OUTLET = Outlet(
    name="중앙일보",
    hosts=("joongang.co.kr", "news.joins.com", "joongang.joins.com", "article.joins.com"),
    layouts=(CURRENT, JOINS, OLD),
)
