"""메트로신문."""

from hangisa.outlet import Layout, Outlet

LAYOUT = Layout(
    name="metroseoul",
    body=(".article-txt-contents", ".left-article-txt"),
    headline=("h1.detail-title",),
    published=(".article-title span:nth-child(2)", ".info-byline-container"),
    drop=(".reporter", ".relation"),
)

OUTLET = Outlet(name="메트로신문", hosts=("metroseoul.co.kr",), layouts=(LAYOUT,))
