"""지역 MBC: the news pages that the local stations share."""

from hangisa.outlet import Layout

LOCAL_MBC = Layout(
    name="local-mbc",
    marker=("journal_article_wrap",),
    body=("#journal_article_wrap",),
    headline=("h1.entry-title",),
    drop=(".author-box", ".mb-4.d-flex.justify-content-between"),
)
