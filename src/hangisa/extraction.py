"""Page + outlet -> Article, every field once."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from hangisa.cms.generic import GENERIC
from hangisa.decode import decode
from hangisa.errors import NotAnArticle
from hangisa.fields.agency import agency
from hangisa.fields.anchors import captions, crossheads
from hangisa.fields.body import body, without_head
from hangisa.fields.bylines import bylines, contributor
from hangisa.fields.container import body_node, densest, has_sentences, holds, sentences_in
from hangisa.fields.dateline import dateline
from hangisa.fields.dates import dates
from hangisa.fields.genre import genre
from hangisa.fields.head import Head
from hangisa.fields.headline import headline, labels
from hangisa.fields.judge import (
    Evidence,
    by_title,
    judge,
    refuse_list,
    refuse_listing,
    refuse_section,
    refuse_site,
)
from hangisa.fields.keywords import keywords
from hangisa.fields.publisher import original_url, publisher
from hangisa.fields.section import is_free, print_page, section
from hangisa.fields.subheadings import subheadings
from hangisa.fields.warnings import warnings
from hangisa.outlet import Layout, Outlet, by_marker, cms_layouts, find_outlet, marked
from hangisa.page import Node, Page
from hangisa.quotations import ArticleText, headline_quotes, quotations
from hangisa.record import Article, Caption, Fetch, HeadlineQuote, Quotation, of_values
from hangisa.stories import find_story
from hangisa.text import HANGUL, encodable

Texts = tuple[str, ...]
SHORT = 600  # characters: a body shorter than this may be the teaser of one that sits in a script


@dataclass(slots=True)
class Found:
    """What guides the reading of one page."""

    outlet: Outlet | None
    layout: Layout
    root: Node


def extract(html: bytes | str, url: str | None = None, *, fetch: Fetch | None = None) -> Article:
    """Return the article of a page.

    `html` is the page as served (bytes are decoded, EUC-KR included) or as text; `url` its address,
    where known; `fetch` the evidence of the download. Raises NotAnArticle for front pages, lists,
    photo pages, login walls and error pages.
    """
    outlet = find_outlet(url)
    refuse_site(url, url)
    refuse_section(url, url, outlet)
    evidence, page = read(html, url, fetch)
    refuse_site(page.canonical_url, url)
    if outlet is None:
        outlet = find_outlet(page.canonical_url)
        refuse_section(url or page.canonical_url, url, outlet)
    return article(page, guide(page, outlet), evidence)


def spoken(
    paragraphs: Texts, headline: str, subheadings: Texts, shown: tuple[Caption, ...]
) -> tuple[tuple[Quotation, ...], tuple[HeadlineQuote, ...]]:
    """Return the quotations of an article, and those of its headline linked to them."""
    said = quotations(
        ArticleText(
            paragraphs=paragraphs,
            headline=headline,
            subheadings=subheadings,
            captions=[caption.text for caption in shown],
        )
    )
    return said, headline_quotes(headline, subheadings, said)


def read(html: bytes | str, url: str | None, fetch: Fetch | None) -> tuple[Fetch, Page]:
    """Return the page, and the evidence of how it was decoded."""
    if isinstance(html, str):
        return fetch or Fetch(), Page(encodable(html), url)  # decoded bytes hold no lone surrogates
    decoded = decode(html, fetch.content_type if fetch else None)
    completed: Callable[..., Fetch] = partial(replace, fetch) if fetch else Fetch
    evidence = completed(
        charset=decoded.charset,
        charset_source=decoded.charset_source,
        replacement_chars=decoded.replacement_chars,
        sha256=hashlib.sha256(html).hexdigest(),
    )
    return evidence, Page(decoded.text, url, decoded.utf8)


def guide(page: Page, outlet: Outlet | None) -> Found:
    """Choose the layout: the outlet's own, newest first, then a CMS by content, then the generic one.

    A known body element that holds no text of its own leaves the article to script JSON, or to the
    generic rule where that finds clearly more.
    """
    found = known(page, outlet)
    if found is not None and holds(found.root, 2):
        return found
    return unknown(page, outlet, found)


def unknown(page: Page, outlet: Outlet | None, found: Found | None) -> Found:
    """Choose without a known body: the densest element, or the story of a script where that holds more."""
    if found is None and (notice := by_title(page)) is not None:
        return Found(outlet, GENERIC, notice)
    root = densest(page)
    least = 2 if found is None else 4
    if root is not None and not has_sentences(root.text(separator="\n"), least):
        root = None
    if root is None or len(root.text()) < SHORT:
        story = page.story or find_story(page)
        if (
            story
            and story.body
            and (root is None or sentences_in(story.body) > 2 * sentences_in(root))
        ):
            page.story = story
            return Found(outlet, found.layout if found else GENERIC, story.body)
    if root is not None:
        return Found(outlet, GENERIC, root)
    if found is None:
        raise NotAnArticle("The page holds no text.", url=page.url, rule="no_text")
    return found


def known(page: Page, outlet: Outlet | None) -> Found | None:
    """Return the first layout whose body element, or whose story in a script, is there."""
    for layout in by_marker(page, outlet.layouts) if outlet else ():
        if (root := take(page, layout)) is not None:
            return Found(outlet, layout, root)
    for layout in cms_layouts():
        # a selector is cheaper than a search of the text, and most pages are of no known CMS
        if layout.prepare is None and not any(map(page.may_hold, layout.body)):
            continue
        if not marked(page, layout):
            continue
        if (root := take(page, layout)) is not None:
            return Found(outlet, layout, root)
    return None


def take(page: Page, layout: Layout) -> Node | None:
    """Return the body's root in a layout, None where the page is not laid out so."""
    if layout.prepare and any(mark in page.html for mark in layout.marker or ("",)):
        layout.prepare(page)
    return page.story.body if page.story and page.story.body else body_node(page, layout)


