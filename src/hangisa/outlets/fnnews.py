"""파이낸셜뉴스: the skins of 2026, of 2017, and the one before."""

from hangisa.outlet import Layout, Outlet

CURRENT = Layout(
    name="fnnews",
    body=(".article-view__body",),
    headline=(".article-view h1",),
    drop=(".article-view__tags", ".article-view_copyright", ".newsStand"),
)
MIDDLE = Layout(
    name="fnnews-2017",
    body=("#article_content", ".cont_view"),
    headline=("h1.tit_thumb",),
    subheadings=("#article_content .summary",),
    published=(".view_hd .byline", ".byline"),
    byline=(".byline .row-1",),
    captions=(".art_img figcaption",),
    drop=(".summary", ".rt_issue", "#taboola-below", ".newsStand"),
)
OLD = Layout(
    name="fnnews-2010",
    body=("#article_body",),
    headline=(".tit_news .tit_sect .txt_tit strong",),
    subheadings=(".tit_news .tit_sect .desc",),
    published=(".sub_news_data .news_data .list_02",),
    byline=(".sub_news_data .news_data .list_01 a",),
    drop=("#ad_body",),
)

OUTLET = Outlet(name="파이낸셜뉴스", hosts=("fnnews.com",), layouts=(CURRENT, MIDDLE, OLD))
