"""(page, layout) -> the element that holds the body (본문), found by knowledge or by density."""

import re
from itertools import islice

from hangisa.fields.scale import Scale, ancestors, printed
from hangisa.kinds import tag_number
from hangisa.outlet import Layout
from hangisa.page import Node, Page, prints

# the end of a sentence: `했다.`, `합니다.`, `인가?`, `좋겠어요."`; in English editions `he said.`, `it is," he`
# The pattern starts at the mark, the rarer character, and looks back; one class in front of both branches
# lets the search skip to the next mark.
SENTENCE_END = re.compile(
    r"[.?!…,](?:(?<=[가-힣A-Za-z0-9)][.?!…])[\"”'’」』)\]]*|(?<=[A-Za-z],)[\"”])(?=\s|$)"
)
# schema.org's own word for the element
HINT = '[itemprop="articleBody"]'
# elements that can print a line of body text themselves; p is read whole, the others by their own text
BLOCKS = frozenset(
    map(
        tag_number,
        "p div td dd li section article span font blockquote center pre b strong".split(),
    )
)
PARAGRAPH = tag_number("p")
HTML = tag_number("html")
NEARLY = 0.85  # of the best element's worth
BULLETS = frozenset("▲△◇◆○●■□")  # in front of a line of 인사 or 부고, which has no sentences
# columns beside the story: their columns and teasers are no part of it
ASIDE = frozenset(("aside", "footer", "nav"))
RIGHT = re.compile(r"(?:^|[ \t\n\r\f])right(?:[ \t\n\r\f]|$)", re.A)
# the lines at the foot of every Korean news site
IMPRINT = re.compile(r"등록번호|발행인|copyright|저작권|로그인|무단", re.I)
START = 40  # nodes in which most bodies have their first sentences
REACH = 14  # levels above a paragraph that are looked at: the body is never further up


def sentences(text: str) -> int:
    """Count the sentence ends of a text."""
    return len(SENTENCE_END.findall(text))


def holds(node: Node, count: int) -> bool:
    """Tell whether an element prints at least so many sentences, which most bodies do in their first parts."""
    return begins(node, count) or tells(node, count)


def begins(node: Node, count: int) -> bool:
    """Tell whether the first parts of an element's text have so many sentences: none goes over a part's end."""
    size = told = 0
    for inside in islice(node.traverse(include_text=True), START):
        text = inside.text_content
        if text and not text.isspace():
            size += len(text)
            told += len(SENTENCE_END.findall(text))
            if told >= count and size >= 6 * count:
                return True
    return False


def tells(node: Node, count: int) -> bool:
    """Tell whether an element's whole text has at least so many sentences; a `<br>` parts them."""
    text = node.text(separator="\n")
    return len(text) >= 6 * count and has_sentences(text, count)


def has_sentences(text: str, count: int) -> bool:
    """Tell whether a text has at least so many sentence ends."""
    return len(list(islice(SENTENCE_END.finditer(text), count))) == count


def sentences_in(node: Node) -> int:
    """Count the sentence ends that an element prints; a `<br>` parts sentences."""
    return sentences(node.text(separator="\n"))


def body_node(page: Page, layout: Layout) -> Node | None:
    """Return the layout's body element; the richest in sentences where a selector matches several."""
    for selector in layout.body:
        found = [node for node in page.tree.css(selector) if prints(node)]
        if len(found) > 1:
            return max(found, key=sentences_in)
        if found:
            return found[0]
    return None


def densest(page: Page) -> Node | None:
    """Return the element with the most prose over everything else, without knowledge of the site.

    Blocks that print sentences credit the elements around them. Each of those is worth its prose
    less its other text: lists, menus and comments weigh elements down, pictures with their texts
    and scripts do not. An element with less than a quarter of the page's prose is one teaser of many.
    """
    body = page.tree.body
    if body is None:
        return None
    prose, nodes = credited(body)
    most = max(prose.values(), default=0)
    weigh = Scale(prose, page, body)
    best, worth = None, 0.0
    outside: dict[int, int] = {}
    for key in sorted(prose, key=prose.__getitem__, reverse=True):
        if prose[key] * 4 < most or prose[key] <= worth:
            break  # no element is worth more than its prose
        if outside.get(key) == prose[key]:
            continue  # the element inside it has the same prose and less of other text
        outside.update(dict.fromkeys(ancestors(nodes[key]), prose[key]))
        if (value := weigh(nodes[key])) > worth:
            best, worth = nodes[key], value
    if best is None:
        return None
    if not holds(best, 2):
        return tightest(prose, nodes)
    hints = (hint for hint in body.css(HINT) if prose.get(hint.mem_id, 0) > 0.6 * worth)
    hint = next((hint for hint in hints if weigh(hint) > 0.6 * worth), None)
    return hint or beyond_one(best, prose, weigh) or widened(best, worth, weigh)


