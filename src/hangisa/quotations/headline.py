"""Headline and 부제 to their quotations, each linked to the body quotation it comes from."""

import re
from collections.abc import Sequence

from hangisa.quotations.marks import Pair, scan
from hangisa.quotations.speech import FINITE, ends_as
from hangisa.record import HeadlineQuote, Quotation

WORD = re.compile(r"[0-9A-Za-z가-힣]+")
OTHER = re.compile(r"[^0-9A-Za-z가-힣]+")
# Share of a headline's words that must come from one body quotation.
ENOUGH = 0.6
MIN_LETTERS = 2
STEM = 2


def headline_quotes(
    headline: str, subheadings: Sequence[str], found: Sequence[Quotation]
) -> tuple[HeadlineQuote, ...]:
    """Return the quotations of a headline and its 부제 lines, in order.

    `quotation` is the index of the body quotation that holds the words: letter for letter, or
    shortened (three words in five, begun alike and in the same order). None says that the body
    has no such quotation. Words in single marks count where the body quotes them or where they
    end as a sentence; a word in single marks that the body only names is emphasis.
    """
    lines = (headline, *subheadings)
    pairs = [(line, p) for line in lines for p in scan(line, (0, len(line) + 1)) if not p.depth]
    bodies = [letters(q.text) for q in found] if pairs else []
    out: list[HeadlineQuote] = []
    for line, pair in pairs:
        text = line[pair.start : pair.end]
        words = WORD.findall(text)
        want = "".join(words)
        speech = _is_speech(pair, text, want)
        source = _source(words, want, bodies) if speech else _whole(want, bodies)
        if speech or source is not None:
            out.append(HeadlineQuote(text=text, quotation=source))
    return tuple(out)


def letters(text: str) -> str:
    """Return the letters and digits of a text."""
    text = text.replace(" ", "").replace(".", "").replace(",", "")
    return text if WORD.fullmatch(text) else OTHER.sub("", text)


def _is_speech(pair: Pair, text: str, want: str) -> bool:
    return len(want) >= MIN_LETTERS and (
        pair.family == "double" or (" " in text and ends_as(FINITE, text))
    )


def _whole(want: str, bodies: Sequence[str]) -> int | None:
    """Return the body quotation that a phrase makes up for the greater part."""
    near = [i for i, body in enumerate(bodies) if want in body and 2 * len(want) >= len(body)]
    return near[0] if near and len(want) >= MIN_LETTERS else None


def _source(words: Sequence[str], want: str, bodies: Sequence[str]) -> int | None:
    stems = [word[:STEM] for word in words]
    scores = [_likeness(stems, want, body) for body in bodies]
    best = max(scores, default=0.0)
    return scores.index(best) if best >= ENOUGH else None


def _likeness(stems: Sequence[str], want: str, body: str) -> float:
    """Return how much of a headline's words a body quotation holds in order, 0 to 1."""
    if want in body:
        return 2.0 if want == body else 1.0
    if len(stems) < STEM:
        return 0.0
    place, hit = 0, 0
    for stem in stems:
        at = body.find(stem, place)
        if at >= 0:
            hit, place = hit + 1, at + len(stem)
    return hit / len(stems) if hit >= STEM else 0.0
