"""(page, outlet, layout) -> publisher (언론사), portal, and the outlet's own page behind a portal page."""

import re

from hangisa.outlet import Layout, Outlet, domain, find_outlet, outlets
from hangisa.page import Page
from hangisa.record import Publisher
from hangisa.text import clean

# where portals name the press in metadata
PRESS_META = ("og:article:author", "article:media_name", "author")
PORTAL_TAIL = re.compile(r"\s*[|:ㅣ]\s*(?:네이버|다음|네이트|줌).*$|^(?:네이버|다음)\s?뉴스$")


def publisher(page: Page, outlet: Outlet | None, layout: Layout) -> tuple[Publisher, str]:
    """Return who published the article, and what says so; on a portal page the outlet that it names."""
    address = "url" if page.url else page.canonical[1]
    if outlet is not None and outlet.portal is not None:
        return on_portal(page, outlet, layout)
    if outlet is not None:
        source = address if find_outlet(page.url) is outlet else page.canonical[1]
        return Publisher(name=outlet.name, domain=own(outlet)), source
    name, source = site_name(page)
    host = domain(page.url or page.canonical_url)
    return Publisher(name=name, domain=host), source if name else address


def on_portal(page: Page, portal: Outlet, layout: Layout) -> tuple[Publisher, str]:
    """Return the outlet behind a portal page: the one that its link to the original leads to, or that it names."""
    original = original_url(page, layout)
    known = find_outlet(original)
    if known is not None and known.portal is None:
        return Publisher(name=known.name, domain=own(known), portal=portal.portal), "original_url"
    name, source = named(page, layout)
    known = by_name(name)
    if known is not None and known.portal is None:
        return Publisher(name=known.name, domain=own(known), portal=portal.portal), source
    source = source if name or not original else "original_url"
    return Publisher(name=name, domain=domain(original), portal=portal.portal), source


def own(outlet: Outlet) -> str:
    """Return the outlet's own domain: its first host."""
    return outlet.hosts[0].partition("/")[0]


def by_name(name: str | None) -> Outlet | None:
    """Return the outlet that a portal names, where its own page is not linked."""
    return next((outlet for outlet in outlets() if outlet.name == name), None)


def named(page: Page, layout: Layout) -> tuple[str | None, str]:
    """Return the outlet a portal page names, and where: its logo's text, or the press in metadata."""
    for node in page.each(layout.publisher):
        attributes = node.attributes
        text = clean(
            attributes.get("alt")
            or attributes.get("title")
            or attributes.get("content")
            or node.text()
        )
        if text:
            return PORTAL_TAIL.sub("", text) or None, "print"
    for name in PRESS_META:
        if press := page.meta_first(name):
            return PORTAL_TAIL.sub("", press) or None, f"meta {name}"
    return None, "url"


def site_name(page: Page) -> tuple[str | None, str]:
    """Return the site's own name, and where it stands: JSON-LD publisher, else og:site_name."""
    entry = page.article_ld.get("publisher")
    if isinstance(entry, dict) and isinstance(entry.get("name"), str):
        return clean(str(entry["name"])) or None, "json-ld"
    return page.meta_first("og:site_name"), "meta og:site_name"


def original_url(page: Page, layout: Layout) -> str | None:
    """Return the outlet's own page that a portal page links to (기사원문)."""
    for node in page.each(layout.original):
        if address := page.absolute(node.attributes.get("href")):
            return address
    return None
