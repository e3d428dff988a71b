"""중앙그룹 sister sites: 일간스포츠, 이코노미스트, 미주중앙일보."""

from hangisa.outlet import Layout

JOINS = Layout(
    name="joins",
    marker=("view-article-title",),
    body=("#article_body", ".article_body"),
    headline=("h1.view-article-title",),
    subheadings=(".article_body .ab_sub",),
    published=(".article-menu-box", "p.date-bold", ".journalist_date", "a.article-publish-date"),
    byline=(".journalist_date",),
    captions=(".ab_photo .caption",),
    drop=(".article-tag", ".ab_sub", ".artAd", ".view-article-title", ".tem-type"),
)
