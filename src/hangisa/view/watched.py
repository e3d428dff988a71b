"""Records as they come -> the same records, their tally shown on the way: in a notebook's cell or on a terminal."""

import sys
from collections.abc import Callable, Generator
from contextlib import ExitStack, closing
from html import escape
from importlib import import_module
from typing import Any

from hangisa.batch.tally import Tally
from hangisa.record import Article, Failure
from hangisa.view.progress import Progress, counts, pace

EVERY = 0.2
"""Seconds between two drawings in a notebook: each is a message to the browser."""
Records = Generator[Article | Failure, None, None]


def watched(records: Records, total: int | None) -> Records:
    """Yield the records, showing how many have come and what became of them.

    `total` is how many are expected, None where nobody knows. Elsewhere than in a notebook and on a
    terminal a line is written to standard error every minute.
    """
    tally = Tally(total=total)
    with ExitStack() as stack, closing(records):
        show = Cell() if in_notebook() else stack.enter_context(Progress(sys.stderr))
        stack.callback(show, tally)
        show(tally)
        for record in records:
            code = record.error.code if isinstance(record, Failure) else record.status
            tally.results[code] += 1
            show(tally)
            yield record


def in_notebook() -> bool:
    """Tell whether cells show what is displayed: there is a kernel, not a bare or an IPython prompt."""
    if "IPython" not in sys.modules:
        return False
    shell = import_module("IPython").get_ipython()
    return getattr(shell, "kernel", None) is not None


class Cell:
    """A progress bar in a notebook's cell, drawn anew in its place; no widget library."""

    def __init__(self) -> None:
        display = import_module("IPython.display")
        self._html: Callable[[str], Any] = display.HTML
        self._handle = display.display(self._html(""), display_id=True)
        self._shown_at = 0.0
        self._done = -1

    def __call__(self, tally: Tally) -> None:
        """Show a tally: the first, the last (which comes twice), and others where it is time."""
        if self._done in (-1, tally.done) or self._shown_at <= tally.seconds - EVERY:
            self._handle.update(self._html(cell(tally)))
            self._shown_at = tally.seconds
        self._done = tally.done


def cell(tally: Tally) -> str:
    """Return a tally as HTML: a bar where the end is known, then its words."""
    bar = ""
    if tally.total:
        bar = f'<progress max="{tally.total}" value="{tally.done}"></progress> '
    words = counts(tally) if tally.done == tally.total else f"{counts(tally)} · {pace(tally)}"
    return f"<div>{bar}{escape(words)}</div>"
