"""(layout, body element) -> the captions of pictures that stand outside the body, above it."""

from hangisa.fields.captions import Picture, pictures, unmarked
from hangisa.lines import Line, lines, source
from hangisa.outlet import Layout
from hangisa.page import Node
from hangisa.text import clean

WORDS = 600  # characters of a box of pictures
# nodes beside an element that print nothing
INERT = ("-text", "-comment", "script", "style", "br")


def beside(layout: Layout, root: Node) -> list[Picture]:
    """Return the captions of pictures that the layout prints right above the body's element."""
    found: list[Picture] = []
    node: Node | None = root
    any_of = ", ".join(layout.captions)
    for _ in range(3):
        above = node.prev if node is not None and any_of else None
        while above is not None:
            if above.child is not None and above.css_first(any_of) is not None:
                for selector in layout.captions:
                    found.extend(picture(match) for match in above.css(selector))
            above = above.prev
        node = node.parent if node is not None else None
    return [one for one in found if one.text]


def above(root: Node) -> list[Picture]:
    """Return the captions of pictures between headline and body, where nobody knows the layout."""
    found: list[Line] = []
    node: Node | None = root
    for _ in range(3):
        before = node.prev if node is not None else None
        while before is not None and (before.tag in INERT or is_small(before)):
            if before.tag not in INERT and before.css_first("img") is not None:
                found[:0] = lines(before)
            before = before.prev
        if before is not None or node is None or node.parent is None or node.parent.tag == "body":
            break
        node = node.parent
    return [one for one in pictures(found)[0] if one.src and not one.line]


def is_small(node: Node) -> bool:
    """Tell whether an element may be a picture's box: few words, no headline."""
    return len(node.text()) < WORDS and node.css_first("h1, h2") is None


def picture(node: Node) -> Picture:
    """Return the caption that an element prints, with the picture in it."""
    image = node.css_first("img")
    text = unmarked(clean(node.text(separator=" ")))
    return Picture(text, source(image) if image is not None else None, 0)
