"""One request and one answer, as values and as they went over the line."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """One request."""

    url: str
    headers: Mapping[str, str]
    seconds: float
    """Time it may take in all."""
    limit: int
    """Bytes of body taken."""
    private: bool = False
    """May the address be private?"""
    keep: bool = False
    """Hand over what went over the line, for an archive."""
    page: bool = True
    """Refuse what is no HTML page; a robots.txt is taken as it is and cut at the limit."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchange:
    """One request and its answer as they went over the line, save that chunks are joined."""

    url: str
    request: bytes
    """Request line and headers."""
    head: bytes
    """Status line and headers."""
    body: bytes | None = field(default=None, repr=False)
    """Body, its content coding kept; None where it was not read."""
    peer: str | None = None
    """IP address that answered."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One answer; the body is read for 2xx only."""

    status: int
    headers: Mapping[str, str] = field(repr=False)
    """Names in any case; lines of one name joined by a comma."""
    cookies: tuple[str, ...] = field(default=(), repr=False)
    """Set-Cookie lines."""
    location: bytes | None
    body: bytes = field(default=b"", repr=False)
    public: bool
    """False where a private address answered."""
    whole: bool = True
    """False where a compressed body broke off."""
    exchange: Exchange | None = field(default=None, repr=False)
    """For an archive, where asked to keep it."""
    open_ended: bool = False
    """True where only the end of the connection ends the body: it may be cut unnoticed."""
