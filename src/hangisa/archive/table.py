"""A Parquet table with a column of HTML -> its pages."""

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

from hangisa.archive.entry import (
    LARGEST,
    Content,
    Damaged,
    Entry,
    Reading,
    address_or_none,
    failed,
    held,
)
from hangisa.errors import HangisaError, MissingExtra, NotHtml, TooLarge
from hangisa.record import Fetch

ROWS = 16
"""Rows unpacked at once: pages are large."""


def rows(path: Path, reading: Reading) -> Iterator[Entry]:
    """Yield the page of every row; a row without HTML is an entry too.

    The HTML may be text or bytes as served. Column names are matched in any case where none is
    spelled so. Raises HangisaError where the table cannot be read or has no such columns.
    """
    try:
        arrow, parquet = import_module("pyarrow"), import_module("pyarrow.parquet")
    except ImportError as error:
        raise MissingExtra("Parquet needs pyarrow", extra="parquet") from error
    number = 0
    try:
        with parquet.ParquetFile(path) as table:
            names = table.schema_arrow.names
            urls, pages = column(names, reading.url_column), column(names, reading.html_column)
            if pages is None:
                raise _no_column(names, reading.html_column)
            for batch in table.iter_batches(ROWS, columns=[n for n in (urls, pages) if n]):
                for row in batch.to_pylist():
                    yield entry_of(row.get(urls), row[pages], f"{path}:{number}")
                    number += 1
    except (arrow.ArrowException, OSError) as error:
        reason = str(error).partition("\n")[0]
        raise Damaged(f"The Parquet file cannot be read after row {number}: {reason}") from error


def column(names: list[str], wanted: str) -> str | None:
    """Return the column of a name, in any case where none is spelled so."""
    alike = [name for name in names if name.lower() == wanted.lower()]
    return wanted if wanted in names else next(iter(alike), None)


def _no_column(names: list[str], wanted: str) -> HangisaError:
    known = ", ".join(names[:20]) or "none"
    return HangisaError(
        f"The table has no column {wanted!r}; it has: {known}. Name one with --html-column.",
        code="bad_table",
    )


def entry_of(url: Any, page: Any, place: str) -> Entry:
    """Return the page of one row; `place` names it where it has no address."""
    name = url if isinstance(url, str) and url else place
    raw = page.encode("utf-8", "surrogatepass") if isinstance(page, str) else page
    if not isinstance(raw, bytes) or not raw.strip():
        return failed(name, NotHtml("The row holds no HTML."))
    if len(raw) > LARGEST:
        return failed(name, TooLarge(f"The page is larger than {LARGEST} bytes."))
    # Text has lost its charset: a label in it would lie.
    fetch = Fetch(content_type="text/html; charset=utf-8") if isinstance(page, str) else Fetch()
    return held(name, Content(body=raw, url=address_or_none(url), fetch=fetch))
