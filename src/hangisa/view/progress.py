"""A run's tally -> progress on the terminal and the summary at its end."""

import sys
import time
from pathlib import Path
from types import TracebackType
from typing import Self

import msgspec

from hangisa.batch.run import Tally

EVERY_TTY = 0.5  # seconds between two refreshes on a terminal
EVERY_LINE = 60.0  # seconds between two plain lines elsewhere


class Progress:
    """Shows done, ok and failed with the rate: one line kept fresh, or a plain line every minute."""

    def __init__(self) -> None:
        self.started = time.monotonic()
        self.shown = self.started
        self.tty = sys.stderr.isatty()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self.tty:
            sys.stderr.write("\r\x1b[K")

    def __call__(self, tally: Tally) -> None:
        """Show the tally, if it is time."""
        now = time.monotonic()
        if now - self.shown < (EVERY_TTY if self.tty else EVERY_LINE):
            return
        self.shown = now
        done = tally.ok + tally.failures + tally.duplicates
        rate = done / max(now - self.started, 0.001)
        codes = ", ".join(f"{code} {count}" for code, count in tally.failed.most_common(4))
        text = f"{done} done, {tally.ok} ok, {tally.failures} failed{f' ({codes})' if codes else ''}, {rate:.1f}/s"
        sys.stderr.write(f"\r\x1b[K{text}" if self.tty else f"{text}\n")
        sys.stderr.flush()


def summary(tally: Tally, path: Path) -> str:
    """Return the summary's lines, and write it beside the output as OUT.summary.json."""
    values = {
        "lines": tally.lines,
        "answered_before": tally.earlier,
        "ok": tally.ok,
        "duplicates": tally.duplicates,
        "failed": dict(tally.failed.most_common()),
    }
    if path.is_file():
        path.with_name(path.name + ".summary.json").write_bytes(msgspec.json.encode(values) + b"\n")
    rows = [
        f"{tally.lines} lines: {tally.ok} ok, {tally.failures} failed, {tally.duplicates} duplicates"
    ]
    if tally.earlier:
        rows[0] += f", {tally.earlier} answered by an earlier run"
    rows.extend(f"  {count:6d}  {code}" for code, count in tally.failed.most_common())
    return "\n".join(rows)
