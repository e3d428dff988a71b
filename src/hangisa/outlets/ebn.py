"""EBN: ND Soft since about 2024, a skin of its own before."""

from hangisa.cms.ndsoft import NDSOFT
from hangisa.outlet import Layout, Outlet

OLD = Layout(
    name="ebn-2020",
    body=("#CmAdContent", ".article"),
    headline=("#newsTitle",),
    published=("#newsInfo",),
    byline=("#newsInfo",),
    drop=('[style*="font-size: 0.9em"]',),
)

OUTLET = Outlet(
    name="EBN",
    hosts=("ebn.co.kr",),
    layouts=(NDSOFT, OLD),
    feeds=("https://www.ebn.co.kr/rss/allArticle.xml",),
)
