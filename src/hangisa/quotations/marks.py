"""Text to pairs of quotation marks: straight, curly, reversed, mixed, nested, unclosed."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from operator import attrgetter

from hangisa.quotations.lexicon import HADA, NATIVE
from hangisa.quotations.signs import (
    AFTER_CLOSE,
    APOSTROPHES,
    DOUBLE_OPENERS,
    FAMILIES,
    MARK,
    OPENERS,
    Family,
    all_marks,
    apostrophe,
    inch,
    next_single,
    opens,
)

CLOSERS = {"“": "”", "‘": "’", '"': '"', "'": "'"}
ANEW = " \t\xa0(["
"""What stands in front of a mark that may open where another of its family is open."""
LONGEST_RUN = 2  # """"" is a rule or a typing slip, never a quotation
LETTER = re.compile(r"[^\W_]")
# '24년, ’25년형: a year whose century is left out
YEAR = re.compile(r"\d\d(?:년|학번|[~∼-]|\s|$)")
# 미룰 이유가 없다|고 말했다: where an unclosed quotation ends
QUOTATIVE_IN_TEXT = re.compile(
    rf"[가-힣](?=(?:이?라고|고|이?라며|며|이?라면서|면서) (?:(?:{HADA})(?:했|하|한)|{NATIVE}|했다))"
)
OPEN = attrgetter("open")
REPAIR_LIMIT = 300
CARRY_LIMIT = 8


@dataclass(slots=True)
class Pair:
    """Two marks and what stands between them; offsets are code points of the whole text."""

    open: int
    start: int
    end: int
    after: int
    family: Family
    marks: str
    depth: int = 0


