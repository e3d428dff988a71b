"""Arrow batches of pages -> Arrow batches of records: the extractor as any engine can call it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING

from hangisa.archive.entry import Entry
from hangisa.archive.table import column, entry_of
from hangisa.batch.stream import stream
from hangisa.batch.workers import Limits
from hangisa.errors import HangisaError
from hangisa.export.columns import schema, to_batch
from hangisa.export.lines import record
from hangisa.record import Article, Failure

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = ["Pages", "extract_batch", "extract_batches", "extract_entries", "schema"]

ROWS = 200
"""Records of one batch out: with their pages they stand in memory."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pages:
    """How a table holds its pages, and what reading one may cost."""

    url: str = "url"
    """Column of the address; a table without it has pages of unknown address."""
    html: str = "html"
    """Column of the page: bytes as served, or text."""
    limits: Limits = field(default_factory=Limits)
    """Seconds and memory for one page."""
    processes: int = 1
    """Processes that read pages; an engine that runs several tasks side by side needs one each."""


def extract_batch(batch: "pa.RecordBatch", pages: Pages | None = None) -> "pa.RecordBatch":
    """Return the records of a batch of pages: row i answers row i, in the columns of `schema()`.

    A page that holds no article, hangs the parser, crashes it or outgrows its memory is a row whose
    `status` is `failed`, with the `error`; so is a row without a page. Pages are read in a process
    that may be killed, begun anew for each call: for many batches use `extract_batches`. Raises
    HangisaError where the batch has no such column of pages.
    """
    found = list(_records(_rows([batch], pages or Pages()), pages or Pages()))
    return to_batch(found)


def extract_batches(
    batches: Iterable["pa.RecordBatch"], pages: Pages | None = None
) -> Iterator["pa.RecordBatch"]:
    """Yield the records of batches of pages, row by row in their order, in batches of up to 200 rows.

    What Spark's `mapInArrow`, Ray's `map_batches` or a loop over `ParquetFile.iter_batches` asks
    for. Raises as `extract_batch`.
    """
    pages = pages or Pages()
    return extract_entries(_rows(batches, pages), pages)


def extract_entries(
    entries: Iterable[Entry], pages: Pages | None = None
) -> Iterator["pa.RecordBatch"]:
    """Yield the records of archived pages, as `hangisa.archive` gives them, in batches of up to 200 rows."""
    records = _records(entries, pages or Pages())
    while some := list(islice(records, ROWS)):
        yield to_batch(some)


def _records(entries: Iterable[Entry], pages: Pages) -> Iterator[Article | Failure]:
    for found in stream(entries, pages.limits, pages.processes):
        yield record(found) if isinstance(found, bytes) else found


def _rows(batches: Iterable["pa.RecordBatch"], pages: Pages) -> Iterator[Entry]:
    """Yield the page of every row."""
    for batch in batches:
        names = batch.schema.names
        url, html = column(names, pages.url), column(names, pages.html)
        if html is None:
            raise no_column(names, pages.html)
        for place, page in enumerate(batch.column(html)):
            yield entry_of(batch.column(url)[place].as_py() if url else None, page.as_py(), "")


def no_column(names: list[str], wanted: str) -> HangisaError:
    """Return the error of a table without its column of pages."""
    known = ", ".join(names[:20]) or "none"
    return HangisaError(f"There is no column {wanted!r}, only: {known}.", code="bad_table")
