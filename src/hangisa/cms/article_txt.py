"""article_txt_container: 전북일보, 아시아타임즈."""

from hangisa.outlet import Layout

ARTICLE_TXT = Layout(
    name="article-txt",
    marker=("article_txt_container", "article-txt-contents"),
    body=(".article_txt_container", ".article-txt-contents"),
    headline=("h1.detail-title",),
    published=(".byline_info_wrap", "p.article_byline", ".info-byline-container"),
    byline=(".byline_info_wrap", "p.article_byline", ".info-byline-container"),
    drop=(".taboola", ".reply", ".social", ".reporter", ".relation", ".series", ".summary"),
)
