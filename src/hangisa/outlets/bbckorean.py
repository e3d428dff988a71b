"""BBC 코리아: hashed classes (bbc-*), so main, time and the ARIA roles carry the layout."""

from hangisa.outlet import Layout, Outlet

VIEW = Layout(
    name="bbckorean",
    body=('main[role="main"]',),
    headline=("h1#content",),
    published=("time[datetime]",),
    byline=('[aria-labelledby="article-byline"] li:first-child span > span:last-child',),
    drop=(
        "h1",
        "time",
        '[aria-labelledby="article-byline"]',
        '[data-e2e^="recommendations"]',
        '[data-e2e^="related"]',
    ),
)

OUTLET = Outlet(
    name="BBC 코리아",
    hosts=("bbc.com/korean",),
    layouts=(VIEW,),
    feeds=("https://feeds.bbci.co.uk/korean/rss.xml",),
)
