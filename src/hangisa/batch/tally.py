"""What became of the lines of a run, so far: the value that views show."""

import time
from collections import Counter
from dataclasses import dataclass, field

GOOD = ("ok", "partial")


def failures(results: Counter[str]) -> Counter[str]:
    """Return the failures among results, by code, the most frequent first."""
    return Counter({r: n for r, n in results.most_common() if r not in GOOD})


@dataclass(slots=True)
class Tally:
    """Counts of one run; the run alone writes them."""

    unit: str = "lines"
    """What is counted: `lines` of a list, `pages` of a corpus."""
    total: int | None = None
    """Lines of the list; None where only reading it tells."""
    lines: int = 0
    """Lines read."""
    earlier: int = 0
    """Lines answered by an earlier run."""
    duplicates: int = 0
    """Lines answered with the record of another line."""
    results: Counter[str] = field(default_factory=Counter)
    """Records of pages fetched and of bad lines: `ok`, `partial`, or the code of the failure."""
    passed: Counter[str] = field(default_factory=Counter)
    """What an archive holds beside pages, by kind: `revisit`, `redirect`, `not_html`, `other`."""
    hosts: int | None = None
    """Hosts that have lines waiting or under way; None where none are asked."""
    under_way: dict[int, tuple[str, float]] = field(default_factory=dict)
    """Line -> address and when its turn came; a stretch of pages without numbers has one below 0."""
    started: float = field(default_factory=time.monotonic)
    stopped_by: int | None = None
    """Number of the signal that ended the run early."""

    @property
    def done(self) -> int:
        """Lines answered in this run."""
        return self.results.total() + self.duplicates

    @property
    def ok(self) -> int:
        """Articles, those cut off by a paywall included."""
        return sum(self.results[result] for result in GOOD)

    @property
    def failed(self) -> Counter[str]:
        """Failures by code."""
        return failures(self.results)

    @property
    def seconds(self) -> float:
        """Time since the run began."""
        return time.monotonic() - self.started

    @property
    def rate(self) -> float:
        """Lines answered in a second."""
        return self.done / max(self.seconds, 0.001)

    @property
    def seconds_left(self) -> float | None:
        """Time until the last line at the rate so far; None where nobody can tell."""
        if self.total is None or not self.done:
            return None
        return max(0, self.total - self.earlier - self.done) / self.rate
