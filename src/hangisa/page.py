"""str -> Page: tree, meta tags, JSON-LD, JSON embedded in scripts. The only importer of selectolax."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from urllib.parse import urljoin

from selectolax.lexbor import LexborHTMLParser as Tree
from selectolax.lexbor import LexborNode as Node
from selectolax.lexbor import SelectolaxError

from hangisa.errors import ParseFailed
from hangisa.scripts import Json, embedded_json, forgiving_json, objects
from hangisa.text import clean, encodable

__all__ = ["Node", "Page", "Story", "Tree", "ancestry"]

# schema.org types that are an article; others (WebPage, BreadcrumbList) are not asked for a headline.
ARTICLE_TYPES = frozenset(
    {"NewsArticle", "Article", "ReportageNewsArticle", "OpinionNewsArticle", "BlogPosting"}
    | {"AnalysisNewsArticle", "ReviewNewsArticle", "BackgroundNewsArticle", "ScholarlyArticle"}
)


META_NAMES = ("property", "name", "itemprop")
# a class or an id in a selector, and where a dot or a number sign starts none: `[href=".x"]`, `:not(.x)`
NAME = re.compile(r"[.#]([\w-]+)")
NOT_NAMES = re.compile(r"\[[^\]]*\]|:[\w-]+(?:\([^)]*\))?")
# a part of a class or an id in a selector, and where it may be one that must not be there: `:not([class*="x"])`
PART = re.compile(r'\[(class|id)\*="([a-z_-]+)" i\]')
PSEUDO = re.compile(r":[\w-]+(?:\([^)]*\))?")


# an address that is joined to none: nothing in it that joining would set right
WHOLE = re.compile(r"https?://[\w.-]+(?::\d+)?/[\w/%.,@!~*+=&?:-]*[\w/]", re.A)


@dataclass(slots=True, kw_only=True)
class Story:
    """What JSON embedded in the page says of its article; each value None where it does not say."""

    source: str
    headline: str | None = None
    subheadings: tuple[str, ...] = ()
    published: str | None = None
    modified: str | None = None
    bylines: tuple[str, ...] = ()
    section: str | None = None
    keywords: tuple[str, ...] = ()
    body: Node | None = None
    """Root of the body's HTML, parsed from the JSON string."""


