"""Page -> Explanation: the record beside every place that its values could have come from."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from hangisa.cms.generic import GENERIC
from hangisa.errors import NotAnArticle
from hangisa.explanation import heads, labels, people, text
from hangisa.explanation.parts import Candidate, Explained, Explanation, Refusal
from hangisa.explanation.reading import Reading
from hangisa.extraction import Found, extract, guide, read
from hangisa.fields.body import Body, body
from hangisa.fields.headline import headline
from hangisa.outlet import find_outlet
from hangisa.page import Page
from hangisa.plain import SOURCED, extract_text
from hangisa.record import Article, Fetch, Publisher

PLACES: dict[str, Callable[[Reading], Iterator[Candidate]]] = {
    "canonical_url": people.canonical_url,
    "original_url": people.original_url,
    "outlet": people.outlet,
    "headline": heads.headline,
    "subheadings": heads.subheadings,
    "published_at": heads.published,
    "modified_at": heads.modified,
    "bylines": people.bylines,
    "agency": people.agency,
    "dateline": people.dateline,
    "section": labels.section,
    "genre": labels.genre,
    "keywords": labels.keywords,
    "print_page": labels.print_page,
    "is_free": labels.is_free,
    "paragraphs": text.paragraphs,
    "crossheads": text.crossheads,
    "captions": text.captions,
}
"""Field -> where its value could stand, in the order of asking."""
RULES = {
    "front": "an address at the root of its site",
    "section": "an address of a section or ranking page, known of the outlet or its CMS",
    "no_text": "elements and script data with two sentences or more",
    "no_headline": "headings, titles in metadata",
    "house": "an address or headline of a page of the site about itself: terms, privacy, about us",
    "thin": "two sentences and 60 characters in the paragraphs; 인사 and 부고 need none",
    "gone": "a short text that speaks of a missing or barred article",
    "photo": "a photo label in the headline, and little text",
    "teasers": "paragraphs cut off, or with a time, link or dateline of their own, as in a list of articles",
    "listing": "time and reporter of one article; the title where the site is unknown",
}
"""Rule -> what it looks at."""
UTC_LAG = timedelta(hours=9)


def explain(
    html: bytes | str, url: str | None = None, *, fetch: Fetch | None = None
) -> Explanation:
    """Return where each field of a page's record came from, and what was rejected.

    The parameters are those of `extract`. A page that is no article is explained too: `refused` names the
    rule, and each field is what the first place with a value gives.
    """
    article: Article | None = None
    refused: Refusal | None = None
    try:
        article = extract(html, url, fetch=fetch)
    except NotAnArticle as error:
        rule = error.rule or ""
        refused = Refusal(rule=rule, message=error.message, looks_at=RULES.get(rule, ""))
    reading = read_again(read(html, url, fetch or Fetch())[1])
    return Explanation(
        url=url,
        outlet=reading.outlet.name if reading.outlet else None,
        layout=reading.found.layout.name if reading.found else None,
        refused=refused,
        fields=tuple(explained(field, reading, article) for field in PLACES),
        left_out=tuple(text.left_out(reading)),
        warnings=article.warnings if article else (),
    )


def explain_text(copied: str, url: str | None = None) -> Explanation:
    """Return the explanation of a text copied off its page: it is its own and only source."""
    article = extract_text(copied, url)
    fields = [
        Explained(
            field=field,
            value=shape(getattr(article, field)),
            source=article.provenance.get(field),
            where=None,
        )
        for field in SOURCED
    ]
    outlet = find_outlet(url)
    name = outlet.name if outlet else None
    return Explanation(url=url, outlet=name, layout=None, refused=None, fields=tuple(fields))


def read_again(page: Page) -> Reading:
    """Return what the fields of a page are read from, whether it is an article or not."""
    outlet = find_outlet(page.url) or find_outlet(page.canonical_url)
    found: Found | None = None
    try:
        found = guide(page, outlet)
    except NotAnArticle:
        return Reading(page, outlet, None, Body(), headline(page, GENERIC))
    content = body(page, found.layout, found.root)
    return Reading(page, outlet, found, content, headline(page, found.layout))


def explained(field: str, reading: Reading, article: Article | None) -> Explained:
    """Return a field with the place that won it and all others."""
    candidates = list(PLACES[field](reading))
    if article is None:
        won = next((one for one in candidates if one.value is not None), None)
        value, source = (won.value, won.source) if won else (None, None)
    else:
        value, source = shape(getattr(article, field)), article.provenance.get(field)
        won = winner(candidates, value, source)
    place = candidates.index(won) if won else len(candidates)
    return Explained(
        field=field,
        value=value,
        source=source,
        where=won.where if won else None,
        rejected=tuple(
            replace(one, why=one.why or verdict(one, value, "" if number < place else source))
            for number, one in enumerate(candidates)
            if one is not won
        ),
    )


def shape(value: Any) -> Any:
    """Return a record's value in the form of the candidates: people and outlets by name, pictures by text."""
    if isinstance(value, Publisher):
        return value.name or value.domain
    if isinstance(value, tuple):
        return tuple(getattr(one, "name", getattr(one, "text", one)) for one in value) or None
    return value


def winner(candidates: list[Candidate], value: Any, source: str | None) -> Candidate | None:
    """Return the candidate that the record's value came from: its source's with that value, else the first."""
    own = [one for one in candidates if one.source == source and one.value is not None]
    return next((one for one in own if one.value == value), own[0] if own else None)


def verdict(candidate: Candidate, value: Any, first: str | None) -> str:
    """Return why a candidate with a value of its own did not win; `first` is the winner where it is asked before."""
    given = candidate.value
    if given == value:
        return "says the same"
    if isinstance(value, tuple) and isinstance(given, tuple) and set(given) <= set(value):
        return "part of it"
    if isinstance(value, datetime) and isinstance(given, date):
        return of_time(given, value, first)
    if value is None:
        return "not later than published_at" if isinstance(given, date) else "passed over"
    return f"differs; {first} is asked first" if first else "passed over"


def of_time(given: date, value: datetime, first: str | None) -> str:
    """Return why another time did not win."""
    if not isinstance(given, datetime):
        return "a day without a clock"
    if given.replace(second=0, microsecond=0) == value.replace(second=0, microsecond=0):
        return "says the same minute"
    if abs(given - value) == UTC_LAG:
        return "a Korean clock marked as UTC, or the reverse"
    return f"differs; {first} is asked first" if first else "passed over"
