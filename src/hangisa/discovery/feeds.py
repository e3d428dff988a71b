"""The bytes of a feed (RSS, Atom) -> the articles it lists."""

import re
from collections.abc import Iterator
from datetime import datetime
from html import unescape
from importlib import import_module
from urllib.parse import urljoin

from hangisa.discovery.listed import Listed
from hangisa.errors import HangisaError, MissingExtra
from hangisa.fields.times import KST
from hangisa.text import clean

ROOTS = re.compile(rb"<(?:\w+:)?(?:rss|feed|RDF)[\s>]", re.I)
HEAD = 4096
# `<pubDate>2024-05-01 10:20:30</pubDate>`: without a zone Korean CMSs (ND Soft and others) mean Korean time
NO_ZONE = re.compile(
    rb"<(?:pubDate|dc:date|published)>\s*(?:<!\[CDATA\[)?\s*\d{4}[-./]\d\d[-./]\d\d[ T]\d\d:\d\d(?::\d\d)?\s*(?:\]\]>)?\s*</",
    re.I,
)


def is_feed(body: bytes) -> bool:
    """Tell whether bytes are a feed."""
    return ROOTS.search(body[:HEAD]) is not None


def listed(body: bytes, source: str) -> Iterator[Listed]:
    """Yield the articles of a feed, in its order.

    Raises HangisaError for a feed that cannot be read, MissingExtra where fastfeedparser is absent.
    """
    try:
        parse = import_module("fastfeedparser").parse
    except ImportError as error:
        raise MissingExtra("Feeds need fastfeedparser", extra="feeds") from error
    try:
        entries = parse(body, include_content=False, include_media=False).entries
    except ValueError as error:
        raise HangisaError(
            f"The feed cannot be read: {error}.", url=source, code="bad_feed"
        ) from error
    local = NO_ZONE.search(body) is not None
    for entry in entries:
        address = entry.get("link") or entry.get("id") or ""
        if address and not address.startswith(("urn:", "tag:")):
            yield Listed(
                url=urljoin(source, address.strip()),
                title=clean(unescape(entry.get("title") or "")) or None,
                published_at=time_of(entry.get("published") or entry.get("updated"), local),
                source=source,
            )


def time_of(text: str | None, local: bool) -> datetime | None:
    """Return an entry's time in Korea; `local` where the feed writes its times without a zone."""
    if not text:
        return None
    try:
        when = datetime.fromisoformat(text)
    except ValueError:
        return None
    return when.replace(tzinfo=KST) if local or when.tzinfo is None else when.astimezone(KST)
