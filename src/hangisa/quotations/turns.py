"""Paragraphs to spoken turns, scripts and interviews; ordinary prose is told at its paragraphs' first signs."""

import re
from collections.abc import Sequence

from hangisa.quotations.interview import LETTERS, answers, interview
from hangisa.quotations.zones import Turn, broadcast

# What a paragraph of a script or an interview begins with.
SIGNS = frozenset("▶▷◀◆◇■□●○◎☆★▣◈▲△=[【<〈＜―–-")
LETTER = re.compile(r"\s*\S\s?\d{0,2}\s?[.:：)]")
SLASHED_LENGTH = 90


def turns(paragraphs: Sequence[str]) -> list[Turn]:
    """Return the spoken turns of a script or interview, in order; none in ordinary prose."""
    firsts = [paragraph.lstrip()[:1] for paragraph in paragraphs]
    if (
        SIGNS.isdisjoint(firsts)
        and not _lettered(paragraphs, firsts)
        and not any(_may_be_label(p) for p in paragraphs if len(p) < SLASHED_LENGTH)
    ):
        return []
    return interview(paragraphs, firsts) or [
        *broadcast(paragraphs, firsts),
        *answers(paragraphs, firsts),
    ]


def _lettered(paragraphs: Sequence[str], firsts: Sequence[str]) -> bool:
    """Return whether a paragraph begins with a letter and a sign, as a question or an answer may."""
    if LETTERS.isdisjoint(firsts):
        return False
    return any(
        first in LETTERS and LETTER.match(paragraph)
        for first, paragraph in zip(firsts, paragraphs, strict=True)
    )


def _may_be_label(paragraph: str) -> bool:
    """Return whether a short line may name a speaker or ask a question."""
    return "/" in paragraph or paragraph[-1:] == "?"
