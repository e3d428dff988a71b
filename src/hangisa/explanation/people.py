"""A reading -> where reporters, agency, dateline and outlet could stand, in the order in which the places are asked."""

from collections.abc import Iterator
from dataclasses import replace

from hangisa.cms.generic import GENERIC
from hangisa.explanation.heads import subheadings
from hangisa.explanation.parts import Candidate
from hangisa.explanation.reading import Reading, alone, declared, excerpt, innermost, selected, told
from hangisa.fields import agency as wires
from hangisa.fields import bylines as writers
from hangisa.fields.body import Body
from hangisa.fields.dateline import dateline as opening
from hangisa.fields.publisher import PRESS_META, named, site_name
from hangisa.outlet import Layout, domain, find_outlet
from hangisa.page import Page
from hangisa.record import Byline
from hangisa.text import clean

Names = tuple[str, ...]
LATIN = "A paragraph of an English edition."


def bylines(reading: Reading) -> Iterator[Candidate]:
    """Yield the places of the reporters."""
    page, head, nobody = reading.page, reading.head, alone(reading.page)
    blank = Body(paragraphs=[LATIN] if writers.is_english(reading.content) else [])

    def printed(layout: Layout) -> Names:
        people, source = writers.bylines(nobody, layout, blank, head)
        return names(people) if source == "print" else ()

    def read(view: Page) -> Names:
        people, source = writers.bylines(view, GENERIC, blank, head)
        return names(people) if source and source.startswith(("json", "meta ")) else ()

    yield from selected(reading, "byline", printed)
    for where, part in signed(reading.content, blank):
        people, source = writers.bylines(nobody, GENERIC, part, head)
        if source == "body":
            yield Candidate(source=source, where=where, value=names(people))
    yield from told(reading, "author", writers.META, read)
    people, source = writers.bylines(nobody, GENERIC, blank, head)
    if people and source:
        where = innermost(page, "[class], [id], [rel]", people[0].name)
        yield Candidate(source=source, where=where, value=names(people))
    yield from contributor(reading)


def contributor(reading: Reading) -> Iterator[Candidate]:
    """Yield who signs a contribution where a 부제 would stand."""
    lines = next((one for one in subheadings(reading) if one.value), None)
    if lines and (author := writers.contributor(lines.value)):
        yield Candidate(source=lines.source, where=lines.where, value=(author.name,))


def signed(content: Body, blank: Body) -> Iterator[tuple[str, Body]]:
    """Yield the dateline and each line at the end as a body of its own, with its text."""
    if content.paragraphs:
        head = opening(content.paragraphs[0])
        first = head.text if head else "the first paragraph"
        yield first, replace(content, signoffs=[])
    for line in content.signoffs:
        yield line, replace(blank, signoffs=[line])


def names(people: tuple[Byline, ...]) -> Names:
    """Return people by their names."""
    return tuple(person.name for person in people)


def agency(reading: Reading) -> Iterator[Candidate]:
    """Yield the places of the wire agency."""
    content = reading.content
    head = opening(content.paragraphs[0]) if content.paragraphs else None
    if head and head.agency:
        yield Candidate(source="body, dateline", where=head.text, value=head.agency)
    for line in reversed(content.signoffs):
        if credited := wires.wire_credit([line]):
            yield Candidate(source="body, sign-off", where=line, value=credited)

    def read(layout: Layout) -> str | None:
        nodes = reading.page.all(layout.byline)
        return next(filter(None, (wires.credited(clean(node.text())) for node in nodes)), None)

    yield from (one for one in selected(reading, "byline", read) if one.value)
    for name in wires.META:
        given = reading.page.meta_first(name)
        if given and (credited := wires.credited(given)):
            yield Candidate(source=f"meta {name}", where=f"meta[{name}]", value=credited)


def dateline(reading: Reading) -> Iterator[Candidate]:
    """Yield the place of the dateline."""
    first = reading.content.paragraphs[:1]
    head = opening(first[0]) if first else None
    if head:
        yield Candidate(source="body", where="the first paragraph", value=head.text)


def outlet(reading: Reading) -> Iterator[Candidate]:
    """Yield the places of the outlet's name."""
    page, layout = reading.page, reading.layout
    address, source = page.canonical
    for place, url in (("url", page.url), (source, address)):
        if known := find_outlet(url):
            why = f"{known.name} is a portal" if known.portal else ""
            value = None if known.portal else known.name
            yield Candidate(source=place, where=url or "", value=value, why=why)
    for selector in layout.original:
        for node in page.tree.css(selector)[:1]:
            link = page.absolute(node.attributes.get("href"))
            known = find_outlet(link)
            value, why = (known.name, "") if known else (None, f"no outlet answers for {link}")
            yield Candidate(source="original_url", where=selector, value=value, why=why)
    yield from selected(reading, "publisher", lambda one: named(page, one)[0])
    for name in PRESS_META if reading.outlet and reading.outlet.portal else ():
        if press := page.meta_first(name):
            yield Candidate(source=f"meta {name}", where=f"meta[{name}]", value=press)
    yield from told(reading, "publisher", ("og:site_name",), lambda view: site_name(view)[0])
    if page.url and reading.outlet is None:
        yield Candidate(source="url", where=page.url, value=domain(page.url))


def canonical_url(reading: Reading) -> Iterator[Candidate]:
    """Yield the places of the page's own address."""
    page = reading.page
    address, source = page.canonical
    if source == "link canonical":
        yield Candidate(source=source, where='link[rel="canonical"]', value=address)
    if given := page.meta_first("og:url"):
        yield declared("meta og:url", "meta[og:url]", page.absolute(given), given)


def original_url(reading: Reading) -> Iterator[Candidate]:
    """Yield the links to the outlet's own page."""
    for selector in reading.layout.original:
        nodes = reading.page.tree.css(selector)
        links = [reading.page.absolute(node.attributes.get("href")) for node in nodes]
        value = next((link for link in links if link), None)
        why = f"no address: {excerpt(nodes[0])}" if nodes else "matches nothing"
        yield Candidate(source="print", where=selector, value=value, why="" if value else why)
