"""(page, layout, body) -> subheadings (부제), one a line."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice, takewhile

from hangisa.fields.body import Body
from hangisa.fields.boilerplate import opens_link_list
from hangisa.fields.container import SENTENCE_END
from hangisa.fields.crossheads import WHOLLY_BRACKETED
from hangisa.fields.head import Head, within
from hangisa.fields.headline import Headline
from hangisa.fields.judge import is_notice
from hangisa.fields.opening import is_interface, is_lead
from hangisa.fields.reporters import reporters
from hangisa.fields.signers import desk
from hangisa.fields.times import stamps
from hangisa.lines import Line, lines
from hangisa.outlet import Layout
from hangisa.page import Node, Page, ancestry
from hangisa.text import HANGUL, bare, clean

LIMIT = 400
# how CMSs name the element of the 부제
UNDER = re.compile(
    r"sub[_-]?tit|subhead|sub_head|sub_txt|mid_?title|(?:^| )stitle|precis|art_sub|head[_-]sub|"
    r"subject_sub|summary_view|(?:^|\s)media_end_summary(?:\s|$)",
    re.I,
)
# an element whose class or id may be one of these; what begins or ends alike is sought only where that stands
MAYBE = (
    ':is([class]:is([class*="su" i]:is([class*="sub" i], [class*="summary" i]), '
    '[class*="tle" i]:is([class*="mid" i], [class*="stitle" i]), [class*="precis" i]), [id*="subtitle" i])'
)
REACH = 8  # lines below the headline that are looked at


def subheadings(
    page: Page, layout: Layout, body: Body, title: Headline, head: Head
) -> tuple[tuple[str, ...], str | None]:
    """Return the lines of the 부제 and their source.

    It stands by the headline, as the first bold of the body (동아 until 2022, 네이버), or in script JSON.
    """
    headline = title.text
    for node in page.each(layout.subheadings):
        if found := texts([line.text for line in lines(node)], headline):
            return found, "print"
    if page.story and page.story.subheadings:
        split = [part for text in page.story.subheadings for part in text.split("\n")]
        return texts([clean(part) for part in split], headline), f"json {page.story.source}"
    if (not layout.subheadings or layout.marker) and (found := by_name(title, body, head)):
        return found, "print, by class"
    if (leads := texts(body.leads, headline)) and not is_notice(headline):
        return leads, "body"
    unknown = not layout.subheadings or layout.marker
    found = likely(below(head), headline) if unknown else ()
    return found, "print, below the headline" if found else None


def by_name(title: Headline, body: Body, head: Head) -> tuple[str, ...]:
    """Return the 부제 of an element named like one: beside the headline, or first in the body."""
    around = scopes(title.node)
    holds = bool(around) and next(under(around[-1]), None) is not None
    if around and not holds and within(head.root, around[-1]):
        return ()  # the widest holds none, as on most pages, and so does the body inside it
    beside = near(title.node, around) if title.node is not None and holds else None
    if beside is not None and (found := named(beside, title.text)):
        return found
    inside = next(under(head.root), None)
    found = named(inside, title.text) if inside is not None else ()
    return found if found and found[0] in (*body.leads, *body.paragraphs[:8]) else ()


def below(head: Head) -> list[str]:
    """Return the headings below the headline, and the lines right under it that read like a 부제.

    Time, reporter and buttons may stand between; a link, a list or a sentence ends the head.
    """
    found: list[str] = []
    adjacent = True
    for line in head.lines[:REACH]:
        if beside(line):
            adjacent = False
        elif line.links or opens_link_list(line.text):
            break
        elif line.kind == "heading" or (adjacent and is_lead(line)):
            found.append(line.text)
        else:
            break
    return found


def beside(line: Line) -> bool:
    """Tell whether a line is time, reporter, button or icon: it may stand between headline and 부제."""
    text = line.text
    of_text = line.kind == "text"
    short = len(text) <= 8 and " " not in text  # the outlet's name, a section
    if of_text and (short or not HANGUL.search(text)):
        return True
    if is_interface(text) or stamps(text):
        return True
    return of_text and bool(reporters(text) or desk(text))


def named(node: Node, headline: str) -> tuple[str, ...]:
    """Return the lines of an element that is named like a 부제, none where it holds a whole text."""
    if len(node.text()) >= LIMIT:
        return ()
    return likely([line.text for line in lines(node) if line.links * 2 < len(line.text)], headline)


def likely(found: list[str], headline: str) -> tuple[str, ...]:
    """Return the lines that are a 부제, where no layout vouches: no section's name, no notice."""
    kept = [
        text
        for text in found
        if (len(text) > 8 or " " in text) and not text.endswith("니다.") and not is_interface(text)
    ]
    return texts(kept, headline)


def scopes(title: Node | None) -> list[Node]:
    """Return the close ancestors of the headline, the widest last."""
    around = islice(ancestry(title.parent if title is not None else None), 3)
    return list(takewhile(lambda scope: scope.tag not in ("body", "html"), around))


def near(title: Node, around: list[Node]) -> Node | None:
    """Return the element named like a 부제 in the closest of these ancestors of the headline that holds one."""
    for scope in around:
        if found := list(islice(under(scope), 2)):
            return next((node for node in found if node.mem_id != title.mem_id), None)
    return None


def under(scope: Node) -> Iterator[Node]:
    """Yield the elements that are named like a 부제."""
    for node in scope.css(MAYBE):
        if is_under(node.attrs.get("class")) or "subtitle" in (node.id or "").lower():
            yield node


@lru_cache(4096)
def is_under(name: str | None) -> bool:
    """Tell whether a class is one that CMSs give to a 부제."""
    return name is not None and UNDER.search(name) is not None


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
