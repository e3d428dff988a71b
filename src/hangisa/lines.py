"""A node of the tree -> the lines it prints, each with what a reader sees of it: place, links, picture."""

import re
from dataclasses import dataclass, field
from functools import lru_cache

from hangisa.page import Node, Tree
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
SINGLE, BOX = 600, 400  # characters: a longer text is not a caption, or a box of picture and caption
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
    """State of one walk over a container: what the elements around the place say of it."""

    drop: frozenset[int]
    block: Node
    kind: str = "text"
    tag: str = ""
    link: bool = False
    heavy: bool = False
    depth: int = 0
    lines: list[Line] = field(default_factory=list)
    parts: list[str] = field(default_factory=list)
    number: int = 0
    gap: int = 0
    links: int = 0
    bold: int = 0

    def flush(self) -> None:
        """End the line under way; an empty one is none."""
        if not self.parts:
            return
        text = clean("".join(self.parts))
        self.parts.clear()
        if text:
            self.lines.append(
                Line(
                    text,
                    self.kind,
                    self.number,
                    self.gap,
                    self.links,
                    self.bold,
                    self.tag,
                    None,
                    self.block,
                )
            )
            self.gap = 0
        self.links = self.bold = 0

    def border(self) -> None:
        """End the block under way."""
        if self.parts:
            self.flush()
        self.number += 1
        self.gap = 0


def roles() -> dict[int, tuple[str, str]]:
    """Return tag number -> (role, tag) for every tag that is more than inline text."""
    table: dict[int, tuple[str, str]] = {}
    for role, tags in (
        ("block", BLOCK), ("skip", SKIP), ("bold", BOLD), ("link", {"a"}), ("br", {"br"}), ("img", {"img"}),
    ):  # fmt: skip
        for tag in tags:
            node = Tree("").create_node(tag)
            table[node.tag_id] = (role, tag)
    return table


ROLES = roles()
INLINE = ("inline", "")
TEXT = 2  # lexbor's number of a text node; comments and doctypes come next
FIRST_ELEMENT = 5


def lines(root: Node, drop: frozenset[int] = frozenset()) -> list[Line]:
    """Return the lines that an element prints, in order.

    `drop` holds the `mem_id`s of elements left out whole.
    """
    walk = Walk(drop, root, tag=root.tag or "")
    visit(walk, root)
    walk.flush()
    return walk.lines


def visit(walk: Walk, node: Node) -> None:
    """Add the lines of a node's children."""
    child = node.child
    while child is not None:
        number = child.tag_id
        if number == TEXT:
            text = child.text_content or ""
            if not text.isspace():
                walk.parts.append(text)
                if walk.link:
                    walk.links += len(text.strip())
                if walk.heavy:
                    walk.bold += len(text.strip())
            elif walk.parts:
                walk.parts.append(" ")
        elif number >= FIRST_ELEMENT:
            element(walk, child, *ROLES.get(number, INLINE))
        child = child.next


def element(walk: Walk, node: Node, role: str, tag: str) -> None:
    """Add the lines of one element by its role."""
    if role == "br":
        walk.flush()
        walk.gap += 1
    elif role == "img":
        walk.flush()
        walk.lines.append(Line("", "image", walk.number, node=node, src=source(node)))
        return
    if role == "skip" or walk.depth >= DEPTH:
        return
    if node.child is None or node.mem_id in walk.drop:
        if role == "block":  # an empty or dropped block between two runs of text parts them
            walk.border()
        return
    walk.depth += 1
    kind = walk.kind if role in ("bold", "link", "br") else kind_of(node, tag, walk.kind)
    if role == "block" or kind != walk.kind:
        block(walk, node, tag, kind)
    else:
        before = walk.link, walk.heavy
        walk.link, walk.heavy = before[0] or role == "link", before[1] or role == "bold"
        visit(walk, node)
        walk.link, walk.heavy = before
    walk.depth -= 1


def block(walk: Walk, node: Node, tag: str, kind: str) -> None:
    """Add the lines of an element that stands in a block of its own."""
    walk.border()
    before = walk.kind, walk.tag, walk.block
    walk.kind, walk.tag, walk.block = kind, tag or walk.tag, node
    visit(walk, node)
    walk.border()
    walk.kind, walk.tag, walk.block = before


def kind_of(node: Node, tag: str, around: str) -> str:
    """Return the kind of the lines inside an element: caption, heading, table, or that around it."""
    if around == "caption" or tag in ("figcaption", "figure"):
        return "caption"
    attributes = node.attributes
    if attributes and is_picture_text(node, attributes.get("class"), attributes.get("id")):
        return "caption"
    if tag == "table":
        return table_kind(node)
    return "heading" if tag in HEADING else around


def is_picture_text(node: Node, *names: str | None) -> bool:
    """Tell whether an element is a caption or a box of picture and caption, by its names and length."""
    for name in names:
        if name and (longest := picture_limit(name)):
            if longest == BOX and node.css_first("img") is None:
                continue
            if len(node.text()) < longest:
                return True
    return False


@lru_cache(4096)
def picture_limit(name: str) -> int:
    """Return how long the text of an element of this class or id may be, if it is a picture's; 0 for others."""
    if CAPTION.search(name):
        return SINGLE  # a whole body may sit in `.photo_text` too
    return BOX if PICTURE_BOX.search(name) else 0


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
