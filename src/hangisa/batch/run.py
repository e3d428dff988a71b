"""A list of URLs -> one record a line in the journal, resumed where it stopped."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from hangisa.batch.inputs import Line
from hangisa.batch.journal import Journal
from hangisa.fetch.policy import Policy
from hangisa.record import Article, Failure
from hangisa.scraping import scrape_many


@dataclass(slots=True)
class Tally:
    """What became of the lines so far."""

    lines: int = 0
    earlier: int = 0
    """Lines answered by an earlier run."""
    ok: int = 0
    duplicates: int = 0
    failed: Counter[str] = field(default_factory=Counter)
    """Failures by code."""

    @property
    def failures(self) -> int:
        """All failures of this run."""
        return sum(self.failed.values())


Report = Callable[[Tally], None]


@dataclass(slots=True)
class Run:
    """One run over a list: which lines are under way, and who waits for whom."""

    journal: Journal
    report: Report
    tally: Tally = field(default_factory=Tally)
    under_way: dict[int, Line] = field(default_factory=dict)
    waiting: dict[str, list[Line]] = field(default_factory=dict)

    def wanted(self, lines: Iterator[Line]) -> Iterator[str]:
        """Yield the URLs to fetch: lines neither answered before nor the same as one under way."""
        number = 0
        for line in lines:
            self.tally.lines += 1
            if self.journal.has(line):
                self.tally.earlier += 1
            elif line.text in self.waiting:
                self.waiting[line.text].append(line)
            elif self.journal.answer_again(line):
                self.tally.duplicates += 1
            else:
                self.waiting[line.text] = []
                self.under_way[number] = line
                number += 1
                yield line.text
            self.report(self.tally)

    def take(self, record: Article | Failure) -> None:
        """Write a record, and answer the lines that wait for it."""
        line = self.under_way.pop(record.input_index or 0)
        self.journal.write(replace(record, input_index=line.index))
        if isinstance(record, Failure):
            self.tally.failed[record.error.code] += 1
        else:
            self.tally.ok += 1
        for twin in self.waiting.pop(line.text):
            self.journal.answer_again(twin)
            self.tally.duplicates += 1
        self.report(self.tally)


def run(lines: Iterator[Line], journal: Journal, policy: Policy, report: Report) -> Tally:
    """Answer every line of a list with one record in the journal; return the tally.

    Lines that the journal already answers are passed over. Raises OutputError where the output
    cannot be written; what was finished before stays in it.
    """
    work = Run(journal, report)
    for record in scrape_many(work.wanted(lines), policy):
        work.take(record)
    return work.tally
