"""(headline, body and its first lines) -> the lines between headline and first sentence, where time and reporter stand."""

from collections.abc import Sequence
from functools import cached_property

from hangisa.fields.beside import INERT
from hangisa.lines import Line, lines_between
from hangisa.page import Node, ancestry
from hangisa.text import clean

LEVELS, CARDS, CARD = 2, 3, 160  # elements around the body, boxes behind it, characters of a box
COUNT = 14  # lines after the headline: time, reporter, share bar


class Head:
    """The head of an article's page, read only where no layout knows it."""

    def __init__(
        self,
        title: Node | None,
        root: Node,
        front: Sequence[Line] = (),
        signed: Sequence[str] = (),
    ) -> None:
        self.title = title
        self.root = root
        self.front = front
        self.signed = signed
        """The lines at the end of the body in which reporters sign."""

    @cached_property
    def lines(self) -> list[Line]:
        """Return the lines between headline and first sentence, the nearest to the headline first.

        Some CMSs print time and reporter inside the body's element, some the headline too.
        """
        front = [line for line in self.front if line.text and line.kind != "caption"]
        if self.title is None:
            return front[:COUNT]
        if within(self.title, self.root):
            return after(front, self.title)[:COUNT]
        before = lines_between(self.around(), self.title, self.root)
        before = after([line for line in before if line.text], self.title)
        return (before + front)[:COUNT]

    @property
    def texts(self) -> list[str]:
        """Return the short texts among the lines: a time, a reporter, a label."""
        return [line.text for line in self.lines if len(line.text) <= 120]

    @property
    def after(self) -> list[str]:
        """Return the short texts right behind the body: the card of its reporter."""
        found: list[str] = []
        node: Node | None = self.root
        for _ in range(LEVELS):
            following = node.next if node is not None else None
            while following is not None and len(found) < CARDS:
                text = clean(following.text(separator=" ")) if following.tag not in INERT else ""
                if len(text) > CARD:
                    return found
                found.extend([text] if text else [])
                following = following.next
            node = node.parent if node is not None else None
        return found

    def around(self) -> Node:
        """Return the closest element that holds both headline and body."""
        above = {node.mem_id for node in ancestry(self.root)}
        return next((node for node in ancestry(self.title) if node.mem_id in above), self.root)


def after(found: list[Line], title: Node) -> list[Line]:
    """Return the lines behind those of the headline."""
    inside = {node.mem_id for node in title.traverse()}
    places = [n for n, line in enumerate(found) if line.node and line.node.mem_id in inside]
    return found[places[-1] + 1 :] if places else found[1:]


def within(node: Node | None, outer: Node) -> bool:
    """Tell whether an element stands inside another."""
    return any(around.mem_id == outer.mem_id for around in ancestry(node))
