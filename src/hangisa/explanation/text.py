"""A reading -> where the body and its captions could stand, and the lines in it that are no paragraphs."""

from collections.abc import Callable, Iterator

from hangisa.cms.generic import GENERIC
from hangisa.explanation.parts import Candidate, LeftOut
from hangisa.explanation.reading import NO_MATCH, Reading, excerpt, path
from hangisa.fields.body import EDITOR_NOTE, body, keep
from hangisa.fields.boilerplate import is_boilerplate, is_credits, opens_link_list
from hangisa.fields.captions import MARKS
from hangisa.fields.container import body_node, densest, holds
from hangisa.fields.foreign import foreign
from hangisa.fields.signoff import is_signoff
from hangisa.lines import Line, lines
from hangisa.outlet import Layout, cms_layouts
from hangisa.page import Node, Page, ancestry
from hangisa.stories import find_story
from hangisa.text import clean

RULES: tuple[tuple[str, Callable[[Line], bool]], ...] = (
    ("a picture's text without words of its own", lambda line: line.kind == "caption"),
    ("head of a link list", lambda line: opens_link_list(line.text)),
    ("boilerplate", lambda line: is_boilerplate(line.text)),
    ("sign-off", lambda line: is_signoff(line.text)),
    ("credits of a broadcast", lambda line: is_credits(line.text)),
    ("a link", lambda line: not keep(line)),
    ("editor's note", lambda line: EDITOR_NOTE.search(line.text) is not None),
    ("a table", lambda line: line.kind == "table"),
)
"""Why a line is no paragraph: the first that holds."""


def paragraphs(reading: Reading) -> Iterator[Candidate]:
    """Yield the elements that could hold the body, those of the outlet's layouts first."""
    page = reading.page
    own = reading.outlet.layouts if reading.outlet else ()
    for layout in own:
        yield of_layout(page, layout)
    for layout in cms_layouts():
        if layout not in own and any(mark in page.html for mark in layout.marker):
            yield of_layout(page, layout)
    story = page.story or find_story(page)
    if story and story.body:
        yield held(f"json {story.source}", "script", (page, GENERIC, story.body))
    root = densest(page)
    if root is not None:
        yield held("layout generic", f"the densest: {path(root)}", (page, GENERIC, root))


def of_layout(page: Page, layout: Layout) -> Candidate:
    """Return the element that a layout names."""
    source, where = f"layout {layout.name}", " | ".join(layout.body)
    if layout.prepare and page.story:
        return Candidate(source=source, where="script", value=None, why="leaves it to the script")
    root = body_node(page, layout)
    if root is None:
        return Candidate(source=source, where=where, value=None, why=NO_MATCH)
    if not holds(root, 2):
        why = f"under two sentences: {excerpt(root)}"
        return Candidate(source=source, where=path(root), value=None, why=why)
    return held(source, path(root), (page, layout, root))


def held(source: str, where: str, element: tuple[Page, Layout, Node]) -> Candidate:
    """Return an element with the paragraphs read from it."""
    value = tuple(body(*element).paragraphs)
    why = "" if value else "no paragraphs in it"
    return Candidate(source=source, where=where, value=value or None, why=why)


def crossheads(reading: Reading) -> Iterator[Candidate]:
    """Yield the crossheads, found by their form or by the layout's elements."""
    if found := tuple(text for text, _ in reading.content.crossheads):
        where = " | ".join(("short bold lines and headings", *reading.layout.crossheads))
        yield Candidate(source="body", where=where, value=found)


def captions(reading: Reading) -> Iterator[Candidate]:
    """Yield the captions, those of the layout's elements first."""
    root = reading.found.root if reading.found else reading.page.tree
    for selector in reading.layout.captions:
        nodes = root.css(selector) or reading.page.tree.css(selector)
        texts = (MARKS.sub("", clean(node.text(separator=" "))) for node in nodes)
        value = tuple(text.strip() for text in texts if text.strip())
        why = "" if value else f"{len(nodes)} elements without text" if nodes else NO_MATCH
        yield Candidate(source="print", where=selector, value=value or None, why=why)
    if found := tuple(picture.text for picture in reading.content.pictures):
        yield Candidate(source="body", where="figures, picture boxes, ▲ lines", value=found)


def left_out(reading: Reading) -> Iterator[LeftOut]:
    """Yield the lines of the body's element that are neither paragraph, crosshead nor caption."""
    if reading.found is None:
        return
    root, content = reading.found.root, reading.content
    read = [*content.paragraphs, *(text for text, _ in content.crossheads)]
    read += [picture.text for picture in content.pictures]
    kept, strangers, listed = "\n".join(read), foreign(reading.layout, root), False
    dropped = {node.mem_id: s for s in reading.layout.drop for node in root.css(s)}
    for line in lines(root):
        if not line.text or line.text in kept or line.text.lstrip("▲△◀▶■ ") in kept:
            continue
        listed = listed or opens_link_list(line.text)
        outer = next(around(line.node, root, strangers), None)
        if outer is not None and outer.mem_id in dropped:
            why = f"dropped by the layout: {dropped[outer.mem_id]}"
        elif outer is not None:
            why = f"element of no article: {path(outer)}"
        else:
            why = reason(line, reading, listed)
        yield LeftOut(text=line.text, why=why)


def around(node: Node | None, root: Node, strangers: frozenset[int]) -> Iterator[Node]:
    """Return the elements around a line, up to the body's, that are not the article's."""
    return (outer for outer in ancestry(node, root) if outer.mem_id in strangers)


def reason(line: Line, reading: Reading, listed: bool) -> str:
    """Return why a line is no paragraph."""
    if line.text == reading.headline or line.text in reading.content.leads:
        return "headline or 부제, printed again"
    found = next((name for name, holds_for in RULES if holds_for(line)), None)
    return found or ("behind a link list" if listed else "no text of its own")
