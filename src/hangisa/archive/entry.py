"""One page of a corpus: its name, and how to get at its bytes."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial

from hangisa.errors import BadUrl, HangisaError
from hangisa.fetch.urls import address
from hangisa.record import Fetch

LARGEST = 32 * 1024 * 1024
"""Bytes of one page that are read, unpacked."""


class Damaged(HangisaError):
    """The archive is torn, mutilated or lies here: fetch it again."""

    code = "damaged"


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """What a page holds, and how it came into the archive."""

    body: bytes
    """HTML with its charset untouched, every transfer and content coding undone."""
    url: str | None = None
    """Address it came from, where known."""
    fetch: Fetch = field(default_factory=Fetch)
    """Evidence of the download that the archive keeps."""
    warnings: tuple[str, ...] = ()
    """Codes for the record: `truncated`."""
    is_text: bool = False
    """An article copied off its page, no HTML."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A page that is read when it is asked for."""

    name: str
    """`input_url` of its record: the file, or the address under which the archive holds it."""
    take: Callable[[], Content]
    """Returns the page; raises HangisaError where there is none."""
    size: int = 0
    """Bytes of it that are in memory already."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """How inputs are read, and what of them was passed over."""

    url: str | None = None
    """Address that saved files came from."""
    url_column: str = "url"
    html_column: str = "html"
    passed: Counter[str] = field(default_factory=Counter)
    """What holds no page of its own, by kind: `revisit`, `redirect`, `not_html`, `other`."""


def held(name: str, content: Content) -> Entry:
    """Return the entry of a page that is read already."""
    return Entry(name, lambda: content, len(content.body))


def failed(name: str, error: HangisaError) -> Entry:
    """Return the entry of a page that cannot be read."""
    return Entry(name, partial(_raise, error))


def unreadable(error: OSError) -> HangisaError:
    """Return why a file cannot be read."""
    return HangisaError(f"The file cannot be read: {error.strerror or error}.", code="unreadable")


def address_or_none(text: str | None) -> str | None:
    """Return the address that an archive claims; None where it is no http(s) address."""
    try:
        return address(text or "")
    except BadUrl:
        return None


def _raise(error: HangisaError) -> Content:
    raise error
