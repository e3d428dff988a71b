"""(page, layout) -> section (분야), keywords, print page (지면), free or paid, as the page names them."""

import re

from hangisa.outlet import Layout
from hangisa.page import Page
from hangisa.text import clean

SECTION_META = (
    "article:section",
    "articlesection",
    "content_category",
    "section",
    "og:article:section",
    "category",
)
KEYWORD_META = ("news_keywords", "keywords", "article:tag")
HOME = ("홈", "home", "처음", "전체", "뉴스홈")  # the first step of a breadcrumb is no section
# `A3면`, `제1면`, `지면 B12면`
PRINT_PAGE = re.compile(r"(?<![가-힣\w])(?:지면\s?)?(?:제\s?)?([A-Z]?\d{1,3})\s?면(?![가-힣])")


def section(page: Page, layout: Layout) -> tuple[str | None, str | None]:
    """Return the section as the page names it and its source, None and None where it names none."""
    for node in page.all(layout.section):
        text = clean(node.text())
        if text and text.lower() not in HOME:
            return text[:60], "print"
    if page.story and page.story.section:
        return page.story.section, f"json {page.story.source}"
    value = page.article_ld.get("articleSection")
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, str) and value.strip():
        return clean(value), "json-ld"
    name = next((name for name in SECTION_META if name in page.meta), None)
    return (page.meta[name][0], f"meta {name}") if name else (None, None)


def keywords(page: Page, layout: Layout) -> tuple[tuple[str, ...], str | None]:
    """Return the article's tags and their source: printed ones, else those of metadata."""
    printed = [clean(node.text()).lstrip("#") for node in page.all(layout.keywords)]
    if printed:
        return tuple(dict.fromkeys(text for text in printed if text))[:40], "print"
    if page.story and page.story.keywords:
        return page.story.keywords[:40], f"json {page.story.source}"
    for name in KEYWORD_META:
        if values := page.meta.get(name):
            parts = [
                part.strip().lstrip("#") for value in values for part in re.split(r"[,;|]", value)
            ]
            return tuple(dict.fromkeys(part for part in parts if part))[:40], f"meta {name}"
    return (), None


def print_page(page: Page, layout: Layout) -> str | None:
    """Return the page of the printed paper (지면) that the article's info line names: `A3면`."""
    for node in page.all(layout.published):
        if match := PRINT_PAGE.search(clean(node.text(separator=" "))[:300]):
            return f"{match[1]}면"
    return None


def is_free(page: Page) -> tuple[bool | None, str | None]:
    """Return whether the article can be read without paying and who says so, None where nobody does."""
    value, source = page.article_ld.get("isAccessibleForFree"), "json-ld"
    if value is None:
        value, source = page.meta_first("isaccessibleforfree"), "meta isaccessibleforfree"
    if isinstance(value, bool):
        return value, source
    if isinstance(value, str):  # `true`, `False`, `http://schema.org/True`
        word = value.strip().lower().rpartition("/")[2]
        if word in ("true", "false"):
            return word == "true", source
    return None, None
