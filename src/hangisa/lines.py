"""A node of the tree -> the lines it prints, each with what a reader sees of it: place, links, picture."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from hangisa.page import Node
from hangisa.text import clean

BLOCK = frozenset(
    "address article aside blockquote body center dd details dialog dir div dl dt fieldset "
    "figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table "
    "tbody td tfoot th thead tr ul caption summary label legend".split()
)
SKIP = frozenset(
    "script style noscript template svg textarea select button iframe option object embed head "
    "map audio video input canvas".split()
)
HEADING = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
BOLD = frozenset(("b", "strong"))
# class or id of a caption: `caption`, `img_desc`, `txt_caption`, `photo-desc`, `view_r_caption`, `pic_txt`
CAPTION = re.compile(
    r"(?:^|[\s_-])(?:fig)?caption|(?:img|image|photo|pic|thumb?|figure)[_-]?"
    r"(?:desc|cap|txt|text|info|comment|expl)|^cap$",
    re.I,
)
# class or id of a box around a picture and its text: `article_img`, `articlePhotoC`, `image-area`
PICTURE_BOX = re.compile(r"photo|image|img|pic(?:ture)?(?:[\s_-]|$)|thumb", re.I)
DEPTH = 200  # elements deeper than this are the work of a broken or hostile page


@dataclass(slots=True)
class Line:
    """One printed line: a run of text between block borders and `<br>`s, or one picture."""

    text: str
    kind: str = "text"
    """text, heading, caption, image, table."""
    block: int = 0
    """Number of the block the line stands in: lines of one block are parted by `<br>` only."""
    gap: int = 0
    """`<br>`s in front within the block."""
    links: int = 0
    """Characters inside links."""
    bold: int = 0
    """Characters inside b or strong."""
    tag: str = ""
    """Tag of the innermost block."""
    src: str | None = None
    """Picture's address as written, for kind image."""
    node: Node | None = None
    """Innermost block element, for kind image the img."""


@dataclass(slots=True)
class Walk:
    """State of one walk over a container."""

    drop: frozenset[int]
    lines: list[Line] = field(default_factory=list)
    parts: list[str] = field(default_factory=list)
    block: int = 0
    gap: int = 0
    links: int = 0
    bold: int = 0

    def flush(self, kind: str, tag: str, node: Node | None) -> None:
        """End the line under way; an empty one is none."""
        text = clean("".join(self.parts)) if self.parts else ""
        self.parts.clear()
        if text:
            self.lines.append(
                Line(text, kind, self.block, self.gap, self.links, self.bold, tag, None, node)
            )
            self.gap = 0
        self.links = self.bold = 0


def children(node: Node) -> Iterator[Node]:
    """Yield the child nodes, text included."""
    child = node.child
    while child is not None:
        yield child
        child = child.next


def lines(root: Node, drop: frozenset[int] = frozenset()) -> list[Line]:
    """Return the lines that an element prints, in order.

    `drop` holds the `mem_id`s of elements left out whole.
    """
    walk = Walk(drop)
    visit(walk, root, Context("text", root.tag or "", root, False, False, 0))
    walk.flush("text", root.tag or "", root)
    return walk.lines


@dataclass(slots=True)
class Context:
    """What the elements around a node say of it."""

    kind: str
    tag: str
    block: Node
    link: bool
    bold: bool
    depth: int


def visit(walk: Walk, node: Node, context: Context) -> None:
    """Add the lines of a node's children."""
    child = node.child
    while child is not None:
        tag = child.tag or ""
        if tag == "-text":
            text = child.text_content or ""
            walk.parts.append(text)
            if context.link:
                walk.links += len(text.strip())
            if context.bold:
                walk.bold += len(text.strip())
        elif tag == "br":
            line_break(walk, child, context)
        elif tag == "img":
            walk.flush(context.kind, context.tag, context.block)
            walk.lines.append(Line("", "image", walk.block, node=child, src=source(child)))
        elif tag not in SKIP and not tag.startswith("-") and child.mem_id not in walk.drop:
            element(walk, child, tag, context)
        child = child.next


def line_break(walk: Walk, node: Node, context: Context) -> None:
    """End the line; text that broken markup nests under `<br>` belongs to the next one."""
    walk.flush(context.kind, context.tag, context.block)
    walk.gap += 1
    if node.child is not None and context.depth < DEPTH:
        context.depth += 1
        visit(walk, node, context)
        context.depth -= 1


def element(walk: Walk, node: Node, tag: str, context: Context) -> None:
    """Add the lines of one element, in the context that it makes."""
    if context.depth >= DEPTH:
        return
    kind = kind_of(node, tag, context.kind)
    is_block = tag in BLOCK or kind != context.kind
    inner = Context(
        kind,
        tag if is_block else context.tag,
        node if is_block else context.block,
        context.link or tag == "a",
        context.bold or tag in BOLD,
        context.depth + 1,
    )
    if is_block:
        walk.flush(context.kind, context.tag, context.block)
        walk.block += 1
        walk.gap = 0
    visit(walk, node, inner)
    if is_block:
        walk.flush(inner.kind, inner.tag, inner.block)
        walk.block += 1
        walk.gap = 0


def kind_of(node: Node, tag: str, around: str) -> str:
    """Return the kind of the lines inside an element: the first of figure, caption, heading, table that holds."""
    if around == "caption":
        return around
    if tag in ("figcaption", "figure"):
        return "caption"
    attributes = node.attributes
    for name in ("class", "id"):
        if (value := attributes.get(name)) and is_picture_text(node, value):
            return "caption"
    if tag == "table":
        return table_kind(node)
    return "heading" if tag in HEADING else around


def is_picture_text(node: Node, names: str) -> bool:
    """Tell whether an element is a caption or a box of picture and caption, by its name and length."""
    if CAPTION.search(names):
        return len(node.text()) < 600  # a whole body may sit in `.photo_text` too
    if PICTURE_BOX.search(names) and node.css_first("img") is not None:
        return len(node.text()) < 400
    return False


def table_kind(node: Node) -> str:
    """Return caption for a photo table (2000s-2010s: a picture and little text), table for data, else text."""
    text = len(clean(node.text()))
    if node.css_first("img") is not None and text < 400:
        return "caption"
    cells = len(node.css("td, th"))
    return "table" if cells > 3 and text / cells < 120 else "text"


def source(image: Node) -> str | None:
    """Return the picture's address: lazily loaded ones carry it in data attributes."""
    attributes = image.attributes
    for name in ("data-src", "data-original", "data-lazy-src", "src"):
        value = attributes.get(name)
        if value and not value.startswith("data:"):
            return value
    return None
