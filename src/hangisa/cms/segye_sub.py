"""세계일보 sister sites: 세계비즈, 스포츠월드."""

from hangisa.outlet import Layout

SEGYE_SUB = Layout(
    name="segye-sub",
    marker=("viewBox2", "title_sns"),
    body=("article.viewBox2", "#article_txt", ".article-body"),
    headline=("h3#title_sns", "h1.article-title"),
    subheadings=(".precis",),
    published=("p.viewInfo", ".article-meta"),
    byline=("p.viewInfo", ".article-meta"),
    drop=("footer", ".precis"),
)
