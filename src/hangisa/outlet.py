"""The types Outlet and Layout, and the look-up of an outlet by host."""

import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from importlib import import_module
from types import ModuleType
from urllib.parse import urlsplit

from hangisa.page import Page
from hangisa.parts import Portal

Selectors = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """Where on the page things stand: CSS selectors, best first; an empty tuple leaves it to the generic rule.

    `published` and `modified` may name elements that hold several labelled times: the labels decide.
    """

    name: str
    body: Selectors
    """Container of the body text; the layout is taken where one of these matches."""
    marker: Selectors = ()
    """Plain substrings of the HTML, any of which must occur: a cheap test before selectors run."""
    headline: Selectors = ()
    subheadings: Selectors = ()
    published: Selectors = ()
    modified: Selectors = ()
    byline: Selectors = ()
    frame: Selectors = ()
    """What holds the article with all that is said of its reporters; beside it stand those of other articles."""
    section: Selectors = ()
    keywords: Selectors = ()
    captions: Selectors = ()
    """Elements inside or beside the body whose text is a picture's caption."""
    crossheads: Selectors = ()
    """Elements inside the body that are crossheads by their class alone."""
    drop: Selectors = ()
    """Elements inside the body that are not the article."""
    original: Selectors = ()
    """On a portal: the link to the outlet's own page."""
    publisher: Selectors = ()
    """On a portal: the element (text, or alt/title of its image) that names the outlet."""
    prepare: Callable[[Page], None] | None = None
    """Run before fields are read, where the article sits in script JSON: sets `page.story`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlet:
    """An outlet (언론사) or portal: who answers on which hosts, in which layouts.

    A host answers for its sub-domains too; `host/path` narrows it to a part of a shared host.
    """

    name: str
    hosts: tuple[str, ...]
    layouts: tuple[Layout, ...] = ()
    portal: Portal | None = None
    feeds: tuple[str, ...] = ()
    lists: tuple[str, ...] = ()
    """How the paths of its section and ranking pages begin, none of an article's."""
    id: str = ""


def modules(package: str) -> list[ModuleType]:
    """Import every module of a package, in name order."""
    paths = import_module(package).__path__
    return [import_module(f"{package}.{info.name}") for info in pkgutil.iter_modules(paths)]


@cache
def outlets() -> tuple[Outlet, ...]:
    """Return every outlet, discovered from the files of `hangisa.outlets`, in file order."""
    return tuple(
        replace(module.OUTLET, id=module.__name__.rpartition(".")[2])
        for module in modules("hangisa.outlets")
    )


@cache
def shared_layouts() -> tuple[Layout, ...]:
    """Return the layouts shared by several outlets."""
    found: list[Layout] = []
    for module in modules("hangisa.cms"):
        found.extend(v for v in vars(module).values() if isinstance(v, Layout) and v.body)
    return tuple(dict.fromkeys(found))


@cache
def cms_layouts() -> tuple[Layout, ...]:
    """Return the shared layouts with a marker: tried on any page."""
    return tuple(layout for layout in shared_layouts() if layout.marker)


def by_marker(page: Page, layouts: tuple[Layout, ...]) -> Iterator[Layout]:
    """Yield an outlet's layouts, those last whose marker the page lacks: skins of one CMS share the body's name."""
    lacking = []
    for layout in layouts:
        if len(layouts) > 1 and layout.marker and not marked(page, layout):
            lacking.append(layout)
        else:
            yield layout
    yield from lacking


def marked(page: Page, layout: Layout) -> bool:
    """Tell whether the page carries a marker of the layout."""
    return any(mark in page.html for mark in layout.marker)


@cache
def hosts() -> dict[str, Outlet]:
    """Return the table host (or host/path) -> outlet."""
    return {host: outlet for outlet in outlets() for host in outlet.hosts}


def domain(url: str | None) -> str | None:
    """Return the host of an address, lower case, without `www.`; None where it has none."""
    if not url:
        return None
    try:
        host = urlsplit(url).hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host else None


def find_outlet(url: str | None) -> Outlet | None:
    """Return the outlet that answers for the address: the longest host on label boundaries."""
    host = domain(url)
    if not url or not host:
        return None
    table = hosts()
    path = urlsplit(url).path.strip("/").split("/")[0]
    while "." in host:
        found = table.get(f"{host}/{path}") or table.get(host)
        if found:
            return found
        host = host.partition(".")[2]
    return None