def article(page: Page, found: Found, fetch: Fetch) -> Article:
    """Read every field once."""
    layout = found.layout
    content = body(page, layout, found.root)
    refuse_list(page, content)
    title = judge(page, headline(page, layout), content)
    text = title.text
    head = Head(title.node, found.root, content.front, content.signoffs)
    when = dates(page, layout, head)
    people, people_source = bylines(page, layout, content, head)
    refuse_listing(page, title, content, Evidence(when.published is not None, bool(people)))
    under, under_source = subheadings(page, layout, content, title, head)
    if not people and (author := contributor(under)):
        people, people_source, under = (author,), under_source, ()
    without_head(content, text, under)
    where, where_source = section(page, layout)
    marks = labels(text)
    kind, kind_source = genre(marks, where, text)
    tags, tags_source = keywords(page, layout)
    free, free_source = is_free(page)
    press, press_source = publisher(page, found.outlet, layout)
    opening = dateline(content.paragraphs[0])
    wire, wire_source = agency(page, layout, content.signoffs, opening, bool(people))
    paragraphs, shown = tuple(content.paragraphs), captions(page, content)
    said, quoted = spoken(paragraphs, text, under, shown)
    values = Article(
        url=page.url,
        canonical_url=page.canonical_url,
        original_url=original_url(page, layout),
        outlet=press,
        headline=text,
        labels=marks,
        subheadings=under,
        published_at=when.published.when if when.published else None,
        published_raw=when.published.raw if when.published else None,
        modified_at=when.modified.when if when.modified else None,
        modified_raw=when.modified.raw if when.modified else None,
        bylines=people,
        agency=wire,
        dateline=opening.text if opening else None,
        section=where,
        genre=kind,
        keywords=tags,
        print_page=print_page(page, layout),
        is_free=free,
        language="ko" if any(map(HANGUL.search, paragraphs)) else "en",
        paragraphs=paragraphs,
        crossheads=crossheads(content),
        captions=shown,
        quotations=said,
        headline_quotes=quoted,
        fetch=fetch,
    )
    sources = {
        "canonical_url": page.canonical[1],
        "original_url": "print",
        "outlet": press_source,
        "headline": title.source,
        "subheadings": under_source,
        "published_at": when.published.source if when.published else None,
        "modified_at": when.modified.source if when.modified else None,
        "bylines": people_source,
        "agency": wire_source,
        "dateline": "body",
        "section": where_source,
        "genre": kind_source,
        "keywords": tags_source,
        "print_page": "print",
        "is_free": free_source,
        "paragraphs": body_source(page, found),
        "crossheads": "body",
        "captions": content.captioned,
    }
    values.provenance.update(of_values(sources, values))
    told = warnings(page, values, when.declared, content.signoffs)
    return replace(values, warnings=told) if told else values


def body_source(page: Page, found: Found) -> str:
    """Return where the body comes from: script JSON, or an element that a layout or the generic rule names."""
    if page.story and page.story.body is found.root:
        return f"json {page.story.source}"
    return f"layout {found.layout.name}"
