"""Paragraphs to spoken turns, scripts and interviews; ordinary prose is told at its paragraphs' first signs."""

import re
from collections.abc import Sequence

from hangisa.quotations.interview import answers, interview
from hangisa.quotations.zones import Turn, broadcast

# What a paragraph of a script or an interview begins with.
START = re.compile(r"\s*(?:[▶▷◀◆◇■□●○◎☆★▣◈▲△=\[【<〈＜―–-]|[A-Z문답]\s?\d{0,2}\s?[.:：)])")
SLASHED_LENGTH = 90


def turns(paragraphs: Sequence[str]) -> list[Turn]:
    """Return the spoken turns of a script or interview, in order; none in ordinary prose."""
    for paragraph in paragraphs:
        if START.match(paragraph) or _may_be_label(paragraph):
            return interview(paragraphs) or [*broadcast(paragraphs), *answers(paragraphs)]
    return []


def _may_be_label(paragraph: str) -> bool:
    """Return whether a short line may name a speaker or ask a question."""
    return len(paragraph) < SLASHED_LENGTH and ("/" in paragraph or paragraph[-1:] == "?")
