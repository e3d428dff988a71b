"""블로터: ND Soft since 2021, WordPress before."""

from hangisa.cms.ndsoft import NDSOFT
from hangisa.outlet import Layout, Outlet

OUTLET = Outlet(
    name="블로터",
    hosts=("bloter.net",),
    layouts=(
        NDSOFT,
        Layout(
            name="bloter-2019",
            body=(
                ".pf-content",
                ".article-content",
            ),
            byline=('[itemprop="author"] a',),
            drop=(".printfriendly",),
        ),
    ),
    feeds=("https://www.bloter.net/rss/allArticle.xml",),
)
