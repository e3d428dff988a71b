"""article.php?aid=: papers of Gwangju and South Jeolla; div.read until about 2015."""

from hangisa.outlet import Layout

ARTICLE_PHP = Layout(
    name="article-php",
    marker=('class="adttl', 'id="adttl'),
    body=("#content",),
    headline=(".adttl", "#adttl"),
    subheadings=(".adttl2",),
    published=("#byline", "#newstime"),
    byline=("#byline",),
    drop=(".adttl", ".adttl2", "#byline", ".social"),
)

ARTICLE_PHP_OLD = Layout(
    name="article-php-old",
    marker=('font class="read_title"', "font class=read_title"),
    body=("div.read",),
    headline=("font.read_title",),
    published=("font.read_time",),
    drop=(".read_title", ".read_time", ".social"),
)
