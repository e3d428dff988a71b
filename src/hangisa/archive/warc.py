"""WARC files, plain and gzipped -> the pages in them; damage costs the records it hit."""

import base64
import hashlib
import zlib
from collections.abc import Generator, Iterator
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import IO, Any, NamedTuple

from hangisa.archive.claims import Claims, claims
from hangisa.archive.entry import LARGEST, Damaged, Entry, Reading, failed, held
from hangisa.archive.response import HEAD, Redirect, content, opened
from hangisa.archive.resync import GZIP, beginning, behind
from hangisa.errors import HangisaError, MissingExtra, NotHtml, TooLarge

INNER = b"\r\n\r\nWARC/1."
"""A record's opening inside another one: a length lied, or bytes are missing."""
ALGORITHMS = ("sha1", "sha256", "md5")
APART = ("warcinfo", "request", "metadata")
"""Records that say something of others and hold no page."""


def from_warc(path: Path, reading: Reading) -> Iterator[Entry]:
    """Yield the pages of a WARC file; raises and OSError where it cannot be opened."""
    with path.open("rb") as stream:
        yield from in_stream(stream, str(path), reading)


def in_stream(stream: IO[bytes], name: str, reading: Reading) -> Iterator[Entry]:
    """Yield the pages of a WARC that is open and seekable: its HTTP responses that hold HTML.

    What holds none is counted in `reading.passed`. A record that is torn, mutilated or lies about
    its length or digest is an entry with the error, and reading goes on at the next whole record.
    Raises MissingExtra.
    """
    return iter(Records(stream, name, reading))


class Span(NamedTuple):
    """A part of a stream."""

    start: int = 0
    """Where its first record begins."""
    end: int | None = None
    """Before which its last one begins; None where all are asked for."""
    told: bool = False
    """Whether it lies behind a damage that is told."""


WHOLE = Span()


class Records:
    """One pass over a stream, or over the records of it that begin between two places."""

    def __init__(self, stream: IO[bytes], name: str, reading: Reading, span: Span = WHOLE) -> None:
        try:
            self._iterator = import_module("fastwarc.warc").ArchiveIterator
        except ImportError as error:
            raise MissingExtra("WARC needs fastwarc", extra="warc") from error
        self._stream = stream
        self._file = name
        self._reading = reading
        self._start, self._end, self.told = span
        self.place = span.start
        """Where the record begins whose page was yielded last."""
        self.reached: int | None = None
        """Where the first record behind the end begins, once all are read; None where there is none."""
        self.is_damaged = False
        """Whether a damage was met."""
        self._begun: Any = None
        """The record under way."""
        self._after = 0
        """Where the next record is looked for, should the one under way be damaged."""
        self._records = 0
        """Whole records read so far."""
        self._zipped = False

    def __iter__(self) -> Iterator[Entry]:
        """Read on behind every damage, from the next whole record."""
        start: int | None = self._start
        while start is not None and not self._is_behind(start):
            before = self._records
            damage = yield from self._unbroken(start)
            self.told = self.told and self._records == before
            if self.reached is not None:
                return
            place, start = self._after - 1, beginning(self._stream, self._next())
            if damage is None and start is not None:
                damage = Damaged("Bytes are missing.")
            if damage and (self._begun is not None or not self.told):
                yield self._lost(damage, place)
                self.told = True
        self.reached = start
        if self._end is None and not self._records and not self.told:
            yield failed(self._file, Damaged("The file holds no WARC record."))

    def _is_behind(self, place: int) -> bool:
        """Tell whether a record that begins there is not asked for."""
        return self._end is not None and place >= self._end

    def _unbroken(self, start: int) -> Generator[Entry, None, OSError | Damaged | None]:
        """Yield pages from a place on, up to the end or a damage, which is returned."""
        self._stream.seek(start)
        self._zipped = self._stream.read(len(GZIP)) == GZIP
        self._stream.seek(start)
        self._after, self._begun = start + 1, None
        try:
            for raw in self._iterator(self._stream, parse_http=False):
                if self._is_behind(raw.stream_pos):
                    self.reached = raw.stream_pos
                    return None
                self.place, self._after = raw.stream_pos, raw.stream_pos + 1
                self._begun = raw
                entry = self._entry(raw)
                self._records += 1
                self._begun = None
                if entry is not None:
                    yield entry
        except (OSError, Damaged) as error:
            return error
        return None

    def _next(self) -> int:
        """Return where the next record may begin: bytes of a whole one can look like a beginning."""
        end = None
        if self._zipped and self._begun is None:
            with suppress(zlib.error):
                end = behind(self._stream, self._after - 1)
        return end or self._after

    def _lost(self, damage: OSError | Damaged, place: int) -> Entry:
        """Return the entry of a record that is damaged, under its own name where that can be read."""
        self.is_damaged = True
        reason = damage.message if isinstance(damage, Damaged) else f"{damage}."
        error = Damaged(f"Damaged at byte {place} of {self._file}: {reason}")
        begun = self._begun
        return failed(self._name(place) if begun is None else self._said(begun).name, error)

    def _said(self, raw: Any) -> Claims:
        return claims(raw.headers, self._name(raw.stream_pos))

    def _entry(self, raw: Any) -> Entry | None:
        """Return the entry of a record; None where it holds no page. Raises OSError and Damaged."""
        size = _length(raw)
        kind = str(raw.record_type)
        if kind != "response" or not raw.is_http:
            if kind not in APART:
                self._reading.passed["revisit" if kind == "revisit" else "other"] += 1
            return None
        said = self._said(raw)
        head = _read(raw.reader, min(size, HEAD))
        try:
            answer = opened(head)
            block = head + _read(raw.reader, min(size, LARGEST) - len(head))
            if size > LARGEST:
                raise TooLarge(f"The record is larger than {LARGEST} bytes.")
            _check(raw, block, size)
            if not self._zipped:
                self._after = raw.stream_pos + size
            return held(said.name, content(answer, block, said))
        except (NotHtml, Redirect) as error:
            self._reading.passed[error.code] += 1
            return None
        except Damaged:
            raise
        except HangisaError as error:
            return failed(said.name, error)

    def _name(self, place: int) -> str:
        return f"{self._file}@{place}"


def _length(raw: Any) -> int:
    text = (raw.headers.get("Content-Length") or "").strip()
    if not text.isascii() or not text.isdecimal():
        raise Damaged("The record does not say how long it is.")
    return int(text)


def _read(reader: Any, size: int) -> bytes:
    """Return so many bytes, fewer only at the end of the record."""
    body: bytes = reader.read(size) if size > 0 else b""
    while len(body) < size and (part := reader.read(size - len(body))):
        body += part
    return body


def _check(raw: Any, block: bytes, size: int) -> None:
    """Raise Damaged where a record is not what its header says."""
    if len(block) < size:
        raise Damaged(f"The record breaks off after {len(block)} of {size} bytes.")
    algorithm, _, claimed = (raw.headers.get("WARC-Block-Digest") or "").partition(":")
    if algorithm.lower() not in ALGORITHMS:
        if INNER in block:
            raise Damaged("The record runs into the next one.")
        return
    digest = hashlib.new(algorithm.lower(), block, usedforsecurity=False)
    claimed = claimed.strip().upper()
    is_hex = len(claimed) == 2 * digest.digest_size  # else Base32, as most archives have it
    written = digest.hexdigest().upper() if is_hex else base64.b32encode(digest.digest()).decode()
    if claimed != written:
        raise Damaged("The record's bytes are not those it was written with (WARC-Block-Digest).")