class Page:
    """One parsed page. Everything is read lazily and once.

    `html` is the decoded text; `url` the address it came from, None where unknown; `utf8` the text's
    bytes where they are at hand, for the parser reads nothing else. Raises ParseFailed.
    """

    def __init__(self, html: str, url: str | None = None, utf8: bytes | None = None) -> None:
        served = html.encode() if utf8 is None else utf8
        damaged = b"\x00" in served
        self.html = html.replace("\x00", "") if damaged else html
        self.url = url
        try:
            self.tree = Tree(self.html if damaged else served)
        except SelectolaxError as error:  # it gives up where memory ends
            message = "the page is more than the parser holds"
            raise ParseFailed(message, url=url, code="too_complex") from error
        self.story: Story | None = None
        self._chosen: dict[tuple[str, ...], list[Node]] = {}

    @cached_property
    def meta(self) -> dict[str, list[str]]:
        """Meta tags by lower-case property, name or itemprop, in page order; empty contents left out."""
        found: dict[str, list[str]] = {}
        for node in self.tree.tags("meta"):
            attributes = node.attributes
            value = attributes.get("content")
            if not value or not (value := clean(value)):
                continue
            for key in META_NAMES:
                if name := attributes.get(key):
                    found.setdefault(name.strip().lower(), []).append(value)
        return found

    def meta_first(self, *names: str) -> str | None:
        """Return the first content of the first of these meta tags that the page has."""
        for name in names:
            if values := self.meta.get(name):
                return values[0]
        return None

    @cached_property
    def _spelled(self) -> dict[str, str]:
        """What elements have for class, and what for id, in lower case, a line each."""
        classes = {node.attrs["class"] or "" for node in self.tree.css("[class]")}
        ids = [node.id or "" for node in self.tree.css("[id]")]
        return {"class": "\n".join(classes).lower(), "id": "\n".join(ids).lower()}

    @cached_property
    def names(self) -> frozenset[str]:
        """Every class and every id on the page, in lower case."""
        return frozenset(self._spelled["class"].split()).union(self._spelled["id"].split("\n"))

    def may_hold(self, selector: str) -> bool:
        """Tell whether the classes and ids that a selector names are on the page at all."""
        return names_in(selector) <= self.names

    @cached_property
    def title(self) -> str:
        """Text of the title element, empty where there is none."""
        node = self.tree.css_first("title")
        return clean(node.text()) if node else ""

    @property
    def jsonld(self) -> Iterator[dict[str, Json]]:
        """Every JSON-LD object, @graph and lists opened; broken blocks are read forgivingly or skipped."""
        for node in self.each(('script[type="application/ld+json" i]',)):
            yield from objects(forgiving_json(node.text()))

    @cached_property
    def article_ld(self) -> dict[str, Json]:
        """The JSON-LD object of the article; empty where there is none."""
        for entry in self.jsonld:
            kind = entry.get("@type")
            kinds = kind if isinstance(kind, list) else [kind]
            if any(k in ARTICLE_TYPES for k in kinds if isinstance(k, str)):
                return entry
        return {}

    @cached_property
    def embedded(self) -> list[Json]:
        """JSON values found in scripts (Arc, Next.js, query caches, plain variables), largest first."""
        return embedded_json(node.text() for node in self.tree.css("script:not([src])"))

    @property
    def canonical_url(self) -> str | None:
        """The address the page declares as its own: link rel=canonical, else og:url."""
        return self.canonical[0]

    @cached_property
    def canonical(self) -> tuple[str | None, str]:
        """The address the page declares as its own, and what declares it."""
        head = self.tree.head
        link = head.css_first('link[rel="canonical"]') if head is not None else None
        if link is not None and (href := (link.attributes.get("href") or "").strip()):
            return self.absolute(href), "link canonical"
        return self.absolute(self.meta_first("og:url")), "meta og:url"

    def absolute(self, address: str | None) -> str | None:
        """Return the address joined to the page's own, None where it is none."""
        if not address or address.startswith(("data:", "javascript:", "about:", "#")):
            return None
        if WHOLE.fullmatch(address):
            return address
        base = self.url or self.meta_first("og:url")
        try:
            joined = urljoin(base, address.strip()) if base else address.strip()
        except ValueError:  # https://[ in the wild
            return None
        return "https:" + joined if joined.startswith("//") else joined

    def all(self, selectors: tuple[str, ...]) -> list[Node]:
        """Return all nodes of the first selector that matches any; asked again, the same."""
        if selectors not in self._chosen:
            nodes = filter(None, map(self._matches, selectors))
            self._chosen[selectors] = next(nodes, [])
        return self._chosen[selectors]

    def each(self, selectors: tuple[str, ...]) -> Iterator[Node]:
        """Yield what `all` returns; the tree is walked to its end for the second node, not for the first."""
        for selector in selectors:
            node = None if self._lacks(selector) else self.tree.css_first(selector)
            if node is not None:
                yield node
                yield from self.tree.css(selector)[1:]
                return

    def some(self, selectors: tuple[str, ...], root: Node | None = None) -> list[Node]:
        """Return what any of these selectors matches in a root or the page, in page order, one as often as it is matched."""
        if "names" in self.__dict__:  # else they cost more than they save
            there = self._spelled
            selectors = tuple(
                s for s in selectors if all(p in there[own] for own, p in parts_in(s))
            )
        return (root or self.tree).css(", ".join(selectors)) if selectors else []

    def _matches(self, selector: str) -> list[Node]:
        return [] if self._lacks(selector) else self.tree.css(selector)

    def _lacks(self, selector: str) -> bool:
        """Tell that nothing matches, where the page's names are at hand."""
        return "names" in self.__dict__ and not self.may_hold(selector)

    def first(self, selectors: Iterable[str]) -> Node | None:
        """Return the first node, in selector order, that holds any text."""
        for selector in selectors:
            for node in self.each((selector,)):
                if prints(node):
                    return node
        return None


@lru_cache(4096)
def names_in(selector: str) -> frozenset[str]:
    """Return the classes and ids that an element must be named by, or stand inside; none for a list."""
    if "," in selector:
        return frozenset()
    return frozenset(name.lower() for name in NAME.findall(NOT_NAMES.sub("", selector)))


@lru_cache(256)
def parts_in(selector: str) -> tuple[tuple[str, str], ...]:
    """Return the parts of classes and ids that a selector asks for: `[class*="date" i]`; none for a list."""
    return tuple(PART.findall(PSEUDO.sub("", selector))) if "," not in selector else ()


def ancestry(node: Node | None, root: Node | None = None) -> Iterator[Node]:
    """Yield an element and those around it, from the inside out; where a root is given, those inside it."""
    last = root.mem_id if root is not None else None
    while node is not None and node.mem_id != last:
        yield node
        node = node.parent


def prints(node: Node) -> bool:
    """Tell whether an element prints anything: its first text is enough."""
    for inside in node.traverse(include_text=True):
        text = inside.text_content
        if text and not text.isspace():
            return True
    return False


def fragment(html: str) -> Node | None:
    """Parse the HTML of a body that came inside JSON."""
    return Tree(encodable(html)).body


def is_selector(selector: str) -> bool:
    """Tell whether lexbor compiles the selector."""
    try:
        Tree("<p>").css(selector)
    except SelectolaxError:
        return False
    return True
