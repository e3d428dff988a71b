"""일간스포츠."""

from hangisa.outlet import Layout, Outlet

VIEW = Layout(
    name="isplus",
    body=(".view_txt.article_body", ".article_body"),
    headline=("h1.view-article-title", "p.sub_tit"),
    published=(".journalist_date",),
    byline=(".journalist_date",),
    captions=(".ab_photo .caption",),
    drop=(".article-tag", ".ab_sub", ".artAd"),
)

UNTIL_2020 = Layout(
    name="isplus until 2020",
    body=("#article_content",),
    headline=("#articletitle .title h3",),
    published=(".artical_date",),
    drop=("#spnAddLinkArticleContent", ".ad_article_bottom1text"),
)

OUTLET = Outlet(
    name="일간스포츠",
    hosts=("isplus.com", "isplus.joins.com"),
    layouts=(VIEW, UNTIL_2020),
    feeds=("https://isplus.com/rss",),
)
