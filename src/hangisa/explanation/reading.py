"""A page read anew, outside the hot path: its parts kept, and views of it that leave one source alone."""

from collections.abc import Callable, Iterable, Iterator
from copy import copy
from dataclasses import dataclass, replace
from typing import Any

from hangisa.cms.generic import GENERIC
from hangisa.explanation.parts import Candidate
from hangisa.extraction import Found
from hangisa.fields.body import Body
from hangisa.fields.head import Head
from hangisa.fields.headline import Headline
from hangisa.outlet import Layout, Outlet
from hangisa.page import Node, Page
from hangisa.text import clean

NO_MATCH = "matches nothing"
EXCERPT = 60  # characters of a text that is shown where it gives no value
DEEP = 4  # elements of a path: more of them tell a reader nothing


@dataclass(frozen=True, slots=True)
class Reading:
    """What the fields of one page are read from; found is None where the page holds no text."""

    page: Page
    outlet: Outlet | None
    found: Found | None
    content: Body
    title: Headline | None

    @property
    def layout(self) -> Layout:
        """The layout that reads the page."""
        return self.found.layout if self.found else GENERIC

    @property
    def head(self) -> Head:
        """The lines around the headline."""
        root = self.found.root if self.found else self.page.tree.root
        assert root is not None
        title = self.title.node if self.title else None
        return Head(title, root, self.content.front, self.content.signoffs)

    @property
    def headline(self) -> str:
        """The headline, empty where there is none."""
        return self.title.text if self.title else ""

    @property
    def story(self) -> str:
        """Source of what script data say."""
        return f"json {self.page.story.source}" if self.page.story else "json"


def alone(
    page: Page, *, meta: str | None = None, ld: str | None = None, story: bool = False
) -> Page:
    """Return a view of the page with one meta tag, one key of JSON-LD or the script data and nothing else declared."""
    view = copy(page)
    view.meta = {meta: page.meta[meta]} if meta in page.meta else {}
    view.article_ld = {ld: page.article_ld[ld]} if ld in page.article_ld else {}
    view.story = page.story if story else None
    view.title = ""
    return view


def selected(
    reading: Reading, key: str, read: Callable[[Layout], object], source: str = "print"
) -> Iterator[Candidate]:
    """Yield what each selector of one part of the layout gives when it is the only one."""
    for selector in getattr(reading.layout, key):
        nodes = reading.page.tree.css(selector)
        only: dict[str, Any] = {key: (selector,)}
        value = read(replace(GENERIC, **only)) if nodes else None
        why = "" if value else f"gives none: {excerpt(nodes[0])}" if nodes else NO_MATCH
        yield Candidate(source=source, where=selector, value=value or None, why=why)


def told(
    reading: Reading, ld: str | None, names: Iterable[str], read: Callable[[Page], object]
) -> Iterator[Candidate]:
    """Yield what the script data, a key of JSON-LD and each meta tag give when they are the only ones."""
    page = reading.page
    if page.story and (value := read(alone(page, story=True))):
        yield Candidate(source=reading.story, where="script", value=value)
    if ld and ld in page.article_ld:
        where = f"{page.article_ld.get('@type')}.{ld}"
        yield declared("json-ld", where, read(alone(page, ld=ld)), page.article_ld[ld])
    for name in names:
        if name in page.meta:
            given = page.meta[name][0]
            yield declared(f"meta {name}", f"meta[{name}]", read(alone(page, meta=name)), given)


def declared(source: str, where: str, value: object, given: object) -> Candidate:
    """Return a declared candidate, with what stands there where it gives no value."""
    none = value is None or value == ()
    why = f"gives none: {clean(str(given))[:EXCERPT]}" if none else ""
    return Candidate(source=source, where=where, value=None if none else value, why=why)


def excerpt(node: Node) -> str:
    """Return the head of an element's text."""
    return clean(node.text(separator=" "))[:EXCERPT] or "no text"


def innermost(page: Page, selectors: str, text: str) -> str:
    """Return the path of the element with the least text around a printed one."""
    found = [node for node in page.tree.css(selectors) if text in clean(node.text(separator=" "))]
    return path(min(found, key=lambda node: len(node.text()), default=None))


def path(node: Node | None) -> str:
    """Return the CSS path of an element, from the nearest id on: `div#view > p.date`."""
    steps: list[str] = []
    while node is not None and node.tag not in (None, "html", "-document", "body"):
        step, found = named(node)
        steps.insert(0, step)
        if found or len(steps) == DEEP:
            break
        node = node.parent
    return " > ".join(steps) or "body"


def named(node: Node) -> tuple[str, bool]:
    """Return an element's tag with its id, else with its classes, and whether it has an id."""
    attributes = node.attributes
    if name := (attributes.get("id") or "").strip():
        return f"{node.tag}#{name}", True
    classes = (attributes.get("class") or "").split()
    return ".".join([node.tag or "", *classes]), False
