"""Records -> the rows of the report's tables: short lists that a browser sorts and filters."""

from dataclasses import dataclass, field
from typing import Any

from hangisa.record import Article, Failure, Quotation
from hangisa.text import safe
from hangisa.view.quoted import speaker
from hangisa.view.report.figures import outlet

CONTEXT = 60
"""Characters of the paragraph shown on each side of a quotation."""
Row = list[Any]


@dataclass(slots=True)
class Rows:
    """The rows of the first records added, up to a number for each table; report.js names the cells."""

    most: int
    articles: list[Row] = field(default_factory=list)
    quotations: list[Row] = field(default_factory=list)
    unmatched: list[Row] = field(default_factory=list)

    def add(self, record: Article | Failure) -> None:
        """Make the rows of a record."""
        place = len(self.articles)
        if place >= self.most:
            return
        if isinstance(record, Failure):
            error = record.error
            told = [safe(error.message), "", 0, safe(error.code), _link(record.input_url)]
            self.articles.append(["", safe(outlet(record)), "", *told])
            return
        names = ", ".join(by.name for by in record.bylines)
        told = [safe(record.headline), safe(names), len(record.quotations), record.status]
        time = str(record.published_at or "")[:16]
        link = _link(record.url, record.canonical_url, record.input_url)
        head = [time, safe(outlet(record)), safe(record.section or "")]
        self.articles.append([*head, *told, link])
        room = self.most - len(self.quotations)
        self.quotations += [_said(place, record, quote) for quote in record.quotations[:room]]
        self.unmatched += [
            [place, safe(quote.text)] for quote in record.headline_quotes if quote.quotation is None
        ]


def _said(place: int, article: Article, quote: Quotation) -> Row:
    who = quote.speaker
    last = quote.paragraph if quote.end_paragraph is None else quote.end_paragraph
    before = _paragraph(article, quote.paragraph)[: quote.start]
    after = _paragraph(article, last)[quote.end :]
    return [
        place,
        safe(f"…{before[-CONTEXT:]}" if len(before) > CONTEXT else before),
        safe(quote.text),
        safe(f"{after[:CONTEXT]}…" if len(after) > CONTEXT else after),
        safe(speaker(quote)),
        who.kind if who else "unknown",
        quote.tier,
    ]


def _paragraph(article: Article, place: int) -> str:
    return article.paragraphs[place] if place < len(article.paragraphs) else ""


def _link(*addresses: str | None) -> str:
    """Return the first address that a browser may follow: never a script."""
    return next((a for a in addresses if a and a.startswith(("https://", "http://"))), "")