def beyond_one(best: Node, prose: dict[int, int], weigh: Scale) -> Node | None:
    """Return what holds the other paragraphs too, where one alone weighs more than a short story and its boxes."""
    around = best.parent if best.tag == "p" else None
    for _ in range(2):
        if around is None:
            return None
        size = prose.get(around.mem_id, 0)
        if size >= 2 * prose[best.mem_id]:
            return around if weigh(around) > -size * 0.3 else None
        around = around.parent
    return None


def tightest(prose: dict[int, int], nodes: dict[int, Node]) -> Node | None:
    """Return the element with the least text that holds most of the page's prose: a story in short pieces."""
    most = max(prose.values(), default=0)
    holders = [nodes[key] for key, size in prose.items() if size * 5 > most * 4]
    return min(holders, key=printed, default=None)


def widened(best: Node, worth: float, weigh: Scale) -> Node:
    """Return the outermost element around the best that is worth nearly as much: pictures stand beside the text."""
    node = best.parent
    while node is not None and (value := weigh(node)) > NEARLY * worth:
        best, worth = node, max(value, worth)
        node = node.parent
    return best


def credited(body: Node) -> tuple[dict[int, int], dict[int, Node]]:
    """Return the characters of prose in each element around a block that prints sentences, and the elements."""
    prose: dict[int, int] = {}
    nodes: dict[int, Node] = {}
    ways = Ways()
    for block in body.traverse():
        number = block.tag_id
        text = block.text(number == PARAGRAPH) if number in BLOCKS else ""
        if not text or text.isspace():
            continue  # most elements only lay out others
        if length := prose_length(block, text):
            for key, node in ways.of(block, prose):
                if key in prose:
                    prose[key] += length
                else:
                    prose[key], nodes[key] = length, node
    return prose, nodes


def blocks(body: Node) -> list[Node]:
    """Return the elements that can print a line of body text themselves."""
    return [node for node in body.traverse() if node.tag_id in BLOCKS]


def prose_length(block: Node, text: str) -> int:
    """Return the characters of prose that a block prints itself, 0 for everything else."""
    if (len(text) < 15 or SENTENCE_END.search(text) is None) and text.lstrip()[:1] not in BULLETS:
        return 0
    parent = block.parent
    if parent is not None and parent.tag == "a":
        return 0
    return len(block.text(deep=block.tag_id == PARAGRAPH, strip=True))


def is_aside(node: Node) -> bool:
    """Tell whether an element is a column beside the story, or the foot of the page."""
    if node.tag in ASIDE:
        return True
    attributes = node.attributes
    name = (attributes.get("class") or "").lower()
    if "sidebar" in name or "aside" in name or "footer" in name:
        return True
    if "right" in name and RIGHT.search(name):
        return True
    own = (attributes.get("id") or "").lower()
    return "sidebar" in own or "footer" in own or own == "right"


class Ways:
    """The ways up from blocks: each element with its `mem_id`; what stands beside each other shares one."""

    def __init__(self) -> None:
        self._above: dict[int, list[tuple[int, Node]]] = {}
        self._paragraphs: dict[int, list[int]] = {}
        self._aside: dict[int, bool] = {}

    def of(self, block: Node, prose: dict[int, int]) -> list[tuple[int, Node]]:
        """Return the elements whose prose a block is: itself and those around it, up to a side column's.

        Empty where a paragraph around it was read whole.
        """
        own = block.mem_id, block
        parent = block.parent
        if parent is None or self._is_aside(*own):
            return [own]
        beside = parent.mem_id
        above = self._above.get(beside) or self._from(parent)
        if beside not in self._paragraphs:
            told = [key for key, node in above if node.tag_id == PARAGRAPH]
            self._paragraphs[beside] = told
        if any(map(prose.__contains__, self._paragraphs[beside])):
            return []
        return [own, *above]

    def _from(self, node: Node | None) -> list[tuple[int, Node]]:
        """Return an element and those around it, up to a side column's."""
        new: list[tuple[int, Node]] = []
        above: list[tuple[int, Node]] | None = None
        while above is None and node is not None and node.tag_id != HTML:
            key = node.mem_id
            new.append((key, node))
            node = node.parent if not self._is_aside(key, node) else None
            above = self._above.get(node.mem_id) if node is not None else None
        way = above or []
        for own in reversed(new):
            way = self._above[own[0]] = [own, *way[: REACH - 2]]
        return way

    def _is_aside(self, key: int, node: Node) -> bool:
        if key not in self._aside:
            self._aside[key] = is_aside(node)
        return self._aside[key]


def longest(page: Page) -> Node | None:
    """Return the element that prints the longest text itself, in or around which a notice (인사, 부고) stands."""
    body = page.tree.body
    told = [block for block in blocks(body) if not IMPRINT.search(block.text())] if body else []
    best = max(told, key=lambda block: len(block.text(deep=False, strip=True)), default=None)
    return best.parent if best is not None and best.tag in ("p", "span", "font") else best
