"""Paragraphs to spoken turns, scripts and interviews; ordinary prose is told at its paragraphs' first signs."""

import re
from collections.abc import Sequence

from hangisa.quotations.interview import answers, interview
from hangisa.quotations.zones import Turn, broadcast

# What a paragraph of a script or an interview begins with.
SIGNS = frozenset("▶▷◀◆◇■□●○◎☆★▣◈▲△=[【<〈＜―–-")
LETTERS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ문답")
LETTER = re.compile(r"\s*\S\s?\d{0,2}\s?[.:：)]")
SLASHED_LENGTH = 90


def turns(paragraphs: Sequence[str]) -> list[Turn]:
    """Return the spoken turns of a script or interview, in order; none in ordinary prose."""
    for paragraph in paragraphs:
        first = paragraph.lstrip()[:1]
        if (
            first in SIGNS
            or (first in LETTERS and LETTER.match(paragraph))
            or (len(paragraph) < SLASHED_LENGTH and _may_be_label(paragraph))
        ):
            return interview(paragraphs) or [*broadcast(paragraphs), *answers(paragraphs)]
    return []


def _may_be_label(paragraph: str) -> bool:
    """Return whether a short line may name a speaker or ask a question."""
    return "/" in paragraph or paragraph[-1:] == "?"
