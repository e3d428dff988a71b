"""Records, one after another -> the counts that a report shows."""

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from hangisa.parts import Error
from hangisa.record import Article, Failure
from hangisa.view.quoted import speaker
from hangisa.view.report.labels import FIELDS, NAMED

SORTS = ("named", "anonymous", "unknown")
"""How far a quotation's speaker is told, as counted by outlet."""


@dataclass(slots=True)
class Figures:
    """Counts of all records added so far."""

    status: Counter[str] = field(default_factory=Counter)
    """`ok`, `partial`, `failed`."""
    failures: Counter[str] = field(default_factory=Counter)
    """By code."""
    examples: dict[str, Error] = field(default_factory=dict)
    """The first failure of each code."""
    outlets: Counter[str] = field(default_factory=Counter)
    """Articles by outlet; `""` where unknown, as for sections."""
    days: Counter[str] = field(default_factory=Counter)
    """Articles by day of publication, `2024-05-03`."""
    sections: Counter[str] = field(default_factory=Counter)
    covered: Counter[str] = field(default_factory=Counter)
    """Articles in which a field is known, by field."""
    quotations: int = 0
    speakers: Counter[str] = field(default_factory=Counter)
    """Quotations by the name of who said them: people, organizations, groups, documents."""
    titled: defaultdict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    """Name -> how print names them: with a title, mostly."""
    sources: defaultdict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    """Outlet -> quotations by `SORTS`."""

    @property
    def articles(self) -> int:
        """Articles, those cut off by a paywall included."""
        return self.status["ok"] + self.status["partial"]

    def add(self, record: Article | Failure) -> None:
        """Count a record."""
        self.status[record.status] += 1
        if isinstance(record, Failure):
            self.failures[record.error.code] += 1
            self.examples.setdefault(record.error.code, record.error)
            return
        self.outlets[outlet(record)] += 1
        self.sections[record.section or ""] += 1
        if record.published_at:
            self.days[str(record.published_at)[:10]] += 1
        self.covered.update(name for name in FIELDS if known(record, name))
        self._listen(record)

    def _listen(self, article: Article) -> None:
        heard = self.sources[outlet(article)]
        for quote in article.quotations:
            self.quotations += 1
            who = quote.speaker
            told = sort_of(quote.speaker.kind if quote.speaker else None)
            heard[told] += 1
            if who and who.name and told == "named":
                self.speakers[who.name] += 1
                self.titled[who.name][speaker(quote)] += 1


def outlet(record: Article | Failure) -> str:
    """Return the outlet's name, else its host; empty where neither is known."""
    if isinstance(record, Article) and (record.outlet.name or record.outlet.domain):
        return record.outlet.name or record.outlet.domain or ""
    try:
        host = urlsplit(record.url or record.input_url or "").hostname
    except ValueError:  # a line that is no address
        return ""
    return (host or "").removeprefix("www.")


def known(article: Article, name: str) -> bool:
    """Tell whether an article has a value for a field."""
    value = getattr(article, name)
    return bool(value.name) if name == "outlet" else bool(value)


def sort_of(kind: str | None) -> str:
    """Return how far a speaker of a kind is told: one of `SORTS`."""
    if kind == "anonymous":
        return kind
    return "named" if kind in NAMED else "unknown"
