"""Paragraphs to one text with offsets, its pairs of marks, and its sentences cut outside the marks."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from hangisa.quotations.marks import Pair, scan

# What may end a sentence: 말했다. / 있을까?) / a line
STOP = re.compile(r"[.?!…\n][.?!…]*[)\]]?")
# not "J. D." nor "2016. 9."
INITIAL = re.compile(r"[A-Z0-9]")
# 말했다.그는
NEXT = re.compile(r"[가-힣\x00]")
HIDDEN = "\x00"
ASIDE = "\x02"
# (34), （왼쪽 두 번째）, [현지시간]
PARENTHESIS = re.compile(r"[(（][^()（）\n]{0,80}[)）]")
AFTER = 3
"""How many sentences are cut behind the last mark."""
FINAL = ".?!…‥"
BLANKS = "\t\xa0\u2002\u2003\u2009\u3000"


class Sentence(NamedTuple):
    """One sentence: its place in the text, its paragraph, the top-level pairs that open in it."""

    start: int
    end: int
    paragraph: int
    pairs: tuple[Pair, ...]


@dataclass(frozen=True, slots=True)
class Script:
    """An article's paragraphs as one text, joined by line breaks, with marks and sentences.

    `masked` has the same length: what stands inside top-level marks is hidden, parentheses are
    turned into a filler that belongs to the word before.
    """

    text: str
    starts: tuple[int, ...]
    pairs: tuple[Pair, ...]
    masked: str
    sentences: tuple[Sentence, ...]

    def paragraph(self, at: int) -> int:
        """Return the index of the paragraph that holds an offset."""
        return bisect_right(self.starts, at) - 1

    def within(self, outer: Pair) -> list[Pair]:
        """Return the pairs inside a pair."""
        low = bisect_right(self.pairs, outer.open, key=lambda pair: pair.open)
        high = bisect_right(self.pairs, outer.end, low, key=lambda pair: pair.open)
        return list(self.pairs[low:high])

    def inner(self, pair: Pair) -> str:
        """Return the text between the marks of a pair."""
        return self.text[pair.start : pair.end]


def read(paragraphs: Sequence[str]) -> Script:
    """Return the script of an article's paragraphs."""
    text = "\n".join(paragraphs)
    starts: list[int] = []
    place = 0
    for paragraph in paragraphs:
        starts.append(place)
        place += len(paragraph) + 1
    bounds = [(start, start + len(p)) for start, p in zip(starts, paragraphs, strict=True)]
    pairs = tuple(scan(text, bounds))
    masked = mask(_spaced(text), [pair for pair in pairs if pair.depth == 0])
    return Script(
        text, tuple(starts), pairs, masked, tuple(_sentences(text, masked, starts, pairs))
    )


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
    text: str, masked: str, starts: Sequence[int], pairs: Sequence[Pair]
) -> list[Sentence]:
    top = [pair for pair in pairs if pair.depth == 0]
    cuts = set(_stops(masked, top[-1].after if top else 0))
    cuts |= {pair.after for pair in top if _stands_alone(text, masked, pair)}
    cuts.add(len(text))
    found: list[Sentence] = []
    place, index = 0, 0
    for cut in sorted(cuts):
        mine: list[Pair] = []
        while index < len(top) and top[index].open < cut:
            mine.append(top[index])
            index += 1
        body = masked[place:cut].lstrip()
        if body:
            start = cut - len(body)
            found.append(Sentence(start, cut, bisect_right(starts, start) - 1, tuple(mine)))
        place = cut
    return found


def _stops(masked: str, last: int) -> Iterator[int]:
    """Yield the ends of sentences; what follows the sentence behind the last mark is left whole."""
    more = AFTER
    for match in STOP.finditer(masked):
        if end := _stop(masked, match):
            yield end
            more -= end > last
            if not more:
                return


def _stop(masked: str, match: re.Match[str]) -> int:
    """Return where the sentence ends that a stop may end, 0 where it goes on."""
    at, end = match.span()
    if masked[at] == "\n":
        return at + 1
    before, after = masked[at - 1 : at], masked[end : end + 1]
    if after.isspace():
        return end if end - at > 1 or not INITIAL.match(before) else 0
    glued = masked[at:end] == "." and "가" <= before <= "힣" and NEXT.match(after)
    return end if glued else 0


def _stands_alone(text: str, masked: str, pair: Pair) -> bool:
    """Return whether a sentence ends with the pair: its last word has a full stop inside the marks."""
    last = text[pair.start : pair.end].rstrip("’'\"”) ")[-1:]
    return (
        last in FINAL
        and masked[pair.after : pair.after + 1] in ("", " ", "\n")
        and (
            not masked[pair.after : pair.after + 3]
            .strip()
            .startswith((HIDDEN, "등", "라고", "이라"))
        )
    )
