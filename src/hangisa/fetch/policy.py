"""What the fetcher is allowed to do, as one value passed in."""

from dataclasses import dataclass

MEBIBYTE = 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """Options of a fetcher; the defaults are those of a polite guest."""

    delay: float = 1.0
    """Seconds between two requests to one host, counted from the end of the first; jitter adds."""
    timeout: float = 30.0
    """Seconds one request may take in all, from the look-up of the name to the last byte."""
    url_timeout: float = 90.0
    """Seconds all requests for one URL may take, redirects and retries included, waiting not."""
    max_bytes: int = 10 * MEBIBYTE
    """Largest body taken, in bytes, before and after decompression."""
    retries: int = 2
    """Further requests after a passing fault (timeout, reset, 503, …)."""
    robots: bool = True
    """Ask robots.txt; False only for sites of one's own, and the record says so."""
    allow_private: bool = False
    """Let typed addresses lead to private networks; a public page still cannot redirect there."""
    allow_hosts: tuple[str, ...] = ()
    """Hosts exempt from the address guard on every hop, cloud metadata addresses included."""
    user_agent: str | None = None
    """Full User-Agent; None for `hangisa/<version>`."""
    contact: str | None = None
    """Address or page of who runs this, added to the User-Agent for the site's operator."""
    proxy: str | None = None
    """http:// or https:// proxy; it resolves the names, so only literal addresses are guarded."""
    keep: bool = False
    """Hand over what went over the line with each page, for an archive."""
    max_hosts: int = 16
    """Hosts talked to at the same time."""
