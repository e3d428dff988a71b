"""A list as people keep it (text, CSV, JSON Lines, stdin) -> its lines, streamed."""

import csv
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import msgspec

from hangisa.errors import HangisaError

csv.field_size_limit(16 * 1024 * 1024)


class BadList(HangisaError):
    """The list cannot be read as asked: no such file, no such column."""

    code = "bad_list"


@dataclass(frozen=True, slots=True)
class Line:
    """One non-blank line of the list: its 0-based number among all lines, and the URL field untouched."""

    index: int
    text: str


def lines(source: str, column: str | None = None) -> Iterator[Line]:
    """Yield the list's lines; `-` is stdin, `column` names the CSV column or JSON field of the URL.

    A text list holds one URL a line. Blank lines are passed over; whatever else stands on a line
    becomes a record. Raises BadList.
    """
    if source == "-":
        sys.stdin.reconfigure(encoding="utf-8-sig", errors="backslashreplace")  # type: ignore[union-attr]
        yield from parsed(sys.stdin, source, column)
        return
    path = Path(source)
    try:
        handle = path.open(encoding="utf-8-sig", errors="backslashreplace", newline="")
    except OSError as error:
        raise BadList(f"The list {source} cannot be read: {error.strerror}.") from error
    with handle:
        yield from parsed(handle, source, column)


def parsed(handle: Iterable[str], source: str, column: str | None) -> Iterator[Line]:
    """Yield the lines of an open list."""
    if column is None:
        for index, raw in enumerate(handle):
            text = raw.rstrip("\r\n")
            if text.strip():
                yield Line(index, text)
    elif source.endswith((".jsonl", ".ndjson")):
        yield from json_lines(handle, column)
    else:
        yield from csv_rows(handle, source, column)


def json_lines(handle: Iterable[str], column: str) -> Iterator[Line]:
    """Yield the named field of each JSON line; a broken line stands for itself."""
    for index, raw in enumerate(handle):
        if not raw.strip():
            continue
        try:
            value = msgspec.json.decode(raw)
        except msgspec.DecodeError:
            value = None
        field = value.get(column) if isinstance(value, dict) else None
        yield Line(index, field if isinstance(field, str) else raw.rstrip("\r\n"))


def csv_rows(handle: Iterable[str], source: str, column: str) -> Iterator[Line]:
    """Yield the named column of each CSV row; the first row names the columns."""
    rows = csv.reader(handle)
    names = next(rows, [])
    if column not in names:
        known = ", ".join(names[:20]) or "none"
        raise BadList(f"{source} has no column {column!r}; it has: {known}.")
    place = names.index(column)
    for index, row in enumerate(rows):
        if any(cell.strip() for cell in row):
            yield Line(index, row[place] if place < len(row) else "")
