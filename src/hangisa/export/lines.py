"""JSON Lines -> records, typed, one at a time."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import field, fields, make_dataclass
from datetime import date, datetime
from pathlib import Path
from shutil import copyfileobj
from typing import Any, BinaryIO, Literal, get_type_hints

import msgspec

from hangisa.errors import BadRecord
from hangisa.export.latest import latest
from hangisa.record import Article, Failure, Time

BOM = b"\xef\xbb\xbf"
DAY = len("2023-12-26")
HINTS = get_type_hints(Article)
TIMES = tuple(name for name, hint in HINTS.items() if hint == Time | None)
"""`published_at`, `modified_at`: a time or a day, which the decoder cannot tell apart."""


class Envelope(msgspec.Struct):
    """What tells records apart: their kind, and the input they answer."""

    schema_version: str
    status: Literal["ok", "partial", "failed"]
    input_url: str | None = None
    url: str | None = None


ENVELOPE = msgspec.json.Decoder(Envelope)
FAILURE = msgspec.json.Decoder(Failure)
Line: Any = make_dataclass(
    "Line",
    [
        (
            f.name,
            str | None if f.name in TIMES else HINTS[f.name],
            field(default=f.default, default_factory=f.default_factory),
        )
        for f in fields(Article)
    ],
    kw_only=True,
    slots=True,
)
"""An article whose times are still text."""
ARTICLE = msgspec.json.Decoder(Line)


def read(
    source: str | Path | BinaryIO, *, only_latest: bool = False
) -> Iterator[Article | Failure]:
    """Yield the records of a JSON Lines file that `batch`, `scrape` or `extract` wrote, in its order.

    `source` is a path or an open binary file; it is read as a stream, however long it is. With
    `only_latest` an input that several records answer (a list run again onto the same file) gives
    only the last of them; see `hangisa.export.latest`. Blank lines are passed over.
    Raises BadRecord, which names the line, and OSError where the file cannot be read.
    """
    with _opened(source) as (handle, name):
        if not only_latest:
            for number, raw in _lines(handle):
                yield record(raw, f"Line {number} of {name}")
            return
        with _seekable(handle) as again:
            start = again.tell()
            kept = latest(
                (number, envelope(raw, f"Line {number} of {name}")) for number, raw in _lines(again)
            )
            wanted = next(kept, None)  # now the whole file has been read once
            again.seek(start)
            for number, raw in _lines(again):
                if number == wanted:
                    yield record(raw, f"Line {number} of {name}")
                    wanted = next(kept, None)


def record(raw: bytes, place: str = "The line") -> Article | Failure:
    """Return the record on one line; `place` names it in the sentence of a BadRecord."""
    if envelope(raw, place).status == "failed":
        return _decoded(FAILURE, raw, place)  # type: ignore[no-any-return]
    line = _decoded(ARTICLE, raw, place)
    values = {name: getattr(line, name) for name in HINTS}
    try:
        return Article(**values | {name: time(values[name]) for name in TIMES})
    except ValueError as error:
        raise BadRecord(f"{place} is no record: {error}.") from error


def envelope(raw: bytes, place: str = "The line") -> Envelope:
    """Return what tells the record on a line apart; raises BadRecord where there is none."""
    return _decoded(ENVELOPE, raw, place)  # type: ignore[no-any-return]


def time(text: str | None) -> Time | None:
    """Return the time, or the day, that a record's text names: `2023-12-26T15:46:00+09:00`, `2023-12-26`."""
    if text is None:
        return None
    return date.fromisoformat(text) if len(text) == DAY else datetime.fromisoformat(text)


def _decoded(decoder: msgspec.json.Decoder[Any], raw: bytes, place: str) -> Any:
    try:
        return decoder.decode(raw)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        if not raw.endswith(b"\n"):
            told = "is torn: the run that wrote it was stopped there. Run it again, or delete the line."
            raise BadRecord(f"{place} {told}") from error
        raise BadRecord(f"{place} is no record: {error}.") from error


def _lines(handle: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """Yield the lines that are not blank with their number, the first being 1."""
    for number, raw in enumerate(handle, 1):
        line = raw.removeprefix(BOM) if number == 1 else raw
        if line.strip():
            yield number, line


@contextmanager
def _opened(source: str | Path | BinaryIO) -> Iterator[tuple[BinaryIO, str]]:
    if not isinstance(source, str | Path):
        name = str(getattr(source, "name", "the input"))
        yield source, "standard input" if name == "<stdin>" else name
        return
    with Path(source).open("rb") as handle:
        yield handle, str(source)


@contextmanager
def _seekable(handle: BinaryIO) -> Iterator[BinaryIO]:
    """Give a file that can be read twice: a pipe is copied to disk first."""
    if handle.seekable():
        yield handle
        return
    with tempfile.TemporaryFile() as copy:
        copyfileobj(handle, copy)
        copy.seek(0)
        yield copy
