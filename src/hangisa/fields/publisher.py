"""(page, outlet, layout) -> publisher (언론사), portal, and the outlet's own page behind a portal page."""

import re

from hangisa.outlet import Layout, Outlet, domain, find_outlet, outlets
from hangisa.page import Page
from hangisa.record import Publisher
from hangisa.text import clean

PORTAL_TAIL = re.compile(r"\s*[|:ㅣ]\s*(?:네이버|다음|네이트|줌).*$|^(?:네이버|다음)\s?뉴스$")


def publisher(page: Page, outlet: Outlet | None, layout: Layout) -> Publisher:
    """Return who published the article; on a portal page the outlet that the page names."""
    if outlet is not None and outlet.portal is None:
        return Publisher(name=outlet.name, domain=own(outlet))
    if outlet is not None:
        original = original_url(page, layout)
        known = find_outlet(original) or by_name(named(page, layout))
        if known is not None and known.portal is None:
            return Publisher(name=known.name, domain=own(known), portal=outlet.portal)
        name = named(page, layout)
        return Publisher(name=name, domain=domain(original), portal=outlet.portal)
    address = page.url or page.canonical_url
    return Publisher(name=site_name(page), domain=domain(address))


def own(outlet: Outlet) -> str:
    """Return the outlet's own domain: its first host."""
    return outlet.hosts[0].partition("/")[0]


def by_name(name: str | None) -> Outlet | None:
    """Return the outlet that a portal names, where its own page is not linked."""
    return next((outlet for outlet in outlets() if outlet.name == name), None)


def named(page: Page, layout: Layout) -> str | None:
    """Return the outlet a portal page names: its logo's text, or the press in metadata."""
    for node in page.all(layout.publisher):
        attributes = node.attributes
        text = clean(
            attributes.get("alt")
            or attributes.get("title")
            or attributes.get("content")
            or node.text()
        )
        if text:
            return PORTAL_TAIL.sub("", text) or None
    press = page.meta_first("og:article:author", "article:media_name", "author")
    return (PORTAL_TAIL.sub("", press) or None) if press else None


def site_name(page: Page) -> str | None:
    """Return the site's own name: JSON-LD publisher, else og:site_name."""
    entry = page.article_ld.get("publisher")
    if isinstance(entry, dict) and isinstance(entry.get("name"), str):
        return clean(str(entry["name"])) or None
    return page.meta_first("og:site_name")


def original_url(page: Page, layout: Layout) -> str | None:
    """Return the outlet's own page that a portal page links to (기사원문)."""
    for node in page.all(layout.original):
        if address := page.absolute(node.attributes.get("href")):
            return address
    return None
