"""The block of a WARC response (an HTTP answer) -> the page in it, its codings undone."""

import re
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from io import BytesIO
from typing import Any

from hangisa.archive.claims import Claims
from hangisa.archive.entry import LARGEST, Content, Damaged, address_or_none
from hangisa.errors import FetchError, HangisaError
from hangisa.fetch.coding import Undecodable, codings, undo
from hangisa.fetch.kind import check_bytes, check_type
from hangisa.record import Fetch

HEAD = 512 * 1024
"""Bytes of an answer in which its header ends; most answers are no longer."""
# 1f40;name=value before each part of a chunked body
CHUNK = re.compile(rb"([0-9A-Fa-f]{1,8})[^\r\n]{0,200}\r?\n")
LONGEST = 200
"""Characters of Content-Type kept for the record."""


class Redirect(HangisaError):
    """The answer leads to another address, whose answer is another record."""

    code = "redirect"


@dataclass(frozen=True, slots=True)
class Answer:
    """The header of an HTTP answer."""

    status: int
    headers: Any
    size: int
    """Bytes before the body."""
    content_type: str | None
    """Content-Type as the record tells it."""

    def get(self, name: str) -> str | None:
        """Return a field; those that stand several times joined by a comma."""
        values = self.headers.get_multiple(name)
        return ", ".join(values) if values else None


def opened(head: bytes) -> Answer:
    """Return the header of an answer, given its beginning.

    Raises Damaged where it is no HTTP, Redirect, and NotHtml where it says that no page follows.
    """
    headers = _fields()(encoding="latin1")
    try:
        size = headers.parse(BytesIO(head), True)
    except OSError as error:
        raise Damaged(f"The HTTP header cannot be read: {error}.") from error
    status = headers.status_code
    if status is None:
        raise Damaged("The record holds no HTTP answer.")
    if 300 <= status < 400:
        raise Redirect(f"The answer is a redirect ({status}).")
    kind = headers.get("content-type")
    if kind is not None:
        kind = str(kind).encode("ascii", "backslashreplace").decode("ascii")[:LONGEST]
    check_type(kind)
    return Answer(status, headers, size, kind)


@cache
def _fields() -> Any:
    """Return the class of header fields; fastwarc is an extra."""
    return import_module("fastwarc.warc").HeaderMap


def content(answer: Answer, block: bytes, said: Claims) -> Content:
    """Return the page of a whole answer.

    Raises FetchError and its kinds: TooLarge, NotHtml, codes `http_404` and the like, `encoding`
    and `empty_body`.
    """
    status = answer.status
    if not 200 <= status < 300:
        raise FetchError(f"the server answered {status}", code=f"http_{status}", http_status=status)
    raw = block[answer.size :]
    whole = len(raw) >= _length(answer.get("content-length"))
    if "chunked" in (answer.get("transfer-encoding") or "").lower():
        raw, whole = _dechunked(raw)
    body, ended = _decoded(raw, answer.get("content-encoding") or "")
    check_bytes(answer.content_type, body)
    if not body:
        raise FetchError("the answer is empty", code="empty_body", http_status=status)
    origin = said.origin
    warnings = origin.warnings if origin else ()
    if (said.is_cut or not whole or not ended) and "truncated" not in warnings:
        warnings = (*warnings, "truncated")
    return Content(
        body=body,
        url=address_or_none(said.uri),
        fetch=Fetch(
            retrieved_at=said.date,
            http_status=status,
            content_type=answer.content_type,
            redirects=origin.redirects if origin else (),
            robots=origin.robots if origin else None,
        ),
        warnings=warnings,
    )


def _length(text: str | None) -> int:
    """Return what Content-Length says; 0 where it says nothing that can be read."""
    text = (text or "").strip()
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 16 else 0


def _dechunked(raw: bytes) -> tuple[bytes, bool]:
    """Return the body of a chunked answer and whether it is whole; many archives undo it themselves."""
    parts: list[bytes] = []
    place = 0
    while size := CHUNK.match(raw, place):
        length = int(size[1], 16)
        if not length:
            return b"".join(parts), True
        parts.append(raw[size.end() : size.end() + length])
        place = size.end() + length + len(b"\r\n")
    return (b"".join(parts), False) if parts else (raw, True)


def _decoded(raw: bytes, coding: str) -> tuple[bytes, bool]:
    """Return the body with its content coding undone; many archives undo it and keep the header."""
    try:
        return undo(raw, codings(coding), LARGEST)
    except Undecodable:
        if raw.lstrip().startswith(b"<"):
            return raw, True
        raise
