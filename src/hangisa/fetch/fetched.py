"""What came back for one URL: the value between fetch and decode."""

from dataclasses import dataclass

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
    warnings: tuple[str, ...] = ()
    """Codes for the record: `maybe_truncated`, `truncated`."""
