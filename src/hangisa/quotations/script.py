"""Paragraphs to one text with offsets, its pairs of marks, and its sentences cut outside the marks."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from hangisa.quotations.marks import OPEN, Pair, scan

# What ends a sentence: a line / 있을까?) / 말했다. but not "J. D." nor "2016. 9." / 말했다.그는
STOP = re.compile(
    r"[.?!…\n](?:(?<=\n)()[.?!…]*[)\]]?|(?=\s)(?<![A-Z0-9].)"
    r"|(?:[.?!…]+[)\]]?|[)\]])(?=\s)|(?=[가-힣\x00])(?<=[가-힣]\.))"
)
HIDDEN = "\x00"
ASIDE = "\x02"
# (34), （왼쪽 두 번째）, [현지시간]
PARENTHESIS = re.compile(r"[(（][^()（）\n]{0,80}[)）]")
PARENTHESIS_LENGTH = 82
AFTER = 3
"""How many sentences are cut behind the last mark."""
FINAL = ".?!…‥"
BLANKS = "\t\xa0\u2002\u2003\u2009\u3000"


@dataclass(slots=True)
class Sentence:
    """One sentence: its place in the text, its paragraph, the top-level pairs that open in it."""

    start: int
    end: int
    paragraph: int
    pairs: tuple[Pair, ...]


@dataclass(slots=True)
class Script:
    """An article's paragraphs as one text, joined by line breaks, with marks and sentences.

    `starts` are the paragraphs', and where one more would begin. `masked` is as long as the text:
    what stands inside top-level marks is hidden, parentheses are turned into a filler that belongs
    to the word before.
    """

    text: str
    starts: tuple[int, ...]
    pairs: tuple[Pair, ...]
    masked: str
    sentences: tuple[Sentence, ...]

    def paragraph(self, at: int) -> int:
        """Return the index of the paragraph that holds an offset."""
        return bisect_right(self.starts, at) - 1

    def within(self, outer: Pair) -> tuple[Pair, ...]:
        """Return the pairs inside a pair."""
        low = high = bisect_right(self.pairs, outer.open, key=OPEN)
        while high < len(self.pairs) and self.pairs[high].open <= outer.end:
            high += 1
        return self.pairs[low:high]

    def inner(self, pair: Pair) -> str:
        """Return the text between the marks of a pair."""
        return self.text[pair.start : pair.end]


def read(text: str, paragraphs: Sequence[str]) -> Script:
    """Return the script of a text: an article's paragraphs joined by line breaks."""
    starts = tuple(accumulate([len(paragraph) + 1 for paragraph in paragraphs], initial=0))
    pairs = tuple(scan(text, starts))
    top = tuple([pair for pair in pairs if not pair.depth])
    masked = mask(_spaced(text), top)
    return Script(text, starts, pairs, masked, tuple(_sentences(text, masked, starts, top)))


def _spaced(text: str) -> str:
    for blank in BLANKS:
        text = text.replace(blank, " ")
    return text


def mask(text: str, pairs: Sequence[Pair]) -> str:
    """Return the text with the inside of the pairs hidden and parentheses filled, same length."""
    out: list[str] = []
    place = 0
    for pair in pairs:
        if pair.open < place:
            continue
        out.append(_asides(text[place : pair.open]))
        out.append(HIDDEN * (pair.after - pair.open))
        place = pair.after
    out.append(_asides(text[place:]))
    return "".join(out)


def _asides(text: str) -> str:
    if "(" not in text and "（" not in text:
        return text
    return PARENTHESIS.sub(lambda match: ASIDE * len(match.group()), text)


def _sentences(
    text: str, masked: str, starts: Sequence[int], top: tuple[Pair, ...]
) -> list[Sentence]:
    cuts = _stops(masked, top[-1].after if top else 0)
    cuts += [pair.after for pair in top if _stands_alone(text, masked, pair)]
    cuts.append(len(text))
    cuts.sort()
    found: list[Sentence] = []
    opens = [*[pair.open for pair in top], len(text)]
    place, paragraph, following, index = 0, 0, starts[1], 0
    for cut in cuts:
        while place < cut and masked[place].isspace():
            place += 1
        if place == cut:
            continue
        first = index
        while opens[index] < cut:
            index += 1
        while following <= place:
            paragraph += 1
            following = starts[paragraph + 1]
        found.append(Sentence(place, cut, paragraph, top[first:index] if index > first else ()))
        place = cut
    return found


def _stops(masked: str, last: int) -> list[int]:
    """Return the ends of sentences; what follows the sentence behind the last mark is left whole.

    A line ends with its break, whatever stop begins the next (the group).
    """
    more = AFTER
    found: list[int] = []
    for match in STOP.finditer(masked):
        end = match.end(match.lastindex or 0)
        found.append(end)
        if end > last:
            more -= 1
            if not more:
                break
    return found


def _stands_alone(text: str, masked: str, pair: Pair) -> bool:
    """Return whether a sentence ends with the pair: its last word has a full stop inside the marks."""
    behind = masked[pair.after : pair.after + 3]
    return (
        behind[:1] in ("", " ", "\n")
        and text[pair.start : pair.end].rstrip("’'\"”) ")[-1:] in FINAL
        and not behind.strip().startswith((HIDDEN, "등", "라고", "이라"))
    )
