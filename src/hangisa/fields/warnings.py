"""(page, what was found) -> warnings: the fields whose sources disagree, both values told.

No warning: seconds, UTC marks on Korean clocks, copies of the other time, site names and labels around a headline,
marks and spaces, metadata that other metadata outvotes; sections and keywords, for each source has a list of its own;
one outlet's name written in two ways.
"""

import re
from datetime import date, datetime, timedelta
from html import unescape
from itertools import pairwise

from hangisa.fields.agency import wire_credit
from hangisa.fields.bylines import META, declared
from hangisa.fields.dates import Declared
from hangisa.fields.names import is_name
from hangisa.fields.times import parse
from hangisa.outlet import find_outlet
from hangisa.page import Page
from hangisa.record import Article, Time
from hangisa.text import bare

Told = tuple[str, object]
"""A source and what it says."""

LAG = timedelta(minutes=10)  # between 입력 and 승인, between the database and the page
UTC_LAG = timedelta(hours=9)
ISSUE = timedelta(
    days=7
)  # the day of an issue, or of a story's first draft, beside that of its printing
SHORT = 10  # letters: a shorter title is the site's name
# the day in an address: `/2019/03/04/`
DAY = re.compile(r"/(20\d\d)/(0[1-9]|1[0-2])/(0[1-9]|[12]\d|3[01])/")
# an article's number in an address
NUMBER = re.compile(r"\d{4,}")
BETWEEN_DIGITS = re.compile(r"\D")
NO_HANGUL = re.compile(r"[^가-힣]+")


def warnings(page: Page, article: Article, times: Declared, signoffs: list[str]) -> tuple[str, ...]:
    """Return a line for each field whose sources disagree: `published_at: print 2024-…, json-ld 2024-…`."""
    found = {
        "canonical_url": other_address(page),
        "outlet": other_outlet(page, article),
        "headline": other_headline(page, article),
        "published_at": other_publication(page, article, times),
        "modified_at": other_modification(article, times),
        "bylines": other_people(page, article),
        "agency": other_agency(article, signoffs),
        "paragraphs": longer_text(page, article),
    }
    return tuple(
        f"{field}: {article.provenance[field]} {shown(getattr(article, field))}, {told[0]} {shown(told[1])}"
        for field, told in found.items()
        if told is not None
    )


def shown(value: object) -> str:
    """Return a value in short: times to the minute, people by name, a text by its length."""
    if isinstance(value, datetime):
        return value.isoformat(timespec="minutes")
    if isinstance(value, tuple) and value and isinstance(value[0], str):
        return f"{len(''.join(value))} characters"
    if isinstance(value, tuple):
        return "·".join(person.name for person in value)
    return str(getattr(value, "name", value))


def other_address(page: Page) -> Told | None:
    """Return og:url where its article is another than that of link rel=canonical."""
    address, source = page.canonical
    other = page.meta_first("og:url")
    if not address or not other or source == "meta og:url" or other == address:
        return None
    ours, theirs = set(NUMBER.findall(address)), set(NUMBER.findall(other))
    return ("meta og:url", other) if ours and theirs and not ours & theirs else None


def other_outlet(page: Page, article: Article) -> Told | None:
    """Return the outlet at the canonical address where it is another than that of the page's own."""
    address, source = page.canonical
    if not address or not page.url or address.split("/")[2:3] == page.url.split("/")[2:3]:
        return None
    outlet = find_outlet(address)
    if outlet is None or outlet.portal or article.outlet.portal:
        return None
    return (source, outlet.name) if outlet.name != article.outlet.name else None


def other_headline(page: Page, article: Article) -> Told | None:
    """Return the declared headline where none of the declared ones speaks of the same as the one that won."""
    candidates = (
        ("json-ld", page.article_ld.get("headline")),
        ("meta og:title", page.meta_first("og:title")),
    )
    told = [
        (s, v) for s, v in candidates if isinstance(v, str) and s != article.provenance["headline"]
    ]
    if not told or any(article.headline in text for _, text in told):
        return None
    ours = bare(article.headline)
    others = [(source, text, bare(unescape(unescape(text)))) for source, text in told]
    if any(len(letters) < SHORT or alike(ours, letters) for _, _, letters in others):
        return None
    return others[0][0], others[0][1]


