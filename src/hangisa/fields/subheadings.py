"""(page, layout, body) -> subheadings (부제), one a line."""

import re

from hangisa.fields.body import UNDER, Body
from hangisa.fields.container import SENTENCE_END
from hangisa.fields.head import Head
from hangisa.fields.headline import Headline
from hangisa.fields.reporters import reporters
from hangisa.fields.times import stamps
from hangisa.lines import lines
from hangisa.outlet import Layout
from hangisa.page import Node, Page
from hangisa.text import bare, clean

LIMIT = 400
# `[커버스토리/ 기획의 이름]`: the name of a series, no 부제
WHOLLY_BRACKETED = re.compile(r"^[\[<〈【][^\[\]<>〈〉【】]*[\]>〉】]$")


def subheadings(
    page: Page, layout: Layout, body: Body, title: Headline, head: Head
) -> tuple[tuple[str, ...], str | None]:
    """Return the lines of the 부제 and their source.

    It stands by the headline, as the first bold of the body (동아 until 2022, 네이버), or in script JSON.
    """
    headline = title.text
    for node in page.all(layout.subheadings):
        if found := texts([line.text for line in lines(node)], headline):
            return found, "print"
    if page.story and page.story.subheadings:
        split = [part for text in page.story.subheadings for part in text.split("\n")]
        return texts([clean(part) for part in split], headline), f"json {page.story.source}"
    if (not layout.subheadings or layout.marker) and (found := by_name(title, body)):
        return found, "print, by class"
    if leads := texts(body.leads, headline):
        return leads, "body"
    unknown = not layout.body or layout.marker
    below = texts(headings_below(head), headline) if unknown else ()
    return below, "print, below the headline" if below else None


def by_name(title: Headline, body: Body) -> tuple[str, ...]:
    """Return the 부제 of an element named like one: beside the headline, or first in the body."""
    for node in near(title.node):
        if found := named(node, title.text):
            return found
    for node in body.under:
        found = named(node, title.text)
        if found and found[0] in (*body.leads, *body.paragraphs[:8]):
            return found
    return ()


def headings_below(head: Head) -> list[str]:
    """Return the headings that follow right on the headline: no link, time or reporter among them."""
    found: list[str] = []
    for line in head.lines[:4]:
        if line.kind != "heading" or line.links or stamps(line.text) or reporters(line.text):
            break
        found.append(line.text)
    return found


def named(node: Node, headline: str) -> tuple[str, ...]:
    """Return the lines of an element that is named like a 부제, none where it holds a whole text."""
    return texts([line.text for line in lines(node)], headline) if len(node.text()) < LIMIT else ()


def near(title_node: Node | None) -> list[Node]:
    """Return the elements named like a 부제 that share a close ancestor with the headline."""
    scope = title_node
    for _ in range(3):
        if scope is None or scope.parent is None or scope.parent.tag in ("body", "html"):
            break
        scope = scope.parent
        if found := scope.css(UNDER):
            return [node for node in found if node.mem_id != getattr(title_node, "mem_id", None)][
                :1
            ]
    return []


def texts(found: list[str], headline: str) -> tuple[str, ...]:
    """Return the lines that are a 부제: not the headline again, not a paragraph of the story."""
    kept = []
    for text in found:
        if len(text) < 3 or bare(text) == bare(headline):
            continue
        if WHOLLY_BRACKETED.match(text):
            continue
        if len(text) > 160 or len(SENTENCE_END.findall(text)) > 2:
            continue
        kept.append(re.sub(r"^[▶■◆]\s*", "", text))
    return tuple(kept)
