"""매일신문."""

from hangisa.outlet import Layout, Outlet

VIEW = Layout(
    name="imaeil",
    body=('#articlebody[itemprop="articleBody"]', "#articlebody", ".article_content"),
    headline=("h1.title", ".header_article_view h3"),
    published=("span.date",),
    drop=(".art_mid_ad",),
)

OUTLET = Outlet(
    name="매일신문",
    hosts=("imaeil.com",),
    layouts=(VIEW,),
    feeds=("https://www.imaeil.com/rss",),
)