def alike(one: str, other: str) -> bool:
    """Tell whether two titles share half of the shorter one's pairs of letters."""
    if one in other or other in one:
        return True
    ours, theirs = set(pairwise(one)), set(pairwise(other))
    return len(ours & theirs) * 2 >= min(len(ours), len(theirs))


def other_publication(page: Page, article: Article, times: Declared) -> Told | None:
    """Return the declared time of publication, or the day in the address, where it is another."""
    when = article.published_at
    if when is None:
        return None
    told = other_time(when, times.published_told)
    if told and not (article.modified_at and near(article.modified_at, told[1])):
        return told  # unless CMSs move the declared publication with each edit
    match = DAY.search(page.url or page.canonical_url or "")
    if match is None or article.provenance["published_at"] == "url":
        return None
    day = date(*map(int, match.groups()))
    return ("url", day) if abs(day_of(when) - day) > ISSUE else None


def other_modification(article: Article, times: Declared) -> Told | None:
    """Return the declared time of the last modification where it is another, and no copy of the publication."""
    if article.modified_at is None:
        return None
    told = other_time(article.modified_at, times.modified_told)
    if told is None or article.published_at is None:
        return None
    return None if near(article.published_at, told[1]) else told


def other_time(when: Time, told: list[tuple[str, str]]) -> tuple[str, Time] | None:
    """Return the first declared time where none of them is near the one that won."""
    if not told or any(same_hands(when, raw) for _, raw in told):
        return None
    parsed = [(source, time) for source, raw in told if (time := parse(raw)) is not None]
    return parsed[0] if parsed and not any(near(when, time) for _, time in parsed) else None


def same_hands(when: Time, raw: str) -> bool:
    """Tell without parsing whether a text shows the same minute, on a Korean or a UTC clock."""
    return shows(raw, when) or shows(raw, when - UTC_LAG)


def shows(raw: str, when: Time) -> bool:
    """Tell whether a text begins with the day and minute of a time, in one of the forms of machines."""
    hands = when.isoformat()[:16]
    return raw.startswith(hands) or raw.startswith(
        (hands.replace("T", " "), BETWEEN_DIGITS.sub("", hands))
    )


def near(one: Time, other: Time) -> bool:
    """Tell whether two times are the same but for a lag, a bare day or a UTC mark."""
    if not (isinstance(one, datetime) and isinstance(other, datetime)):
        return abs(day_of(one) - day_of(other)) <= timedelta(days=1)
    apart = abs(one - other)
    return apart <= LAG or abs(apart - UTC_LAG) <= LAG


def day_of(when: Time) -> date:
    """Return the day of a time."""
    return when.date() if isinstance(when, datetime) else when


def other_people(page: Page, article: Article) -> Told | None:
    """Return the declared writers where none of those found is among them."""
    if not article.bylines or not article.provenance["bylines"].startswith(("print", "body")):
        return None
    author = page.article_ld.get("author")
    raw = [str(author)] if author else []
    raw += [page.meta[name][0] for name in META if name in page.meta]
    if any(person.name in text for text in raw for person in article.bylines):
        return None
    if not any(is_name(word) for text in raw for word in NO_HANGUL.split(text)):
        return None  # most name the outlet
    people, source = declared(page, False)
    return (source, people) if people else None


def other_agency(article: Article, signoffs: list[str]) -> Told | None:
    """Return the agency credited below the text where the dateline names another."""
    if article.agency is None or not signoffs:
        return None
    credited = wire_credit(signoffs)
    return ("body, sign-off", credited) if credited not in (None, article.agency) else None


def longer_text(page: Page, article: Article) -> Told | None:
    """Return the text that JSON-LD declares where it is more than twice as long: the page cuts its own off."""
    text = page.article_ld.get("articleBody")
    if not isinstance(text, str) or len(text) < 2 * len(article.body) + 200:
        return None
    return "json-ld", (text,)
