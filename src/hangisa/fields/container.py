"""(page, layout) -> the element that holds the body (본문), found by knowledge or by density."""

import re
from collections.abc import Iterable
from itertools import islice

from hangisa.lines import Line, lines
from hangisa.outlet import Layout
from hangisa.page import Node, Page

# the end of a sentence: `했다.`, `합니다.`, `인가?`, `좋겠어요."`; in English editions `he said.`, `it is," he`
# The pattern starts at the mark, the rarer character, and looks back: that is three times as fast.
SENTENCE_END = re.compile(
    r"[.?!…](?<=[가-힣A-Za-z0-9)].)[\"”’'」』)\]]*(?=\s|$)|,(?<=[A-Za-z],)[\"”](?=\s|$)"
)
# schema.org's own word for the element
HINT = '[itemprop="articleBody"]'
# elements that can print a line of body text themselves; p is read whole, the others by their own text
BLOCKS = "p, div, td, dd, li, section, article, span, font, blockquote, center, pre, b, strong"
OTHER_TEXT = 0.7  # what a character outside prose costs, against one inside it
REACH = 14  # levels above a paragraph that are looked at: the body is never further up


def sentences(text: str) -> int:
    """Count the sentence ends of a text."""
    return len(SENTENCE_END.findall(text))


def holds(node: Node, count: int) -> bool:
    """Tell whether an element prints at least so many sentences; a `<br>` parts them."""
    text = node.text(separator="\n")
    if len(text) < 6 * count:
        return False
    ends = SENTENCE_END.finditer(text)
    return sum(1 for _ in islice(ends, count)) == count


def sentences_in(node: Node) -> int:
    """Count the sentence ends that an element prints; a `<br>` parts sentences."""
    return sentences(node.text(separator="\n"))


def is_prose(line: Line) -> bool:
    """Tell whether a line reads like body text: a sentence or a long run, mostly outside links."""
    if line.kind != "text" or line.links * 2 > len(line.text):
        return False
    return len(line.text) >= 15 and SENTENCE_END.search(line.text) is not None


def body_node(page: Page, layout: Layout) -> Node | None:
    """Return the layout's body element; the richest in sentences where a selector matches several."""
    for selector in layout.body:
        found = [node for node in page.tree.css(selector) if node.text().strip()]
        if len(found) > 1:
            return max(found, key=sentences_in)
        if found:
            return found[0]
    return None


def densest(page: Page) -> Node | None:
    """Return the element with the most prose over everything else, without knowledge of the site.

    Each element is worth the characters of its prose lines less those of its other lines; lists,
    menus and comments weigh elements down, and the largest element that adds none of them to the
    body wins: pictures beside the text are then inside it.
    """
    root = neighbourhood(page)
    if root is None:
        return None
    elements = list(root.traverse())  # a parent stands before its children
    worth = {node.mem_id: value for value, node in weights(root)}
    for node in reversed(elements[1:]):
        value = worth.get(node.mem_id)
        if value is not None and node.parent is not None:
            key = node.parent.mem_id
            worth[key] = worth.get(key, 0.0) + value
    best = max(elements, key=lambda node: worth.get(node.mem_id, -1.0))  # the outermost of equals
    for hint in root.css(HINT):
        if worth.get(hint.mem_id, 0.0) > 0.6 * worth.get(best.mem_id, 0.0):
            return hint
    return best if worth.get(best.mem_id, 0.0) > 0 else None


def weights(root: Node) -> Iterable[tuple[float, Node]]:
    """Return each element that prints lines itself, with what they are worth together."""
    own: dict[int, tuple[float, Node]] = {}
    for line in lines(root):
        if line.node is not None and line.kind not in ("image", "caption"):
            key = line.node.mem_id
            own[key] = (own[key][0] + weight(line) if key in own else weight(line), line.node)
    return own.values()


def weight(line: Line) -> float:
    """Return what a line adds to the worth of the elements around it."""
    return float(len(line.text)) if is_prose(line) else -OTHER_TEXT * len(line.text) - 4


def neighbourhood(page: Page) -> Node | None:
    """Return an element that holds the body and not much else, found without walking the page.

    Blocks that print sentences credit their ancestors; of those with at least half of all that any
    holds, the largest one that is still mostly prose is worth a closer look.
    """
    body = page.tree.body
    if body is None:
        return None
    prose: dict[int, int] = {}
    nodes: dict[int, Node] = {}
    for block in body.css(BLOCKS):
        if length := prose_length(block):
            credit(block, length, prose, nodes)
    most = max(prose.values(), default=0)
    best: tuple[int, Node] | None = None
    for key, chars in prose.items():
        if chars * 2 < most:
            continue
        size = len(nodes[key].text(strip=True))
        if best is None or best[0] < size <= 3 * chars + 600:
            best = (size, nodes[key])
    return best[1] if best else None


def prose_length(block: Node) -> int:
    """Return the characters of prose that a block prints itself, 0 for everything else."""
    text = block.text(deep=block.tag == "p")
    if len(text) < 15 or SENTENCE_END.search(text) is None:
        return 0
    parent = block.parent
    if parent is not None and (parent.tag == "a" or (block.tag != "p" and parent.tag == "p")):
        return 0
    return len(text.strip())


def credit(block: Node, length: int, prose: dict[int, int], nodes: dict[int, Node]) -> None:
    """Add a block's prose to the elements around it."""
    node: Node | None = block
    for _ in range(REACH):
        if node is None or node.tag == "html":
            return
        key = node.mem_id
        prose[key] = prose.get(key, 0) + length
        nodes.setdefault(key, node)
        node = node.parent
