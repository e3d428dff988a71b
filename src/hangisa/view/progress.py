"""A run's tally -> one block kept fresh on a terminal, or a plain line every minute elsewhere."""

import signal
from types import TracebackType
from typing import Self, TextIO

from rich.console import Console
from rich.live import Live
from rich.text import Text

from hangisa.batch.tally import Tally
from hangisa.text import safe

EVERY_LINE = 60.0
"""Seconds between two plain lines."""
SLOW = 120.0
"""Seconds after which the oldest page under way is named."""
MOST_CODES = 6


class Progress:
    """Shows tallies while its `with` lasts; called a few times a second."""

    def __init__(self, stream: TextIO) -> None:
        self._console = Console(file=stream, highlight=False, markup=False, emoji=False)
        self._live = Live(console=self._console, auto_refresh=False, transient=True)
        self._said_at = 0.0

    def __enter__(self) -> Self:
        if self._console.is_terminal:
            self._live.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._live.stop()

    def __call__(self, tally: Tally) -> None:
        """Show a tally, where it is time."""
        if self._console.is_terminal:
            self._live.update(Text(f"{counts(tally)}\n{pace(tally)}"), refresh=True)
        elif tally.seconds - self._said_at >= EVERY_LINE:
            self._said_at = tally.seconds
            self._console.print(Text(f"{counts(tally)} · {pace(tally)}"), soft_wrap=True)


def counts(tally: Tally) -> str:
    """Return what became of the lines: `120 of 500 lines: 110 ok, 10 failed (http_404 8, timeout 2)`."""
    failed = tally.failed
    codes = ", ".join(f"{code} {number}" for code, number in failed.most_common(MOST_CODES))
    total = "" if tally.total is None else f" of {tally.total}"
    text = (
        f"{tally.earlier + tally.done}{total} {tally.unit}: {tally.ok} ok, {failed.total()} failed"
    )
    text += f" ({codes})" if codes else ""
    text += f", {tally.duplicates} duplicates" if tally.duplicates else ""
    return safe(text + (f", {tally.earlier} from an earlier run" if tally.earlier else ""))


def pace(tally: Tally) -> str:
    """Return how fast it goes: `3.2/s, 14 hosts waiting, about 12 min left`."""
    if tally.stopped_by is not None:
        again = " Ctrl-C again ends it now." if tally.stopped_by == signal.SIGINT else ""
        return f"Stopping: {len(tally.under_way)} pages under way.{again}"
    text = f"{tally.rate:.1f}/s"
    text += "" if tally.hosts is None else f", {tally.hosts} hosts waiting"
    left = tally.seconds_left
    text += "" if left is None else f", about {span(left)} left"
    url, begun = min(
        tally.under_way.values(), key=lambda page: page[1], default=("", tally.seconds)
    )
    waited = tally.seconds - begun
    return safe(text + (f", {span(waited)} at {url[:100]}" if waited > SLOW else ""))


def span(seconds: float) -> str:
    """Return a length of time as a person says it: `40 s`, `12 min`, `3.5 h`, `2.1 days`."""
    if seconds < 90:
        return f"{seconds:.0f} s"
    if seconds < 90 * 60:
        return f"{seconds / 60:.0f} min"
    hours = seconds / 3600
    return f"{hours:.1f} h" if hours < 48 else f"{hours / 24:.1f} days"
