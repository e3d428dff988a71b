"""Work -> its processor time: the best of several rounds, tools side by side on each page."""

import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from pages import Sample

Work = Callable[[Sample], object]


@dataclass(frozen=True, slots=True)
class Times:
    """Milliseconds of a tool for each page, and the pages that it raised on."""

    ms: list[float]
    raised: int = 0

    @property
    def mean(self) -> float:
        """Milliseconds of all pages, shared out."""
        return statistics.mean(self.ms)

    def row(self) -> tuple[float, float, float, float]:
        """Mean, median, 95th percentile and maximum."""
        p95 = statistics.quantiles(self.ms, n=20)[-1]
        return self.mean, statistics.median(self.ms), p95, max(self.ms)


def timed(tools: dict[str, Work], pages: Sequence[Sample], rounds: int) -> dict[str, Times]:
    """Time every tool on every page, page by page."""
    best: dict[str, list[float]] = {name: [] for name in tools}
    raised = dict.fromkeys(tools, 0)
    for page in pages:
        for name, work in tools.items():
            ms, whole = best_ms(work, page, rounds)
            best[name].append(ms)
            raised[name] += not whole
    return {name: Times(best[name], raised[name]) for name in tools}


def best_ms(work: Work, page: Sample, rounds: int) -> tuple[float, bool]:
    """Return the best time of a page, and whether it was read without an error."""
    times, whole = [], True
    for _ in range(rounds):
        start = time.process_time()
        try:
            work(page)
        except Exception:  # noqa: BLE001 - whatever a peer raises costs its time too
            whole = False
        times.append((time.process_time() - start) * 1000)
    return min(times), whole