@dataclass(slots=True)
class Scanner:
    """State of one pass over the marks of a text: the marks still open, the pairs made so far."""

    text: str
    stack: list[tuple[int, Family]] = field(default_factory=list)
    pairs: list[Pair] = field(default_factory=list)
    carried: int = 0

    def paragraph(self, start: int, end: int, marks: Sequence[int]) -> None:
        """Pair the marks of one paragraph; a quotation that runs on stays on the stack."""
        first = self._resume(start, end) if self.stack else start
        text, index, count = self.text, 0, len(marks)
        while index < count:
            at, run, index = marks[index], 1, index + 1
            if index < count and not self.stack and self._plain(at, marks[index], first):
                index += 1
                continue
            while index < count and marks[index] == at + run and text[at + run] == text[at]:
                run, index = run + 1, index + 1
            if run <= LONGEST_RUN:  # more are a rule or a typing slip
                for place in range(at if at > first else first, at + run):
                    self._mark(place, first, end)
        if self.stack:
            self._close_paragraph(end)

    def _resume(self, start: int, end: int) -> int:
        """Return where to go on reading: after the mark that re-opens a carried quotation."""
        first = MARK.search(self.text, start, end)
        place = len(self.text[start:end]) - len(self.text[start:end].lstrip()) + start
        if first and FAMILIES[first.group()] == "double" and self.carried < CARRY_LIMIT:
            at = first.start()
            if at == place:
                return at + 1
            if not opens(self.text, at, start, end):
                return start
        self.stack.clear()
        self.carried = 0
        return start

    def _plain(self, at: int, close: int, start: int) -> bool:
        """Pair a mark with the next one, if it can but open, and that one but close it: `“예산”`."""
        text = self.text
        mark, after, end = text[at], text[at + 1], text[close]
        if end != CLOSERS.get(mark) or text[close - 1] in ANEW:
            return False
        if at < start or after == mark or text[close + 1 : close + 2] == end:
            return False
        if mark not in OPENERS and (after.isspace() or not (at == start or text[at - 1].isspace())):
            return False
        kind = FAMILIES[mark]
        if kind == "single" and (after.isdigit() or apostrophe(text, close)):
            return False
        self.carried = 0
        self._add(at, close, kind, close + 1)
        return True

    def _mark(self, at: int, start: int, end: int) -> None:
        mark = self.text[at]
        kind = FAMILIES[mark]
        level = self._level(kind) if self.stack else None
        if level is None:
            opening = mark in DOUBLE_OPENERS or (
                opens(self.text, at, start, end) and not self._no_mark(at, end)
            )
            if opening:
                self.stack.append((at, kind))
        elif kind == "single" and self.stack[-1][1] == "double":
            return
        elif self._reopens(at, start, end):
            if not self._no_mark(at, end):
                self._drop(level, at)
                self.stack.append((at, kind))
        elif mark not in APOSTROPHES or not apostrophe(self.text, at):
            self._close(level, at)

    def _level(self, kind: Family) -> int | None:
        """Return where a mark of a family stands open, None where none does; one of each may."""
        if self.stack[0][1] == kind:
            return 0
        return 1 if self.stack[-1][1] == kind else None

    def _no_mark(self, at: int, end: int) -> bool:
        """Return whether the mark is an apostrophe, a year or an inch sign."""
        before, after = self.text[at - 1 : at], self.text[at + 1 : at + 2]
        if before.isalnum() and (apostrophe(self.text, at) or inch(self.text, at)):
            return True
        if (
            after.isdigit()
            and FAMILIES[self.text[at]] == "single"
            and YEAR.match(self.text, at + 1)
        ):
            following = next_single(self.text, at + 1, min(end, at + 40))
            return following is None or opens(self.text, following, at, end)
        return False

    def _reopens(self, at: int, start: int, end: int) -> bool:
        """Return whether a mark of a family already open begins anew instead of closing it."""
        opener = self.text[at] in OPENERS
        if not opener and at > start and self.text[at - 1] not in ANEW:
            return False
        after = self.text[at + 1] if at + 1 < end else " "
        anew = not after.isspace() and (opener or after not in ".,)")
        return anew and not AFTER_CLOSE.match(self.text, at + 1)

    def _close(self, level: int, at: int) -> None:
        opened, kind = self.stack[level]
        del self.stack[level:]
        if level == 0:
            self.carried = 0
        self._add(opened, at, kind, at + 1)

    def _add(self, opened: int, end: int, kind: Family, after: int) -> None:
        text, start, stop = self.text, opened + 1, end
        while start < stop and text[start].isspace():
            start += 1
        while stop > start and text[stop - 1].isspace():
            stop -= 1
        if start < stop and (text[start].isalnum() or LETTER.search(text, start, stop)):
            marks = text[opened] + (text[end : end + 1] if after > end else "")
            self.pairs.append(Pair(opened, start, stop, after, kind, marks, len(self.stack)))

    def _drop(self, level: int, limit: int) -> bool:
        """Give up a mark left open; end it before the quotative where the text shows one."""
        opened, kind = self.stack[level]
        del self.stack[level:]
        if kind == "single":
            return False
        end = min(limit, opened + REPAIR_LIMIT)
        match = QUOTATIVE_IN_TEXT.search(self.text, opened + 1, end)
        if match:
            self._add(opened, match.end(), kind, match.end())
        return match is not None

    def _close_paragraph(self, end: int) -> None:
        del self.stack[1:]
        opened = self.stack[0]
        if self._drop(0, end) or opened[1] == "single":
            return
        self.stack.append(opened)
        self.carried += 1


def scan(text: str, starts: Iterable[int]) -> list[Pair]:
    """Return the pairs of a text in the order they open; `starts` are its lines', and where one more would begin."""
    places = all_marks(text)
    if not places:
        return []
    scanner = Scanner(text)
    at = 0
    places.append(len(text) + 1)
    for start, following in pairwise(starts):
        first = at
        while places[at] < following:
            at += 1
        if at > first or scanner.stack:
            scanner.paragraph(start, following - 1, places[first:at])
    return sorted(scanner.pairs, key=OPEN)  # no two open at one place
