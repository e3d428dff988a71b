"""(page, layout) -> published_at and modified_at (입력, 수정), with the texts they were read from."""

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cached_property

from hangisa.fields.head import Head
from hangisa.fields.printed_times import IMPRINT, by_label, node_stamps
from hangisa.fields.times import KST, Stamp, compact, is_utc, parse, stamps
from hangisa.outlet import Layout
from hangisa.page import Page

PUBLISHED_META = (
    "article:published_time", "og:article:published_time", "dd:published_time", "datepublished",
    "og:regdate", "pubdate", "sailthru.date", "date", "dc.date.issued", "parsely-pub-date", "article:published",
    "publishdate", "published_time", "og:pubdate", "regdate",
)  # fmt: skip
MODIFIED_META = (
    "article:modified_time", "og:article:modified_time", "dd:modified_time", "datemodified",
    "og:updated_time", "lastmod", "article:updated_time",
)  # fmt: skip
# `/2024/05/13/` or `20240513125214` in an address
URL_DAY = re.compile(r"(?<!\d)(20[0-2]\d)[/-]?(0[1-9]|1[0-2])[/-]?([0-2]\d|3[01])(?!\d{9,})")


@dataclass(slots=True)
class Dated:
    """A time, the text it was read from, and the source."""

    when: datetime | date
    raw: str
    source: str


class Declared:
    """The times that script JSON, JSON-LD and meta tags declare, each looked up where asked for, and once.

    Those `…_told` list source and text of each; the others are the best of them, parsed.
    """

    def __init__(self, page: Page) -> None:
        self._page = page

    @cached_property
    def published_told(self) -> list[tuple[str, str]]:
        """What is told of the publication."""
        story = self._page.story
        return self._told(story.published if story else None, "datePublished", PUBLISHED_META)

    @cached_property
    def modified_told(self) -> list[tuple[str, str]]:
        """What is told of the last modification."""
        story = self._page.story
        return self._told(story.modified if story else None, "dateModified", MODIFIED_META)

    @cached_property
    def published(self) -> Dated | None:
        """The time of publication."""
        return first_machine(self.published_told)

    @cached_property
    def modified(self) -> Dated | None:
        """The time of the last modification."""
        return first_machine(self.modified_told)

    def _told(self, told: str | None, ld: str, names: tuple[str, ...]) -> list[tuple[str, str]]:
        json = f"json {self._page.story.source}" if self._page.story else "json"
        candidates = [(json, told), ("json-ld", as_text(self._page.article_ld.get(ld)))]
        meta = self._page.meta
        candidates.extend((f"meta {name}", meta[name][0]) for name in names if name in meta)
        return [(source, text) for source, text in candidates if text]


@dataclass(slots=True)
class Dates:
    """When the page says its article was published and last modified; None where it does not say."""

    declared: Declared
    published: Dated | None = None
    modified: Dated | None = None


def dates(page: Page, layout: Layout, head: Head) -> Dates:
    """Return the times of the article: print, then script JSON, JSON-LD, meta tags, and the address.

    Labels decide: a time labelled 수정 never becomes the time of publication, and a modified time is
    kept only where the page gives one of its own.
    """
    printed = [stamp for node in page.all(layout.published) for stamp in node_stamps(node)]
    printed_modified = [stamp for node in page.all(layout.modified) for stamp in node_stamps(node)]
    named = bool(printed or printed_modified)
    printed = printed or by_label(page, near(head))
    declared = Declared(page)
    published = (
        first_published(declared, printed, named) or near_headline(page, head) or from_url(page)
    )
    modified = first_modified(declared, printed_modified, printed, published)
    return Dates(declared, published, modified)


def first_published(declared: Declared, printed: list[Stamp], named: bool) -> Dated | None:
    """Return the time of publication from the best source that has one."""
    where = "print" if named else "print, labelled"
    day_only: Dated | None = None
    for stamp in printed:
        if stamp.label == "published":
            found = precise(Dated(stamp.when, stamp.raw, where), declared)
            if named or isinstance(found.when, datetime):
                return found
            day_only = day_only or found
    for stamp in printed:
        if stamp.label is None and named:
            return precise(Dated(stamp.when, stamp.raw, where), declared)
    return declared.published or day_only


