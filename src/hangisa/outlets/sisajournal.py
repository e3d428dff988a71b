"""시사저널: ND Soft, the skin of 2023 and the newer one."""

from hangisa.cms.ndsoft import NDSOFT, NDSOFT_MID
from hangisa.outlet import Outlet

OUTLET = Outlet(
    name="시사저널",
    hosts=("sisajournal.com",),
    layouts=(NDSOFT, NDSOFT_MID),
    feeds=("https://www.sisajournal.com/rss/allArticle.xml",),
)
