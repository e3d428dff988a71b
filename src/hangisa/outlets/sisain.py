"""시사IN."""

from dataclasses import replace

from hangisa.cms.ndsoft import NDSOFT, NDSOFT_LEGACY
from hangisa.outlet import Outlet

OUTLET = Outlet(
    name="시사IN",
    hosts=(
        "sisain.co.kr",
        "sisainlive.com",
    ),
    layouts=(
        replace(NDSOFT, name="sisain", drop=(*NDSOFT.drop, ".press")),
        replace(NDSOFT_LEGACY, name="sisain-2014", body=("#articleBody", "#arl_view_content")),
    ),
    feeds=("https://www.sisain.co.kr/rss/allArticle.xml",),
)
