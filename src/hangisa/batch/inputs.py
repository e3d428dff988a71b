"""A list as people keep it (text, CSV, JSON Lines, Excel, standard input) -> its lines, streamed."""

import csv
import sys
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from importlib import import_module
from itertools import chain, islice
from pathlib import Path
from typing import BinaryIO
from zipfile import BadZipFile

import msgspec

from hangisa.errors import HangisaError

LONGEST = 1024 * 1024
"""Bytes of one line that are read; the rest of a longer one is passed over."""
CHUNK = 1024 * 1024
USUAL = "url"
"""Column asked for where none is named, in any case: BIG KINDS writes `URL`."""
TABLES = {".csv": ",", ".tsv": "\t"}
JSON_LINES = (".jsonl", ".ndjson")
UTF16 = (b"\xff\xfe", b"\xfe\xff")


class BadList(HangisaError):
    """The list cannot be read as asked: no such file, no such column."""

    code = "bad_list"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the list."""

    index: int
    """0-based; in a table the first row below the column names is 0."""
    text: str
    """The line, or the cell of the URL column, as it stands there without its line end."""


def lines(source: str, column: str | None = None) -> Iterator[Line]:
    """Yield the lines of a list, one at a time; `-` is standard input.

    A text list holds one URL a line; whatever else stands on a line is yielded too, blank lines
    included. `column` names the column of a CSV, TSV or Excel file, or the field of JSON Lines; without
    it `url` is looked for. Raises BadList.
    """
    suffix = Path(source).suffix.lower()
    if suffix == ".xlsx":
        yield from _rows(_excel(source), source, column)
        return
    with closing(_opened(source)) as handle:
        first = next(_decoded(handle), None)
        if first is None:
            return
        decoded = chain([first], _decoded(handle))
        if suffix in JSON_LINES or first.lstrip().startswith("{"):
            yield from _fields(decoded, column or USUAL)
        elif column or (suffix in TABLES and not first.lstrip("\"' ").startswith("http")):
            delimiter = TABLES.get(suffix) or ("\t" if "\t" in first else ",")
            yield from _rows(_cells(csv.reader(decoded, delimiter=delimiter)), source, column)
        else:
            for index, raw in enumerate(decoded):
                yield Line(index, raw.rstrip("\r\n"))


def begun(reading: Iterator[Line]) -> Iterator[Line]:
    """Return the same lines, the first one read: a list that cannot be is told before any work."""
    return chain(list(islice(reading, 1)), reading)


def count(source: str) -> int | None:
    """Return how many lines a list has, without reading it as one; None where only reading tells."""
    path = Path(source)
    if source == "-" or path.suffix.lower() == ".xlsx" or not path.is_file():
        return None
    last, found = b"\n", 0
    with path.open("rb") as handle:
        while chunk := handle.read(CHUNK):
            found += chunk.count(b"\n")
            last = chunk[-1:]
    return found + (last != b"\n") - (path.suffix.lower() in TABLES)


def _opened(source: str) -> BinaryIO:
    if source == "-":
        return sys.stdin.buffer
    try:
        return Path(source).open("rb")
    except OSError as error:
        raise BadList(f"The list {source} cannot be read: {error.strerror}.") from error


def _decoded(handle: BinaryIO) -> Iterator[str]:
    """Yield lines as text: UTF-8, else CP949 as Korean Excel saves it, else bytes written out."""
    fresh = True
    while raw := handle.readline(LONGEST):
        if fresh and raw.startswith(UTF16):
            raise BadList("The list is UTF-16. Save it as UTF-8.")
        tail = raw
        while len(tail) == LONGEST and not tail.endswith(b"\n"):
            tail = handle.readline(LONGEST)
        yield _text(raw.removeprefix(b"\xef\xbb\xbf") if fresh else raw)
        fresh = False


def _text(raw: bytes) -> str:
    for charset in ("utf-8", "cp949"):
        try:
            return raw.decode(charset)
        except UnicodeDecodeError:
            continue
    return raw.decode("utf-8", "backslashreplace")


def _fields(decoded: Iterable[str], column: str) -> Iterator[Line]:
    """Yield the named field of each JSON line; a line without it stands for itself."""
    for index, raw in enumerate(decoded):
        try:
            value = msgspec.json.decode(raw)
        except msgspec.DecodeError:
            value = None
        field = value.get(column) if isinstance(value, dict) else None
        yield Line(index, field if isinstance(field, str) else raw.rstrip("\r\n"))


def _cells(reader: Iterator[list[str]]) -> Iterator[list[str]]:
    """Yield the rows of a CSV, blank lines left out as every reader of tables does."""
    while True:
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error as error:  # a cell of more than 128 KB
            yield [str(error)]
            continue
        if row:
            yield row


def _rows(rows: Iterator[list[str]], source: str, column: str | None) -> Iterator[Line]:
    """Yield the named column of each row; the first row names the columns."""
    names = next(rows, [])
    wanted = [name for name in names if column == name or (not column and name.lower() == USUAL)]
    if not wanted:
        known = ", ".join(names[:20]) or "none"
        raise BadList(
            f"{source} has no column {column or USUAL!r}; it has: {known}. Name one with --column."
        )
    place = names.index(wanted[0])
    for index, row in enumerate(rows):
        yield Line(index, row[place] if place < len(row) else "")


def _excel(source: str) -> Iterator[list[str]]:
    """Yield the rows of a workbook's first sheet, as BIG KINDS (빅카인즈) exports its search results."""
    try:
        load = import_module("openpyxl").load_workbook
    except ImportError as error:
        raise BadList("Excel lists need openpyxl: pip install 'hangisa[excel]'.") from error
    try:
        book = load(source, read_only=True, data_only=True)
        with closing(book):
            sheet = book.worksheets[0]
            sheet.reset_dimensions()  # some programs declare fewer columns than they write
            for row in sheet.iter_rows(values_only=True):
                yield ["" if cell is None else str(cell) for cell in row]
    # XML that breaks off is a SyntaxError to both of openpyxl's parsers.
    except (OSError, BadZipFile, KeyError, IndexError, ValueError, SyntaxError) as error:
        raise BadList(f"The list {source} cannot be read: {error}.") from error
