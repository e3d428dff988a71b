"""(headline element, body element) -> the lines printed around the headline, where time and reporter stand."""

from functools import cached_property

from hangisa.lines import Line, lines
from hangisa.page import Node

COUNT = 14  # lines after the headline: time, reporter, share bar


class Head:
    """The head of an article's page, read only where no layout knows it."""

    def __init__(self, title: Node | None, root: Node) -> None:
        self.title = title
        self.root = root

    @cached_property
    def lines(self) -> list[Line]:
        """Return the lines next to the headline that are no part of the body, the nearest first."""
        if self.title is None:
            return []
        around = self.around()
        found = [line for line in lines(around, frozenset((self.root.mem_id,))) if line.text]
        place = next((n for n, line in enumerate(found) if self.is_title(line)), 0)
        return found[place + 1 : place + 1 + COUNT]

    @property
    def texts(self) -> list[str]:
        """Return the short texts among the lines: a time, a reporter, a label."""
        return [line.text for line in self.lines if len(line.text) <= 120]

    def around(self) -> Node:
        """Return the closest element that holds both headline and body."""
        above = set()
        node: Node | None = self.root
        while node is not None:
            above.add(node.mem_id)
            node = node.parent
        node = self.title
        while node is not None and node.mem_id not in above:
            node = node.parent
        return node or self.root

    def is_title(self, line: Line) -> bool:
        """Tell whether a line is the headline's own."""
        node = line.node
        while node is not None and self.title is not None:
            if node.mem_id == self.title.mem_id:
                return True
            node = node.parent
        return False
