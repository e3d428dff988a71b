"""슬로우뉴스."""

from dataclasses import replace

from hangisa.cms.wordpress import WORDPRESS
from hangisa.outlet import Outlet

OUTLET = Outlet(
    name="슬로우뉴스",
    hosts=("slownews.kr",),
    layouts=(
        replace(
            WORDPRESS,
            name="slownews",
            body=("#pavo_contents", "#article_content", ".entry-content"),
            headline=("h1.entry-title", ".cat_article_title"),
            published=(".meta_date a strong", *WORDPRESS.published),
            byline=('.meta_author a[rel="author"]', *WORDPRESS.byline),
            drop=(
                *WORDPRESS.drop,
                ".wp-block-rank-math-toc-block",
                "nav",
                ".async-wrapper",
                "#wpdevar_comment_1",
            ),
        ),
    ),
)