def precise(printed: Dated, declared: Declared) -> Dated:
    """Return the printed day with the machine-readable clock, where print gives the day only."""
    if isinstance(printed.when, datetime):
        return printed
    machine = declared.published
    if machine and isinstance(machine.when, datetime) and machine.when.date() == printed.when:
        return machine
    return printed


def first_machine(candidates: list[tuple[str, str]]) -> Dated | None:
    """Return the first candidate that parses; one that knows the clock beats a bare day."""
    day: Dated | None = None
    for source, raw in candidates:
        when = parse(raw)
        if isinstance(when, datetime):
            return korean_clock(Dated(when, raw, source), candidates)
        if when is not None and day is None:
            day = Dated(when, raw, source)
    return day


def korean_clock(best: Dated, candidates: list[tuple[str, str]]) -> Dated:
    """Undo a UTC mark on a Korean clock: another source prints the same hands without it."""
    if not is_utc(best.raw) or not isinstance(best.when, datetime):
        return best
    hands = best.when - timedelta(hours=9)
    if any(not is_utc(raw) and parse(raw) == hands for _, raw in candidates):
        return Dated(hands, best.raw, best.source)
    return best


def first_modified(
    declared: Declared, own: list[Stamp], printed: list[Stamp], published: Dated | None
) -> Dated | None:
    """Return the modification time that the page prints, else a machine-readable one that differs."""
    for stamp in own:
        if stamp.label in (None, "modified"):
            return Dated(stamp.when, stamp.raw, "print")
    for stamp in printed:
        if stamp.label == "modified":
            return Dated(stamp.when, stamp.raw, "print, labelled")
    machine = declared.modified
    if machine is not None and published is not None:
        machine = skewed(machine, published, declared.published)
    if machine is None or published is None or not later(machine.when, published.when):
        return None
    return machine


def skewed(modified: Dated, printed: Dated, machine: Dated | None) -> Dated:
    """Return the machine's time set right, where print shows that its clock runs nine hours behind.

    Some CMSs write UTC hands with a +09:00 mark (연합뉴스TV): print and metadata then differ by nine hours.
    """
    if machine is None:
        return modified
    times = (modified.when, printed.when, machine.when)
    if not all(isinstance(time, datetime) for time in times):
        return modified
    if times[1] - times[2] == timedelta(hours=9):
        return Dated(times[0] + timedelta(hours=9), modified.raw, modified.source)
    return modified


def later(modified: datetime | date, published: datetime | date) -> bool:
    """Tell whether a machine-readable modification is one: a stamp of the same minute is a copy."""
    if isinstance(modified, datetime) and isinstance(published, datetime):
        return modified.replace(second=0) > published.replace(second=0)
    return False


def near(head: Head) -> list[Stamp]:
    """Return the times printed between headline and first sentence."""
    return [stamp for line in head.texts if not IMPRINT.search(line) for stamp in stamps(line)]


def near_headline(page: Page, head: Head) -> Dated | None:
    """Return the time printed beside the headline, label or not, else beside the reporter's sign-off.

    One with a clock comes before a bare day, to which a `time` element may give its clock.
    """
    signed = [stamp for line in head.signed for stamp in stamps(line)]
    for place, printed in (("by the headline", near(head)), ("in the sign-off", signed)):
        found = [
            Dated(stamp.when, stamp.raw, f"print, {place}")
            for stamp in printed
            if stamp.label in (None, "published")
        ]
        if found:
            best = next((one for one in found if isinstance(one.when, datetime)), None)
            return best or with_time_element(page, found[0])
    return None


def with_time_element(page: Page, day: Dated) -> Dated:
    """Return a bare day with the clock of a `time` element of the same day, where there is one."""
    told = (parse(node.attributes.get("datetime")) for node in page.tree.css("time[datetime]"))
    for when in told:
        if isinstance(when, datetime) and when.date() == day.when:
            return Dated(when, day.raw, day.source)
    return day


def from_url(page: Page) -> Dated | None:
    """Return the day, or the minute, that the address carries (html_dir, `ud=`, v.daum.net)."""
    url = page.url or page.canonical_url
    if not url:
        return None
    for stamp in compact(url):
        return Dated(stamp.when, stamp.raw, "url")
    match = URL_DAY.search(url)
    if match is None:
        return None
    try:
        day = date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError:
        return None
    return Dated(day, match[0], "url") if day <= datetime.now(KST).date() else None


def as_text(value: object) -> str | None:
    """Return a JSON value that should be a string, None where it is not."""
    return value if isinstance(value, str) else None
