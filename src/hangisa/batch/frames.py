"""What a run and its parsing processes say to each other: a head in JSON, then bytes."""

import struct
from typing import BinaryIO, Literal

import msgspec

from hangisa.record import Fetch

FRAME = struct.Struct(">II")
"""Before each message: the bytes of its head (JSON) and of its body."""
WIDE = 1024 * 1024
"""Bytes that the pipe to a process holds: a handful of pages."""


class Page(msgspec.Struct, frozen=True, kw_only=True):
    """A page to read; its bytes are the body."""

    url: str | None
    input_url: str | None
    input_index: int | None
    fetch: Fetch
    warnings: tuple[str, ...]
    is_text: bool = False
    """The body is an article copied off its page, no HTML."""


class Answer(msgspec.Struct, frozen=True, kw_only=True):
    """What a page gave; the record is the body."""

    kind: Literal["ready", "article", "error"]
    code: str = ""
    """`ok` or `partial` of an article, the code of an error."""
    message: str = ""
    last: bool = False
    """The process has grown, and ends after this answer."""


def message(head: Page | Answer, body: bytes = b"") -> tuple[bytes, bytes, bytes]:
    """Return one message in three parts, to be written one after another."""
    text = msgspec.json.encode(head)
    return FRAME.pack(len(text), len(body)), text, body


def told(incoming: BinaryIO) -> tuple[Page, bytes] | None:
    """Return the next page and its bytes; None where there is none, or half of one: the run has died."""
    frame = incoming.read(FRAME.size)
    if len(frame) < FRAME.size:
        return None
    lengths = FRAME.unpack(frame)
    head, body = (incoming.read(length) for length in lengths)
    if (len(head), len(body)) != lengths:
        return None
    return msgspec.json.decode(head, type=Page), body
