"""A reading -> where headline, 부제 and times could stand, in the order in which the places are asked."""

from collections.abc import Iterator
from html import unescape

from hangisa.cms.generic import GENERIC
from hangisa.explanation.parts import Candidate
from hangisa.explanation.reading import (
    NO_MATCH,
    Reading,
    alone,
    excerpt,
    innermost,
    path,
    selected,
    told,
)
from hangisa.fields import headline as titles
from hangisa.fields import subheadings as under
from hangisa.fields.body import Body
from hangisa.fields.dates import (
    MODIFIED_META,
    PUBLISHED_META,
    Dated,
    Declared,
    from_url,
    near_headline,
)
from hangisa.fields.printed_times import labelled, node_stamps
from hangisa.outlet import Layout
from hangisa.page import Page
from hangisa.record import Time
from hangisa.text import clean


def headline(reading: Reading) -> Iterator[Candidate]:
    """Yield the places of the headline."""
    page = reading.page

    def printed(layout: Layout) -> str | None:
        node = page.first(layout.headline)
        return titles.printed(node) if node is not None else None

    def read(view: Page) -> str | None:
        if view.story:
            return clean(unescape(view.story.headline or ""))
        text = titles.declared(view)[0]
        return titles.shorten(text, page) if text else None

    yield from selected(reading, "headline", printed)
    title, _ = titles.declared(page)
    if title and (node := titles.agreeing(page, title)):
        text = titles.printed(node)
        yield Candidate(source="print, agrees with title", where=path(node), value=text)
    yield from told(reading, "headline", titles.TITLES, read)
    if page.title:
        text = titles.shorten(clean(unescape(page.title)), page)
        yield Candidate(source="title", where="title", value=text)
    if node := page.first(("h1", "h2")):
        text = titles.printed(node)
        yield Candidate(source="print, first heading", where=path(node), value=text)


def subheadings(reading: Reading) -> Iterator[Candidate]:
    """Yield the places of the 부제."""
    page, title, head = reading.page, reading.title, reading.head
    if title is None:
        return

    def read(layout: Layout) -> tuple[str, ...]:
        found, source = under.subheadings(alone(page), layout, Body(), title, head)
        return found if source == "print" else ()

    yield from selected(reading, "subheadings", read)
    view = alone(page, story=True)
    for one, layout, content in (
        (view, GENERIC, Body()),
        (alone(page), GENERIC, reading.content),
        (alone(page), GENERIC, Body(leads=reading.content.leads)),
    ):
        found, source = under.subheadings(one, layout, content, title, head)
        if found and source and (source.startswith("json") or one is not view):
            where = "script" if one is view else innermost(page, "[class], [id]", found[0])
            yield Candidate(source=source, where=where, value=found)


def published(reading: Reading) -> Iterator[Candidate]:
    """Yield the places of the time of publication."""

    def read(view: Page) -> Time | None:
        found = Declared(view).published
        return found.when if found else None

    yield from stamped(reading, "published", ("published", None), "print")
    yield from by_label(reading, "published")
    yield from told(reading, "datePublished", PUBLISHED_META, read)
    yield from dated(near_headline(reading.page, reading.head), from_url(reading.page))


def modified(reading: Reading) -> Iterator[Candidate]:
    """Yield the places of the time of the last modification."""

    def read(view: Page) -> Time | None:
        found = Declared(view).modified
        return found.when if found else None

    yield from stamped(reading, "modified", ("modified", None), "print")
    found = stamped(reading, "published", ("modified",), "print, labelled")
    yield from (one for one in found if one.value)
    yield from by_label(reading, "modified")
    yield from told(reading, "dateModified", MODIFIED_META, read)


def stamped(
    reading: Reading, key: str, labels: tuple[str | None, ...], source: str
) -> Iterator[Candidate]:
    """Yield the time that each selector of the layout prints with one of these labels."""
    for selector in getattr(reading.layout, key):
        nodes = reading.page.tree.css(selector)
        found = [stamp for node in nodes for stamp in node_stamps(node)]
        fit = [stamp for label in labels for stamp in found if stamp.label == label]
        none = f"gives none: {excerpt(nodes[0])}" if nodes else NO_MATCH
        yield Candidate(
            source=source,
            where=f"{selector}: {fit[0].raw}" if fit else selector,
            value=fit[0].when if fit else None,
            why="" if fit else none,
        )


def by_label(reading: Reading, label: str) -> Iterator[Candidate]:
    """Yield the times that the page prints behind a label, wherever."""
    for stamp in labelled(reading.page):
        if stamp.label == label:
            place = innermost(reading.page, "body *", stamp.raw)
            where = f"{place}: {stamp.raw}"
            yield Candidate(source="print, labelled", where=where, value=stamp.when)


def dated(*found: Dated | None) -> Iterator[Candidate]:
    """Yield the times that carry their source."""
    for one in found:
        if one is not None:
            yield Candidate(source=one.source, where=one.raw, value=one.when)
