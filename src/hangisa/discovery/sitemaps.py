"""The bytes of a sitemap (sitemaps.org, Google News) -> the articles it lists, and the sitemaps below it."""

import re
import zlib
from dataclasses import dataclass, field
from datetime import date, datetime
from importlib import import_module
from typing import Any

from hangisa.discovery.listed import Listed
from hangisa.errors import HangisaError, MissingExtra
from hangisa.fields.times import KST, parse
from hangisa.text import clean

ROOTS = re.compile(rb"<(?:\w+:)?(?:urlset|sitemapindex)[\s>]")
HEAD = 4096
GZIP = b"\x1f\x8b"
LARGEST = 50 * 1024 * 1024
"""Bytes of one sitemap, unpacked: the standard's own limit."""
MOST = 50_000
"""Entries of one sitemap: the standard's own limit."""


@dataclass(slots=True)
class Sitemap:
    """What one sitemap says."""

    articles: list[Listed] = field(default_factory=list)
    below: list[tuple[str, datetime | date | None]] = field(default_factory=list)
    """Sitemaps that an index names, each with the time it last changed."""


def unpacked(body: bytes) -> bytes:
    """Return the bytes of a `.xml.gz`, at most as many as a sitemap may have; others as they are."""
    if not body.startswith(GZIP):
        return body
    try:
        return zlib.decompressobj(wbits=31).decompress(body, LARGEST)
    except zlib.error:
        return b""


def is_sitemap(body: bytes) -> bool:
    """Tell whether bytes are a sitemap."""
    return ROOTS.search(body[:HEAD]) is not None


def read(body: bytes, source: str) -> Sitemap:
    """Return what a sitemap says; raises HangisaError where it is no XML."""
    found = Sitemap()
    for entry in list(root_of(body, source))[:MOST]:
        values: dict[str, str] = {}
        for node in entry.iter():
            if isinstance(node.tag, str) and node.text:
                values.setdefault(node.tag.rpartition("}")[2], clean(node.text))
        address = values.get("loc", "")
        when = parse(values.get("publication_date") or values.get("lastmod"))
        if not address.startswith(("http://", "https://")):
            continue
        if str(entry.tag).endswith("sitemap"):
            found.below.append((address, when))
        else:
            found.articles.append(
                Listed(url=address, title=values.get("title"), published_at=when, source=source)
            )
    return found


def root_of(body: bytes, source: str) -> Any:
    """Parse a sitemap; no entity is opened, no address is followed."""
    try:
        etree = import_module("lxml.etree")
    except ImportError as error:
        raise MissingExtra("Sitemaps need lxml", extra="feeds") from error
    parser = etree.XMLParser(
        resolve_entities=False, load_dtd=False, no_network=True, huge_tree=False, recover=True
    )
    try:
        root = etree.fromstring(body[:LARGEST], parser)
    except etree.XMLSyntaxError as error:
        root, why = None, str(error)
    else:
        why = "it is empty"
    if root is None:
        raise HangisaError(f"The sitemap cannot be read: {why}.", url=source, code="bad_sitemap")
    return root


def newest_first(
    below: list[tuple[str, datetime | date | None]],
) -> list[tuple[str, datetime | date | None]]:
    """Return sitemaps with those of news before all, then the last changed before others."""

    def rank(entry: tuple[str, datetime | date | None]) -> tuple[bool, datetime]:
        address, when = entry
        moment = when if isinstance(when, datetime) else datetime.min.replace(tzinfo=KST)
        if when is not None and not isinstance(when, datetime):
            moment = datetime(when.year, when.month, when.day, tzinfo=KST)
        return "news" in address.lower(), moment

    return sorted(below, key=rank, reverse=True)
