"""Listed: an article that a feed, a sitemap or a page points to."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """One article as its list gives it: not fetched, and not yet known to be one."""

    url: str
    """Address, absolute."""
    title: str | None = None
    """Title as the list prints it; None where it gives none."""
    published_at: datetime | date | None = None
    """Time of publication, +09:00, or the day that the address carries; None where neither says."""
    source: str
    """Address of the feed, sitemap or page that lists it."""


def day_of(when: datetime | date) -> date:
    """Return the Korean day of a time."""
    return when.date() if isinstance(when, datetime) else when
