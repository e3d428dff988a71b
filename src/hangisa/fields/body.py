"""(page, layout) -> the body as read: paragraphs (본문), crossheads, captions, sign-offs, what was left out."""

import re
from dataclasses import dataclass, field, replace

from hangisa.fields.beside import above, beside
from hangisa.fields.boilerplate import is_boilerplate, is_credits, opens_link_list
from hangisa.fields.captions import Picture, pictures, placed
from hangisa.fields.container import SENTENCE_END
from hangisa.fields.crossheads import (
    is_crosshead,
    is_opening,
    strip_bullet,
    tell_by_neighbours,
)
from hangisa.fields.foreign import foreign
from hangisa.fields.joins import joined
from hangisa.fields.listing import is_listing
from hangisa.fields.opening import first_copy, is_info, mark_leads, opening
from hangisa.fields.placed import mark_placed
from hangisa.fields.signers import office_holder
from hangisa.fields.signoff import cut_signature, is_signoff
from hangisa.lines import Line, lines
from hangisa.outlet import Layout, Selectors
from hangisa.page import Node, Page
from hangisa.text import bare

# characters: a longer line is neither sign-off nor credit nor crosshead
LONGEST_LINE_OF_ITS_OWN = 140
# the copyright line glued to the last sentence: `…밝혔다.<저작권자 ⓒ 하루일보, 무단전재 및 재배포 금지>`
RIGHTS = re.compile(
    r"다\.(?P<rights>\s*[<\[(]?\s?(?:저작권자\s?[(<ⓒ©Ⓒ]|[ⓒ©Ⓒ]|copyright)[^.]{0,60}(?:금지|reserved\.?)\s?[>\])]?\s*)$",
    re.I,
)
# a related link behind its label on one line: `관련기사 …`, `[관련뉴스] …`
RELATED = re.compile(r"[\[<(]?\s?(?:관련|연관|추천)\s?(?:기사|뉴스)")
END = 6  # lines in which a wire story prints when it was sent: `2026/09/16 22:09 송고`
START = 16  # characters: few paragraphs share so many with the headline
# a link to another story: `▶ …`, `▲ …`, `☞ …`
POINTER = re.compile(r"[▲△▶▷►☞◆■●]")


@dataclass(slots=True)
class Body:
    """The body of an article, line by line."""

    paragraphs: list[str] = field(default_factory=list)
    crossheads: list[tuple[str, int]] = field(default_factory=list)
    """Text, and index of the paragraph that follows."""
    pictures: list[Picture] = field(default_factory=list)
    signoffs: list[str] = field(default_factory=list)
    """Lines at the end, or between parts, in which reporters sign."""
    notes: list[str] = field(default_factory=list)
    """편집자주 and other notes above the text."""
    leads: list[str] = field(default_factory=list)
    """Bold or heading lines in front of the first paragraph: 부제 printed inside the body."""
    front: list[Line] = field(default_factory=list)
    """What the body prints in front of its first sentence, where nobody knows the layout."""
    listed: bool = False
    """True where links to other articles, or times of theirs, stand among the sentences; no text is read then."""
    captioned: str = "body"
    """Source of the captions: `print` where the layout names their elements, `body` where their form tells them."""


def body(page: Page, layout: Layout, root: Node) -> Body:
    """Return the body read from its element: what is boilerplate, caption or sign-off is set apart."""
    found = lines(root, foreign(layout, root))
    if not layout.body and (copy := first_copy(found, root)) is not None:
        root, found = copy, lines(copy, foreign(layout, copy))
    named = mark(found, root, layout.captions, "caption")
    mark(found, root, layout.crossheads, "heading")
    mark_placed(found)
    if not layout.body and is_listing(found):
        return Body(listed=True)
    front = [] if layout.body else opening(found)
    result = assemble(found if layout.body else mark_leads(found))
    result.front = front
    outside = beside(layout, root) if layout.body else above(root)
    result.pictures[:0] = outside
    result.captioned = "print" if named or (outside and layout.body) else "body"
    return result


def assemble(found: list[Line]) -> Body:
    """Return the body made of an article's printed lines."""
    tell_by_neighbours(found)
    sent = [line.text for line in found[-END:] if line.kind == "text" and is_info(line.text)]
    found = cut_tail([line for line in found if line.kind == "image" or keep(line)])
    result = Body()
    result.pictures, rest = pictures(found)
    over: dict[int, int] = {}
    for line in joined(rest):
        over[id(line)] = len(result.paragraphs)
        place(line, result)
    result.pictures = placed(result.pictures, rest, over, len(result.paragraphs))
    finish(result)
    result.signoffs.extend(text for text in sent if text not in result.signoffs)
    return result


