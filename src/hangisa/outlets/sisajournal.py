"""시사저널: ND Soft, the skin of 2023 and the newer one told by their content."""

from hangisa.outlet import Outlet

OUTLET = Outlet(
    name="시사저널",
    hosts=("sisajournal.com",),
    feeds=("https://www.sisajournal.com/rss/allArticle.xml",),
)
