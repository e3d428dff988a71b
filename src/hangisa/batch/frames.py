"""What a run and its parsing processes say to each other: a head in JSON, then bytes."""

import struct
from mmap import mmap
from typing import BinaryIO, Literal

import msgspec

from hangisa.record import Fetch

FRAME = struct.Struct(">IIi?")
"""Before each message: the bytes of its head (JSON) and of its body, where that lies, and whether more follow."""
HERE = -1
"""The body follows the head."""
WIDE = 1024 * 1024
"""Bytes that either side holds of what the other says."""


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


def message(
    head: Page | Answer, body: bytes = b"", *, place: int | None = None, more: bool = False
) -> tuple[bytes, bytes]:
    """Return one message in two parts, to be written one after another.

    `place` is where the body lies, None where it is to follow. `more` says that other messages do at
    once, and that the answer may wait for theirs.
    """
    text = msgspec.json.encode(head)
    if place is None:
        return FRAME.pack(len(text), len(body), HERE, more) + text, body
    return FRAME.pack(len(text), len(body), place, more) + text, b""


def told(incoming: BinaryIO, lying: mmap | bytearray | None) -> tuple[Page, bytes, bool] | None:
    """Return the next page, its bytes and whether more follow; `lying` holds bodies that are not sent.

    None where there is none, or half of one: the run has died.
    """
    frame = incoming.read(FRAME.size)
    if len(frame) < FRAME.size:
        return None
    size, length, place, more = FRAME.unpack(frame)
    head = incoming.read(size)
    if lying is None or place == HERE:
        body = incoming.read(length)
    else:
        body = bytes(lying[place : place + length])
    if len(head) < size or len(body) < length:
        return None
    return msgspec.json.decode(head, type=Page), body, more
