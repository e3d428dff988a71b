"""A node of the tree -> the lines it prints, each with what a reader sees of it: place, links, picture."""

from contextlib import suppress
from dataclasses import dataclass, field

from hangisa.kinds import kind_of, tag_number
from hangisa.page import Node, ancestry
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
BOLD = frozenset(("b", "strong"))
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


class Reached(Exception):
    """The walk is at the element it goes up to."""


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
    end: int = 0
    way: set[int] = field(default_factory=set)
    """The elements that lead to the one the walk starts from; empty once it is there."""
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

    def skipped(self, child: Node | None) -> Node | None:
        """Return the child that leads to the start, passing over those in front of it."""
        node = child
        while node is not None:
            if node.mem_id in self.way:
                self.way.discard(node.mem_id)
                return node
            node = node.next
        self.way.clear()
        return child


def roles() -> dict[int, tuple[str, str]]:
    """Return tag number -> (role, tag) for every tag that is more than inline text."""
    table: dict[int, tuple[str, str]] = {}
    for role, tags in (
        ("block", BLOCK), ("skip", SKIP), ("bold", BOLD), ("link", {"a"}), ("br", {"br"}), ("img", {"img"}),
    ):  # fmt: skip
        table.update((tag_number(tag), (role, tag)) for tag in tags)
    return table


ROLES = roles()
INLINE = ("inline", "")
UNNAMED = frozenset(("bold", "link"))  # their class says nothing of their text
TEXT = 2  # lexbor's number of a text node; comments and doctypes come next
FIRST_ELEMENT = 5


def lines(root: Node, drop: frozenset[int] = frozenset()) -> list[Line]:
    """Return the lines that an element prints, in order.

    `drop` holds the `mem_id`s of elements left out whole.
    """
    walk = Walk(drop, root, tag=root.tag or "")
    visit(walk, root.child)
    walk.flush()
    return walk.lines


def lines_between(root: Node, start: Node, end: Node) -> list[Line]:
    """Return the lines that an element prints from one inside it on, in front of another.

    Where the two stand the other way round, all lines in front of `end`.
    """
    walk = Walk(frozenset((end.mem_id,)), root, tag=root.tag or "", end=end.mem_id)
    walk.way = way(root, start, end)
    with suppress(Reached):
        visit(walk, root.child)
    walk.flush()
    return walk.lines


def way(root: Node, start: Node, end: Node) -> set[int]:
    """Return the elements inside another that lead to a start; none where the end stands in front of it."""
    there, beyond = ({node.mem_id for node in ancestry(to, root)} for to in (start, end))
    first = root.child
    while first is not None and first.mem_id not in there:
        if first.mem_id in beyond:
            return set()
        first = first.next
    return there


def visit(walk: Walk, child: Node | None) -> None:
    """Add the lines of an element's children, from the first on."""
    if walk.way:
        child = walk.skipped(child)
    while child is not None:
        number = child.tag_id
        if number == TEXT:
            text = child.text_content
            if text and (walk.parts or not text.isspace()):  # no line begins with white space
                printed(walk, text)
        elif number >= FIRST_ELEMENT:
            role, tag = ROLES.get(number, INLINE)
            if role == "br":
                walk.flush()
                walk.gap += 1
            elif role != "skip":
                element(walk, child, role, tag)
        child = child.next


def printed(walk: Walk, text: str) -> None:
    """Add a text to the line under way; in `pre` a new line is one."""
    if walk.tag == "pre" and "\n" in text:
        for part in text.split("\n"):
            walk.parts.append(part)
            walk.flush()
        return
    if text.isspace():
        walk.parts.append(" ")
        return
    walk.parts.append(text)
    if walk.link:
        walk.links += len(text.strip())
    if walk.heavy:
        walk.bold += len(text.strip())


def element(walk: Walk, node: Node, role: str, tag: str) -> None:
    """Add the lines of one element by its role, which is none of `br` and `skip`."""
    if role == "img":
        walk.flush()
        walk.lines.append(Line("", "image", walk.number, node=node, src=source(node)))
        return
    if walk.depth >= DEPTH:
        return
    first = node.child
    if first is None or (walk.drop and node.mem_id in walk.drop):
        if role == "block":  # an empty or dropped block between two runs of text parts them
            walk.border()
        if node.mem_id == walk.end:
            raise Reached
        return
    walk.depth += 1
    kind = walk.kind if role in UNNAMED else kind_of(node, tag, walk.kind)
    if role == "block" or kind != walk.kind:
        block(walk, node, first, tag, kind)
    else:
        before = walk.link, walk.heavy
        walk.link, walk.heavy = before[0] or role == "link", before[1] or role == "bold"
        visit(walk, first)
        walk.link, walk.heavy = before
    walk.depth -= 1


def block(walk: Walk, node: Node, first: Node, tag: str, kind: str) -> None:
    """Add the lines of an element that stands in a block of its own."""
    walk.border()
    before = walk.kind, walk.tag, walk.block
    walk.kind, walk.tag, walk.block = kind, tag or walk.tag, node
    visit(walk, first)
    walk.border()
    walk.kind, walk.tag, walk.block = before


def source(image: Node) -> str | None:
    """Return the picture's address: lazily loaded ones carry it in data attributes."""
    attributes = image.attributes
    for name in ("data-src", "data-original", "data-lazy-src", "src"):
        value = attributes.get(name)
        if value and not value.startswith("data:"):
            return value
    return None
