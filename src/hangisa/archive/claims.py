"""What a WARC record says of the page in it, and what we add to say where it came from."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Literal

import msgspec

from hangisa.text import encodable

OURS = "Hangisa-Page"
"""Header field of the responses we write; WARC lets readers pass over names they do not know."""


class Origin(msgspec.Struct, frozen=True, kw_only=True):
    """What a batch knew of a page beside the answer; kept as JSON in the header field."""

    input_url: str
    redirects: tuple[str, ...] = ()
    robots: Literal["allowed", "ignored"] | None = None
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Claims:
    """The header of a record, as far as it concerns the page."""

    name: str
    """`input_url` of the page's record: the list's line, the address, or file and place."""
    uri: str | None
    """Address the page came from, as it stands there."""
    date: datetime | None
    is_cut: bool
    """The archive says that it kept only the beginning."""
    origin: Origin | None
    """Ours; None in the archives of others."""


def claims(headers: Any, place: str) -> Claims:
    """Return what a record's header says; `place` names the record where it has no address."""
    # Old Wgets write <http://…>.
    uri = (headers.get("WARC-Target-URI") or "").strip().removeprefix("<").removesuffix(">")
    origin = _origin(headers.get(OURS))
    return Claims(
        name=encodable(origin.input_url if origin else uri or place),
        uri=uri or None,
        date=_date(headers.get("WARC-Date")),
        is_cut=bool(headers.get("WARC-Truncated")),
        origin=origin,
    )


def _origin(text: str | None) -> Origin | None:
    try:
        return msgspec.json.decode(text or "", type=Origin)
    except (msgspec.DecodeError, UnicodeEncodeError):  # somebody else's field, or a mutilated one
        return None


def _date(text: str | None) -> datetime | None:
    try:
        return datetime.fromisoformat(text or "").astimezone(UTC)
    except (ValueError, OverflowError):
        return None
