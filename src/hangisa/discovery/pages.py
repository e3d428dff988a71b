"""A front or section page -> the feeds it declares, and the articles it links to."""

import re
from collections.abc import Iterator
from datetime import date
from urllib.parse import urldefrag, urlsplit

from hangisa.discovery.listed import Listed
from hangisa.outlet import domain
from hangisa.page import Node, Page
from hangisa.text import HANGUL, clean

FEED_TYPES = ("application/rss+xml", "application/atom+xml", "application/rdf+xml")
# the number of an article in its address: `/news/12345`, `?idxno=123456`, `/2024/05/03/2024050300123`
NUMBER = re.compile(r"(?<![\d.])\d{5,}|/(?:19|20)\d\d/?(?:0[1-9]|1[0-2])")
DAY = re.compile(r"(?<!\d)(20\d\d)[/-]?(0[1-9]|1[0-2])[/-]?([0-2]\d|3[01])(?!\d{9,})")
SHORTEST = 8
"""Characters: a shorter link text is a menu's, not a headline."""
COMMON_SECOND = ("co", "or", "go", "ne", "re", "pe", "ac")


def feeds_of(page: Page) -> list[str]:
    """Return the feeds that a page declares in its head."""
    found = []
    for node in page.tree.css('link[rel~="alternate"][href]'):
        attributes = node.attributes
        address = page.absolute(attributes.get("href"))
        if address and (attributes.get("type") or "").lower() in FEED_TYPES:
            found.append(address)
    return list(dict.fromkeys(found))


def linked(page: Page) -> Iterator[Listed]:
    """Yield the articles of its own site that a page links to by their headlines, in order."""
    site = site_of(page.url)
    titles: dict[str, str] = {}
    for node in page.tree.css("a[href]"):
        address = urldefrag(page.absolute(node.attributes.get("href")) or "").url
        if site and site_of(address) == site and is_article(address):
            text = text_of(node)
            if len(text) > len(titles.get(address, "")):
                titles[address] = text
    for address, text in titles.items():
        if len(text) >= SHORTEST and HANGUL.search(text):
            yield Listed(
                url=address, title=text, published_at=day_in(address), source=page.url or ""
            )


def text_of(link: Node) -> str:
    """Return what a link prints, else what its picture is called."""
    text = clean(link.text(separator=" "))
    image = link.css_first("img[alt]") if not text else None
    return clean(image.attributes.get("alt") or "") if image is not None else text


def is_article(address: str) -> bool:
    """Tell whether an address carries an article's number or day."""
    parts = urlsplit(address)
    return NUMBER.search(f"{parts.path}?{parts.query}") is not None


def day_in(address: str) -> date | None:
    """Return the day that an address carries, None where it carries none."""
    match = DAY.search(urlsplit(address).path)
    if match is None:
        return None
    try:
        return date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError:
        return None


def site_of(address: str | None) -> str | None:
    """Return the part of a host that one owner registers: `example.co.kr`, `example.com`."""
    labels = (domain(address) or "").split(".")
    if len(labels) < 2 or not labels[-1]:
        return None
    if labels[-1].isdigit():
        return ".".join(labels)
    count = 3 if len(labels) > 2 and labels[-2] in COMMON_SECOND and len(labels[-1]) == 2 else 2
    return ".".join(labels[-count:])
