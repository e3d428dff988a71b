"""Elements of a page nobody knows -> what each is worth as the body: its prose less its other text."""

from collections.abc import Iterator

from hangisa.kinds import is_named_picture, is_photo_table
from hangisa.lines import SKIP
from hangisa.page import Node, Page

OTHER_TEXT = 0.7  # what a character outside prose costs, against one inside it
PARTED = "       "  # what a text outside prose costs beside its characters: these many more
# elements whose text is no other text: what prints nothing, and pictures with their texts, by tag or part of a class;
# of tables those that may be named like a picture, and photo tables
FREE = (
    "script", "style", "noscript", "select", "figure", "table:is([class], [id], :has(img):not(:has(table)))",
    '[class*="cap" i]', '[class*="photo" i]', '[class*="img" i]', '[class*="pic" i]',
)  # fmt: skip
# the elements around a place that have prose, from the inside out, each with the way up from it; the last is empty
Way = tuple[int, "Way"] | tuple[()]


class Scale:
    """Weighs an element: characters of its prose, less those of its other text."""

    def __init__(self, prose: dict[int, int], page: Page, body: Node) -> None:
        self._prose = prose
        self._worth: dict[int, float] = {}
        self._free: dict[int, int] = {}
        self._ways: dict[int, Way | None] = {}
        for node in page.some(FREE, body):
            way = self._way(node.parent)  # in page order: what is around a node comes before it
            if way is not None and is_free(node):
                self._excuse(node, way)

    def __call__(self, node: Node) -> float:
        """Return what an element is worth."""
        key = node.mem_id
        if key not in self._worth:
            prose = self._prose.get(key, 0)
            other = printed(node) - prose - self._free.get(key, 0)
            self._worth[key] = prose - OTHER_TEXT * max(other, 0)
        return self._worth[key]

    def _excuse(self, node: Node, way: Way) -> None:
        """Count the text of an element as no other text of those around it."""
        key = node.mem_id
        self._ways[key] = None
        if key in self._prose:
            way = key, way
        size = printed(node) if way else 0
        while way:
            key, way = way
            self._free[key] = self._free.get(key, 0) + size

    def _way(self, node: Node | None) -> Way | None:
        """Return the way up from an element, itself included; None inside what is excused."""
        new: list[int] = []
        while node is not None and (key := node.mem_id) not in self._ways:
            new.append(key)
            node = node.parent
        way: Way | None = self._ways[key] if node is not None else ()
        for key in reversed(new):
            if way is not None and key in self._prose:
                way = key, way
            self._ways[key] = way
        return way


def is_free(node: Node) -> bool:
    """Tell whether an element prints nothing, or is a picture's text."""
    tag = node.tag or ""
    return tag in SKIP or is_named_picture(node, tag) or (tag == "table" and is_photo_table(node))


def ancestors(node: Node) -> Iterator[int]:
    """Yield the `mem_id`s of the elements around a node, from the inside out."""
    above = node.parent
    while above is not None:
        yield above.mem_id
        above = above.parent


def printed(node: Node) -> int:
    """Return the characters of an element's text, with those that each part of it costs beside its own."""
    return len(node.text(separator=PARTED, strip=True))
