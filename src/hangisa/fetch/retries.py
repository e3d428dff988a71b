"""A failed request into: ask again or not, and after how long."""

from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from hangisa.errors import FetchError

# RFC 9110 and what Cloudflare says of a server that will be back.
PASSING_STATUSES = frozenset({408, 429, 500, 502, 503, 504, 520, 521, 522, 523, 524})
# A later run may succeed, this one need not insist.
NOT_NOW = frozenset({"robots_unreachable", "host_paused"})
LONGEST_WAIT = 120.0
"""Seconds of Retry-After waited for; beyond, the URL is left to a later run."""


def further(error: FetchError, retries: int) -> int:
    """Return how many more requests a fault is worth, of `retries`."""
    if not error.retryable or error.code in NOT_NOW:
        return 0
    return min(1, retries) if error.code == "dns" else retries


def backoff(tries: int, chance: float) -> float:
    """Return seconds to wait after so many failed tries: full jitter under 2, 4, 8, … 60."""
    return chance * min(60.0, 2.0**tries)


def retry_after(value: str | None, date: str | None) -> float | None:
    """Return the seconds a Retry-After header asks for, None where it says nothing usable.

    A date counts from the answer's own Date, so a wrong clock on either side does no harm.
    """
    if value is None:
        return None
    value = value.strip()
    if value.isascii() and value.isdigit():
        return float(value[:12])
    until, now = _moment(value), _moment(date or "") or datetime.now(UTC)
    return max(0.0, (until - now).total_seconds()) if until else None


def _moment(text: str) -> datetime | None:
    try:
        moment = parsedate_to_datetime(text)
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
