"""What was fetched for a page -> WARC records, each a gzip member of its own."""

import base64
import gzip
import hashlib
import json
import re
import zlib
from collections.abc import Mapping
from datetime import UTC, datetime
from importlib import import_module
from io import SEEK_END, BytesIO
from typing import IO

import msgspec

import hangisa
from hangisa.archive.claims import OURS, Origin
from hangisa.archive.entry import Damaged
from hangisa.archive.resync import beginning, behind
from hangisa.errors import MissingExtra
from hangisa.fetch.exchange import Exchange
from hangisa.fetch.fetched import Fetched
from hangisa.text import encodable

TAIL = 64 * 1024 * 1024
"""Bytes at the end of a file that hold a beginning, however large the last page is."""
LEVEL = 6
# Transfer-Encoding: chunked in the header of an answer whose chunks are joined
TRANSFER = re.compile(rb"^(?=transfer-encoding\s*:)", re.IGNORECASE | re.MULTILINE)
MOVED = b"X-Crawl-"
"""Before a header that no longer holds of the body, as Common Crawl writes it."""


def opening() -> bytes:
    """Return the record that begins a WARC: who wrote it. Raises MissingExtra."""
    info = {"software": f"hangisa/{hangisa.__version__}", "format": "WARC File Format 1.1"}
    lines = "".join(f"{name}: {value}\r\n" for name, value in info.items()).encode()
    return _member("warcinfo", {"WARC-Date": _date(datetime.now(UTC))}, lines)


def records(input_url: str, fetched: Fetched) -> bytes:
    """Return the records of a page: request and answer of every hop, the page's own answer last.

    Header lines and bodies are kept as served, compression included; where chunks were joined,
    `Transfer-Encoding` is renamed. The page's answer also carries what the batch knows of it.
    """
    origin = Origin(
        input_url=encodable(input_url),
        redirects=fetched.fetch.redirects,
        robots=fetched.fetch.robots,
        warnings=fetched.warnings,
    )
    date = _date(fetched.fetch.retrieved_at or datetime.now(UTC))
    *hops, page = fetched.exchanges
    members = [_pair(hop, date, {}) for hop in hops]
    return b"".join((*members, _pair(page, date, {OURS: _ascii(origin)})))


def whole(stream: IO[bytes]) -> int:
    """Return where the last whole gzip member of a WARC ends: what follows it was torn by the end of a run.

    Only the end of a large file is read. Raises Damaged where something else than a member stands there.
    """
    size = stream.seek(0, SEEK_END)
    end = (beginning(stream, size - TAIL) or 0) if size > TAIL else 0
    try:
        while end < size and (after := behind(stream, end)) is not None:
            end = after
    except zlib.error as error:
        raise Damaged(f"No WARC of ours stands after byte {end}.") from error
    return end


def _pair(exchange: Exchange, date: str, more: Mapping[str, str]) -> bytes:
    """Return request and answer; the answer stands last, so that a torn pair holds no page."""
    common = {"WARC-Target-URI": exchange.url, "WARC-Date": date}
    if exchange.peer:
        common["WARC-IP-Address"] = exchange.peer
    answered = {**common, **more}
    if exchange.body is None:
        answered["WARC-Truncated"] = "unspecified"
    head = TRANSFER.sub(MOVED, exchange.head)
    return _member("request", common, exchange.request) + _member(
        "response", answered, head, exchange.body or b""
    )


def _member(kind: str, headers: Mapping[str, str], head: bytes, body: bytes = b"") -> bytes:
    """Return a record as one gzip member."""
    try:
        writer = import_module("warcio.warcwriter").WARCWriter
    except ImportError as error:
        raise MissingExtra("Writing WARC needs warcio", extra="warc") from error
    raw = BytesIO()
    block = head + body
    digests = {"WARC-Block-Digest": _digest(block)}
    if kind != "warcinfo":
        digests["WARC-Payload-Digest"] = _digest(body)
    target = writer(raw, gzip=False, warc_version="1.1")
    record = target.create_warc_record("", kind, warc_headers_dict={**headers, **digests})
    # warcio would write header lines anew and percent-encode raw bytes in them: the block is kept as it is.
    record.raw_stream, record.length = BytesIO(block), len(block)
    target.write_record(record)
    return gzip.compress(raw.getvalue(), LEVEL, mtime=0)


def _digest(block: bytes) -> str:
    return f"sha1:{base64.b32encode(hashlib.sha1(block, usedforsecurity=False).digest()).decode()}"


def _date(when: datetime) -> str:
    return when.astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")


def _ascii(origin: Origin) -> str:
    """Return the JSON in ASCII: header fields of a WARC are read in many charsets."""
    return json.dumps(msgspec.to_builtins(origin))
