"""A page saved whole by a browser (MHTML) -> its HTML and its address."""

from email import message_from_bytes
from email.message import Message

from hangisa.archive.entry import Content, address_or_none
from hangisa.errors import NotHtml
from hangisa.record import Fetch

PAGE_TYPES = ("text/html", "application/xhtml+xml")


def from_mhtml(raw: bytes, url: str | None = None) -> Content:
    """Return the page of an MHTML file; raises NotHtml where it holds none.

    The page is the part that `start` names, else the first HTML part: frames come after it. `url`
    is its address where known better than the file says.
    """
    whole = message_from_bytes(raw)
    part = _page(whole)
    body = part.get_payload(decode=True)
    if not isinstance(body, bytes) or not body.strip():
        raise NotHtml("The MHTML file holds an empty page.")
    claimed = whole.get("Snapshot-Content-Location") or part.get("Content-Location")
    kind = part.get("Content-Type")
    return Content(
        body=body,
        url=url or address_or_none(None if claimed is None else "".join(str(claimed).split())),
        fetch=Fetch(content_type=None if kind is None else " ".join(str(kind).split())),
    )


def _page(whole: Message) -> Message:
    found = [part for part in whole.walk() if part.get_content_type() in PAGE_TYPES]
    if not found:
        raise NotHtml("The MHTML file holds no HTML page.")
    start = whole.get_param("start")
    named = [part for part in found if start and part.get("Content-ID") == start]
    return (named or found)[0]
