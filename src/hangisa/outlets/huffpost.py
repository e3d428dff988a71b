"""허프포스트코리아."""

from hangisa.cms.ndsoft import NDSOFT
from hangisa.outlet import Layout, Outlet

OUTLET = Outlet(
    name="허프포스트코리아",
    hosts=("huffingtonpost.kr",),
    layouts=(
        NDSOFT,
        Layout(
            name="huffpost-2016",
            body=("div.entry__body",),
            headline=("h1.headline__title",),
            subheadings=("h2.headline__subtitle",),
            published=("div.timestamp",),
            byline=("span.author-card__details__name",),
            drop=(".ad_spot",),
        ),
    ),
    feeds=("https://www.huffingtonpost.kr/rss/allArticle.xml",),
)
