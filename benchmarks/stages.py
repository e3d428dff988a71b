"""Where the time of an extraction goes: decode, parse, each field, quotations, encode."""

import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Any

from pages import Sample

import hangisa
from hangisa import extraction

STAGES = {
    "decode": "decode",
    "Page": "parse",
    "refuse_front": "is it an article",
    "refuse_section": "is it an article",
    "refuse_listing": "is it an article",
    "guide": "choose layout and body",
    "quotations": "quotations",
    "headline_quotes": "quotations of the headline",
}
"""Function -> stage, where a function's own name does not say it."""


class Profile:
    """Times the functions that an extraction is made of; what one calls of another is the other's."""

    def __init__(self) -> None:
        self.seconds: defaultdict[str, float] = defaultdict(float)
        self._inside: list[float] = []

    def wrap(self, stage: str, work: Callable[..., Any]) -> Callable[..., Any]:
        """Return a function that does the work and notes its time."""

        def timed(*args: object, **named: object) -> object:
            self._inside.append(0.0)
            start = time.process_time()
            try:
                return work(*args, **named)
            finally:
                whole = time.process_time() - start
                self.seconds[stage] += whole - self._inside.pop()
                if self._inside:
                    self._inside[-1] += whole

        return timed


def field_functions() -> list[str]:
    """Return the functions that the extraction takes from the rooms of fields and of quotations."""
    rooms = ("hangisa.fields.", "hangisa.quotations")
    return [
        name
        for name, value in vars(extraction).items()
        if callable(value)
        and not isinstance(value, type)
        and getattr(value, "__module__", "").startswith(rooms)
    ]


def profile(pages: Sequence[Sample], rounds: int = 3) -> dict[str, float]:
    """Return stage -> mean milliseconds a page, most first."""
    notes = Profile()
    names = [*field_functions(), "decode", "Page", "guide", "captions"]
    kept = {name: vars(extraction)[name] for name in names}
    try:
        for name, work in kept.items():
            setattr(extraction, name, notes.wrap(STAGES.get(name, name), work))
        extract, encode = notes.wrap("rest", hangisa.extract), hangisa.Article.to_json
        for _ in range(rounds):
            for page in pages:
                with suppress(hangisa.NotAnArticle):
                    notes.wrap("encode", encode)(extract(page.raw, page.url))
    finally:
        for name, work in kept.items():
            setattr(extraction, name, work)
    share = 1000 / rounds / len(pages)
    found = {stage: seconds * share for stage, seconds in notes.seconds.items()}
    return dict(sorted(found.items(), key=lambda pair: -pair[1]))