def mark(found: list[Line], root: Node, selectors: Selectors, kind: str) -> bool:
    """Set the kind of the lines inside the elements of these selectors; tell whether there are any."""
    marked = root.css(", ".join(selectors)) if selectors else []
    inside: set[int] = set()
    for one in marked:
        if one.mem_id not in inside and one.mem_id != root.mem_id:
            inside.update(node.mem_id for node in one.traverse())
    for line in found if inside else ():
        if line.node is not None and line.kind != "image" and line.node.mem_id in inside:
            line.kind = kind
    return bool(marked)


def keep(line: Line) -> bool:
    """Tell whether a line may belong to the article: no interface, copyright or bare link."""
    if line.kind in ("caption", "head"):
        return True
    text = line.text
    if not text.endswith("다.") and "다." in text and (glued := RIGHTS.search(text)):
        line.text = text = text[: glued.start("rights")].rstrip()
    return not is_boilerplate(text) and (not line.links or is_told(line))


def is_told(line: Line) -> bool:
    """Tell whether a line with links is more than a link to another story."""
    text = line.text
    if line.links > 0.4 * len(text) and (POINTER.match(text) or RELATED.match(text)):
        return False
    if line.links > 0.8 * len(text) and not text.endswith((".", '."', ".”", "?", "!")):
        # the head of a list still ends the body; reporters' names may be links to their pages
        return opens_link_list(text) or is_signoff(text)
    return True


def cut_tail(found: list[Line]) -> list[Line]:
    """Return the lines up to the first list of related links that has little prose behind it."""
    heads = [line.kind != "caption" and opens_link_list(line.text) for line in found]
    if not any(heads):
        return found
    prose = [bool(line.kind == "text" and SENTENCE_END.search(line.text)) for line in found]
    total = sum(prose)
    before = 0
    kept: list[Line] = []
    for line, is_head, is_sentence in zip(found, heads, prose, strict=True):
        if is_head:
            if before and before * 3 >= total * 2:
                break
            continue
        kept.append(line)
        before += is_sentence
    return kept


def is_plain(text: str) -> bool:
    """Tell body text at a glance: most lines need no closer look."""
    if len(text) > LONGEST_LINE_OF_ITS_OWN:
        return True
    return len(text) > 50 and text.endswith("다.") and "기자" not in text and "@" not in text


def place(line: Line, result: Body) -> None:
    """Put a line where it belongs."""
    text = line.text
    if line.kind == "text" and is_plain(text):
        (result.notes if is_note(text) else result.paragraphs).append(text)
    elif signs(line):
        result.signoffs.append(text)
    elif is_crosshead(line):
        if result.paragraphs:
            result.crossheads.append((strip_bullet(text), len(result.paragraphs)))
        else:
            result.leads.append(text)
    elif line.kind == "table":
        return
    elif is_note(text):
        result.notes.append(text)
    else:
        result.paragraphs.append(text)


def signs(line: Line) -> bool:
    """Tell whether a line only says who wrote, filmed or edited the story, and when."""
    text = line.text
    return is_signoff(text) or (line.kind == "text" and (is_credits(text) or is_info(text)))


# `[편집자주]`, `…입니다. [편집자 주]`, `편집자주=`, `…/편집자주`
EDITOR_NOTE = re.compile(r"^[\[<(【]?\s?편집자\s?주\s?[\])>】=:]|[\[(/<]\s?편집자\s?주\s?[\])>]?$")


def is_note(text: str) -> bool:
    """Tell whether a line is the editor's."""
    return "편집자" in text and EDITOR_NOTE.search(text) is not None


def without_head(content: Body, headline: str, under: tuple[str, ...]) -> None:
    """Take the headline and 부제 out of the body's first lines, where CMSs print them again.

    What else stands there in bold is the crosshead of the first part.
    """
    head = {bare(text) for text in (headline, *under)}
    opening = [text for text in content.leads if bare(text) not in head and is_opening(text)]
    content.crossheads[:0] = [(strip_bullet(text), 0) for text in opening]
    first = 0
    while first < min(len(content.paragraphs) - 1, 8) and repeats(content.paragraphs[first], head):
        first += 1
    if first:
        del content.paragraphs[:first]
        content.crossheads = [(text, max(0, n - first)) for text, n in content.crossheads]
        content.pictures = [replace(p, line=max(0, p.line - first)) for p in content.pictures]


def repeats(text: str, head: set[str]) -> bool:
    """Tell whether a paragraph prints one of these letters again; the first tell most that do not."""
    start = bare(text[:START])
    return any(one.startswith(start) for one in head) and bare(text) in head


def finish(result: Body) -> None:
    """Cut a signature glued to the last sentence, a contributor's below it, and headings that head nothing."""
    told = result.paragraphs
    *over, end = told[-4:] or [""]
    # in lists (인사) the line above is no sentence
    if len(over) == 3 and office_holder(end.strip("/()[]- ")) and SENTENCE_END.search(over[-1]):
        result.signoffs.append(told.pop())
    if told:
        text, signature = cut_signature(told[-1])
        if signature and text:
            told[-1] = text
            result.signoffs.append(signature)
    result.crossheads = [(text, before) for text, before in result.crossheads if before < len(told)]
