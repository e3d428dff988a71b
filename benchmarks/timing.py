"""Work -> its processor time: the best of several rounds, tools taken in turn to meet the same weather."""

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
    """Time every tool on every page."""
    best = {name: [float("inf")] * len(pages) for name in tools}
    raised = dict.fromkeys(tools, 0)
    for number in range(rounds):
        for name, work in tools.items():
            for place, page in enumerate(pages):
                start = time.process_time()
                try:
                    work(page)
                except Exception:  # noqa: BLE001 - whatever a peer raises costs its time too
                    raised[name] += number == 0
                taken = (time.process_time() - start) * 1000
                best[name][place] = min(best[name][place], taken)
    return {name: Times(best[name], raised[name]) for name in tools}
