"""Body lines -> captions told by their place: right under a picture, centred, in small type, boxed or credited."""

import re
from collections.abc import Iterator
from itertools import islice, pairwise

from hangisa.fields.credits import PATTERNS
from hangisa.fields.crossheads import HEAD_MARKS
from hangisa.fields.signoff import is_signoff
from hangisa.kinds import SENTENCES
from hangisa.lines import Line
from hangisa.page import Node, ancestry
from hangisa.text import clean

# credits that stand under pictures only: in brackets, behind ⓒ, or called 사진
PLAIN_CREDITS = [
    pattern for _, pattern in PATTERNS if {"named", "bracket", "mark"} & pattern.groupindex.keys()
]
LONGEST = 250  # characters of a caption without a mark or a name
LEVELS = 3  # elements around a picture, and around a text, that may be the box of both
DOWN = "▼▽↓⬇"  # in front of a caption above its picture
SMALL = frozenset(("small", "em", "i", "font", "span"))
# `align="center"`, `style="text-align: center"`
CENTRED = re.compile(r"text-align\s*:\s*center", re.I)


def mark_placed(found: list[Line]) -> None:
    """Set the kind of lines that are the caption of the picture right above them by their place alone."""
    texts = [line for line in found if line.kind == "text"]
    if len(texts) == len(found):
        return
    below = list(pairs(found))
    if not below:
        return
    centred = sum(is_centred(line.node) for line in texts[-8:]) > 2  # a page that centres its text
    placed = [line for image, line in below if is_under(image, line, centred)]
    if len(placed) * 2 < len(texts):  # cards: each paragraph below a picture of its own
        for line in placed:
            if line.tag != "p" or line.text.count("다.") < 2 or is_centred(line.node):
                line.kind = "caption"  # else a paragraph below its picture


def pairs(found: list[Line]) -> Iterator[tuple[Line, Line]]:
    """Yield each picture with the line below it that may be its caption; what is credited, or points down, is one."""
    for above, below in pairwise(found):
        if above.kind == "text" and below.kind == "image" and points_down(above):
            above.kind = "caption"
        elif above.kind == "image" and below.kind == "text" and is_brief(below):
            if is_credited(below.text):
                below.kind = "caption"
            else:
                yield above, below


def points_down(line: Line) -> bool:
    """Tell whether a line is the caption of the picture below it: `▼ …`; `▼ … ▼` is a crosshead."""
    return line.text[0] in DOWN and line.text[-1] not in DOWN and is_brief(line)


def is_brief(line: Line) -> bool:
    """Tell whether a line is no longer than a caption; no link, crosshead or signature."""
    text = line.text
    if len(text) > LONGEST or text.count("다.") > SENTENCES or line.links or text[0] in HEAD_MARKS:
        return False
    return line.bold * 2 < len(text) and not is_signoff(text)


def is_credited(text: str) -> bool:
    """Tell whether a line ends in who made or supplied the picture: `… (사진=하루시)`, `… ⓒ하루시`."""
    shown = text[-90:]
    return any(pattern.search(shown) for pattern in PLAIN_CREDITS)


def is_under(image: Line, line: Line, centred: bool) -> bool:
    """Tell whether a line belongs to the picture: centred under it, in small type, or alone in one box with it."""
    if not centred and is_centred(line.node):
        return True
    if line.block == image.block:
        return in_small_type(image.node, line.text)
    around = box(image.node, line.node)
    return around is not None and clean(around.text(separator=" ")) == line.text


def is_centred(node: Node | None) -> bool:
    """Tell whether a block centres its text."""
    if node is None:
        return False
    attributes = node.attributes
    style = attributes.get("style")
    if node.tag == "center" or (attributes.get("align") or "").lower() == "center":
        return True
    return style is not None and CENTRED.search(style) is not None


def in_small_type(image: Node | None, text: str) -> bool:
    """Tell whether a text of the picture's own block stands alone in an element of type, behind a `<br>`."""
    node = image.next if image is not None else None
    while node is not None and (node.tag in ("br", "-comment") or not node.text().strip()):
        node = node.next
    if node is None or node.tag not in SMALL or clean(node.text(separator=" ")) != text:
        return False
    alone = node.parent is not None and clean(node.parent.text(separator=" ")) == text
    return alone or node.tag in ("small", "em", "i")


def box(image: Node | None, node: Node | None) -> Node | None:
    """Return the closest element that holds picture and text, at most three levels up."""
    above = image.parent if image is not None else None
    inner = {around.mem_id for around in islice(ancestry(node), LEVELS)}
    for _ in range(LEVELS):
        if above is None or above.mem_id in inner:
            return above
        above = above.parent
    return None
