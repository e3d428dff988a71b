"""줌 뉴스. The press is named in metadata only."""

from hangisa.outlet import Layout, Outlet

OUTLET = Outlet(
    name="줌 뉴스",
    hosts=("news.zum.com", "m.news.zum.com"),
    portal="zum",
    lists=("/front",),
    layouts=(Layout(name="zum", body=("#article_body", ".article_body", "article")),),
)
