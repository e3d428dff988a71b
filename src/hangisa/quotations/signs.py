"""Quotation marks one by one: their families, where they stand, what opens, what is an apostrophe or an inch sign."""

import re
from typing import Literal

Family = Literal["double", "single"]
DOUBLE = '"“”„‟〝〞＂″'
SINGLE = "'‘’‚‛＇`´"
OPENERS = "“‘„〝‚"
DOUBLE_OPENERS = frozenset("“„〝")
APOSTROPHES = frozenset("'’＇´`")
FAMILIES: dict[str, Family] = {
    mark: "double" if mark in DOUBLE else "single" for mark in DOUBLE + SINGLE
}
# “예산”, '통합'
MARK = re.compile(f"[{DOUBLE}{SINGLE}]")
# What may follow a closing mark at once: ”고, "라며, ’는
AFTER_CLOSE = re.compile(
    r"이?라(?:고|며|면서|는|던)|이?란\s|(?:고|며|면서|는|냐고|자고|을|를|으?로|와|과|이|가|은|의|도)(?=[\s,.]|$)"
)


def opens(text: str, at: int, start: int, end: int) -> bool:
    """Return whether the mark stands where a quotation begins: before a word, not after one."""
    if text[at] in OPENERS:
        return True
    after = text[at + 1] if at + 1 < end else " "
    if after.isspace():
        return False
    before = text[at - 1] if at > start else " "
    if before.isspace() or not before.isalnum():
        return before not in ".?!"
    return text[at] in "\"'＂＇" and after.isalnum() and not AFTER_CLOSE.match(text, at + 1)


def apostrophe(text: str, at: int) -> bool:
    """Return whether the mark stands between Latin letters: `don't`."""
    if text[at] not in APOSTROPHES:
        return False
    around = text[at - 1 : at] + text[at + 1 : at + 2]
    return len(around) == 2 and around.isascii() and around.isalpha()


def inch(text: str, at: int) -> bool:
    """Return whether the mark follows a number as a unit: `27"`, `5'10"`."""
    if not text[at - 1 : at].isdigit() or text[at] in OPENERS:
        return False
    after = text[at + 1 : at + 2]
    return after.isspace() or after.isdigit() or after in (",", ")", "")


def next_single(text: str, start: int, end: int) -> int | None:
    """Return the place of the next single mark, None where there is none."""
    for match in MARK.finditer(text, start, end):
        if FAMILIES[match.group()] == "single":
            return match.start()
    return None


def any_mark(text: str) -> bool:
    """Return whether a mark stands in a text."""
    return any(mark in text for mark in FAMILIES)


def all_marks(text: str) -> list[int]:
    """Return where the marks of a text stand, in order; each kind is sought by itself, which is quicker."""
    found: list[int] = []
    for mark in FAMILIES:
        at = text.find(mark) if mark in text else -1
        while at >= 0:
            found.append(at)
            at = text.find(mark, at + 1)
    found.sort()
    return found
