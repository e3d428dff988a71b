"""법률신문: hashed classes (css-*) on every element, so no selector holds and the generic rules read it."""

from hangisa.outlet import Outlet

OUTLET = Outlet(
    name="법률신문",
    hosts=("lawtimes.co.kr",),
    feeds=("https://www.lawtimes.co.kr/rss/allArticle.xml",),
)
