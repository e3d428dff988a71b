"""Elements of a page nobody knows -> what each is worth as the body: its prose less its other text."""

from collections.abc import Iterator

from hangisa.kinds import kind_of
from hangisa.lines import SKIP
from hangisa.page import Node, Page

OTHER_TEXT = 0.7  # what a character outside prose costs, against one inside it
PARTED = "       "  # what a text outside prose costs beside its characters: these many more
# elements whose text is no other text: what prints nothing, and pictures with their texts, by tag or part of a class
FREE = (
    "script", "style", "noscript", "select", "figure", "table",
    '[class*="cap" i]', '[class*="photo" i]', '[class*="img" i]', '[class*="pic" i]',
)  # fmt: skip


class Scale:
    """Weighs an element: characters of its prose, less those of its other text."""

    def __init__(self, prose: dict[int, int], page: Page, body: Node) -> None:
        self._prose = prose
        self._worth: dict[int, float] = {}
        self._free: dict[int, int] = {}
        self._excused: set[int] = set()
        for node in page.some(FREE, body):
            if node.tag in SKIP or kind_of(node, node.tag or "", "text") == "caption":
                self._excuse(node)

    def __call__(self, node: Node) -> float:
        """Return what an element is worth."""
        key = node.mem_id
        if key not in self._worth:
            prose = self._prose.get(key, 0)
            other = printed(node) - prose - self._free.get(key, 0)
            self._worth[key] = prose - OTHER_TEXT * max(other, 0)
        return self._worth[key]

    def _excuse(self, node: Node) -> None:
        """Count the text of an element as no other text of those around it, once."""
        around = list(ancestors(node))
        if not self._excused.isdisjoint(around):
            return
        self._excused.add(node.mem_id)
        weighed = [key for key in (node.mem_id, *around) if key in self._prose]
        size = printed(node) if weighed else 0
        for key in weighed:
            self._free[key] = self._free.get(key, 0) + size


def ancestors(node: Node) -> Iterator[int]:
    """Yield the `mem_id`s of the elements around a node, from the inside out."""
    above = node.parent
    while above is not None:
        yield above.mem_id
        above = above.parent


def printed(node: Node) -> int:
    """Return the characters of an element's text, with those that each part of it costs beside its own."""
    return len(node.text(separator=PARTED, strip=True))
