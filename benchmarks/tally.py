"""Counts of quotations found and speakers named to tables: by facet, with intervals over articles."""

import random
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

DRAWS = 500  # resamples of whole articles: quotations of one article rise and fall together
SURE = 0.95


@dataclass
class Tally:
    """Counts of one table row."""

    gold: int = 0
    found: int = 0
    hit: int = 0
    right: int = 0

    def add(self, other: "Tally") -> None:
        """Add the counts of another row."""
        self.gold += other.gold
        self.found += other.found
        self.hit += other.hit
        self.right += other.right

    def row(self) -> dict[str, float]:
        """Return the figures in percent."""
        percent = {
            "precision": share(self.hit, self.found),
            "recall": share(self.hit, self.gold),
            "f1": share(2 * self.hit, self.found + self.gold),
            "speaker": share(self.right, self.hit),
            "both": share(2 * self.right, self.found + self.gold),
        }
        return {"gold": self.gold, **percent}


@dataclass
class Scores:
    """Tallies by facet and by article, false alarms by kind, mistakes as lines, and the time taken."""

    tallies: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    units: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    alarms: dict[str, list[int]] = field(default_factory=lambda: defaultdict(lambda: [0, 0]))
    fields: dict[str, list[int]] = field(default_factory=lambda: defaultdict(lambda: [0, 0]))
    errors: list[str] = field(default_factory=list)
    seconds: float = 0.0
    whole: float = 0.0
    articles: int = 0

    def count(self, unit: str, facets: Iterable[str], one: Tally) -> None:
        """Count one quotation of an article under `all` and its facets."""
        for facet in ("all", *facets):
            self.tallies[facet].add(one)
        self.units[unit].add(one)

    def field_of(self, name: str, right: bool) -> None:
        """Count one value of a field on a matched span."""
        self.fields[name][0] += right
        self.fields[name][1] += 1


def share(part: float, total: float) -> float:
    """Return a percentage, 100 where there is nothing to count."""
    return round(100 * part / total, 1) if total else 100.0


def interval(units: Iterable[Tally], figure: str) -> tuple[float, float]:
    """Return the middle 95% of a figure over resamples of the articles."""
    tallies, draw = list(units), random.Random(0)
    seen = []
    for _ in range(DRAWS):
        total = Tally()
        for tally in draw.choices(tallies, k=len(tallies)):
            total.add(tally)
        seen.append(total.row()[figure])
    seen.sort()
    cut = int(DRAWS * (1 - SURE) / 2)
    return seen[cut], seen[-1 - cut]


def lines(scores: Scores) -> Iterator[str]:
    """Yield the tables as text."""
    yield f"{'':14}{'gold':>6}{'P':>7}{'R':>7}{'F1':>7}{'speaker':>9}{'both':>7}"
    for facet, tally in scores.tallies.items():
        r = tally.row()
        yield (
            f"{facet:14}{r['gold']:>6}{r['precision']:>7}{r['recall']:>7}{r['f1']:>7}"
            f"{r['speaker']:>9}{r['both']:>7}"
        )
    for figure in ("f1", "both"):
        low, high = interval(scores.units.values(), figure)
        yield f"95% of resampled articles: {figure} {low} to {high}"
    for name, (right, total) in scores.fields.items():
        yield f"{name} right: {right} of {total} matched"
    for kind, (alarms, total) in scores.alarms.items():
        yield f"false alarms on {kind}: {alarms} of {total}"
    yield from speed(scores)


def speed(scores: Scores) -> Iterator[str]:
    """Yield articles a second, and the stage's share of a whole extraction where that was timed."""
    rate = scores.articles / scores.seconds if scores.seconds else 0
    yield f"{scores.articles} articles, {rate:.0f} articles a second on one core, quotation stage alone"
    if scores.whole:
        stage = 1000 * scores.seconds / scores.articles
        whole = 1000 * scores.whole / scores.articles
        part = share(scores.seconds, scores.whole)
        yield f"{stage:.2f} ms of {whole:.2f} ms an article: {part}% of the whole extraction"
