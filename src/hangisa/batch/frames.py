"""What a run and its parsing processes say to each other: a head in JSON, then bytes."""

import struct
from mmap import mmap
from typing import BinaryIO, Literal

import msgspec

from hangisa.archive.entry import Content
from hangisa.errors import HangisaError, NotAnArticle, ParseFailed
from hangisa.record import Fetch

FRAME = struct.Struct(">IIi?")
"""Before each message: the bytes of its head (JSON) and of its body, where that lies, and whether more follow."""
HERE = -1
"""The body follows the head."""
KINDS: dict[str, type[HangisaError]] = {
    NotAnArticle.code: NotAnArticle,
    **dict.fromkeys(("too_complex", "parse_timeout", "parse_crash"), ParseFailed),
}
"""What is raised for the codes of answers; HangisaError for others."""
WIDE = 1024 * 1024
"""Bytes that either side holds of what the other says."""


class Page(msgspec.Struct, frozen=True, kw_only=True, tag="page"):
    """A page to read; its bytes are the body."""

    url: str | None
    input_url: str | None
    input_index: int | None
    fetch: Fetch
    warnings: tuple[str, ...]
    is_text: bool = False
    """The body is an article copied off its page, no HTML."""

    @property
    def evidence(self) -> Fetch | None:
        """The page's download, None where its archive keeps nothing of it."""
        return self.fetch if self.fetch.http_status else None


class Part(msgspec.Struct, frozen=True, kw_only=True, tag="part"):
    """A stretch of a WARC, whose pages the process is to read out of the file."""

    path: bytes
    begin: int
    end: int


class Found(msgspec.Struct, frozen=True, array_like=True):
    """One page of a stretch."""

    name: str
    """`input_url` of its record."""
    result: str
    """`ok` or `partial` of an article, the code of a failure."""
    size: int
    """Bytes of its record in the body; `input_index` is null there."""


class Answer(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What a page gave, the record is the body; or what a stretch did, its records one after another."""

    kind: Literal["ready", "article", "stretch", "error"]
    code: str = ""
    """`ok` or `partial` of an article, the code of an error."""
    message: str = ""
    last: bool = False
    """The process has grown, and ends after this answer."""
    pages: tuple[Found, ...] = ()
    passed: dict[str, int] = {}
    """What the stretch holds beside pages, by kind."""
    first: int | None = None
    """Where the first record of the stretch begins; None where none does."""
    reached: int | None = None
    """Where the first record behind the stretch begins; None where there is none."""
    place: int | None = None
    """Where the record of a stretch begins over whose page the process has ended."""


def page_of(content: Content, name: str | None, index: int | None = None) -> Page:
    """Return the page of an archive, under the name and number of its record."""
    return Page(
        url=content.url,
        input_url=name,
        input_index=index,
        fetch=content.fetch,
        warnings=content.warnings,
        is_text=content.is_text,
    )


def error_of(answer: Answer, url: str | None) -> HangisaError:
    """Return the error that an answer tells."""
    return KINDS.get(answer.code, HangisaError)(answer.message, url=url, code=answer.code)


def message(
    head: Page | Part | Answer, body: bytes = b"", *, place: int | None = None, more: bool = False
) -> tuple[bytes, bytes]:
    """Return one message in two parts, to be written one after another.

    `place` is where the body lies, None where it is to follow. `more` says that other messages do at
    once, and that the answer may wait for theirs.
    """
    text = msgspec.json.encode(head)
    if place is None:
        return FRAME.pack(len(text), len(body), HERE, more) + text, body
    return FRAME.pack(len(text), len(body), place, more) + text, b""


def told(
    incoming: BinaryIO, lying: mmap | bytearray | None
) -> tuple[Page | Part, bytes, bool] | None:
    """Return the next page or stretch, its bytes and whether more follow; `lying` holds bodies that are not sent.

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
    return msgspec.json.decode(head, type=Page | Part), body, more
