"""전남일보: the read_title skin until about 2015, #content since."""

from hangisa.cms.article_php import ARTICLE_PHP, ARTICLE_PHP_OLD
from hangisa.outlet import Outlet

OUTLET = Outlet(
    name="전남일보",
    hosts=("jnilbo.com",),
    layouts=(ARTICLE_PHP, ARTICLE_PHP_OLD),
    feeds=("https://www.jnilbo.com/rss/allArticle.xml",),
)
