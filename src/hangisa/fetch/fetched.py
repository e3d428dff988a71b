"""What came back for one URL: the value between fetch and decode."""

from dataclasses import dataclass, field

from hangisa.fetch.exchange import Exchange
from hangisa.record import Fetch


@dataclass(frozen=True, slots=True)
class Fetched:
    """One page as it came."""

    url: str
    """Address after redirects."""
    body: bytes
    """Body after Content-Encoding is undone; the charset is not touched."""
    fetch: Fetch
    """Evidence for the record; extract fills in the charset."""
    exchanges: tuple[Exchange, ...] = field(default=(), repr=False)
    """Redirects and the page as they went over the line, where the policy says to keep them."""
    attempts: int = 1
    """Requests sent for it, redirects and retries included."""
    warnings: tuple[str, ...] = ()
    """Codes for the record: `maybe_truncated`, `truncated`."""
