"""hangisa export OUT.jsonl -o X: records -> Parquet, CSV, SQLite or JSON-LD."""

import codecs
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

import click

from hangisa.cli.main import ReaderGone, examples, say

if TYPE_CHECKING:
    from hangisa.export.tables import Table
    from hangisa.record import Article, Failure

ENDINGS = {
    ".parquet": "parquet",
    ".csv": "csv",
    ".db": "db",
    ".sqlite": "db",
    ".sqlite3": "db",
    ".jsonld": "jsonld",
}
FORMATS = tuple(dict.fromkeys(ENDINGS.values()))
STREAMED = ("csv", "jsonld")
"""Formats that standard output can take."""
TABLES = ("articles", "quotations", "captions")


@click.command(
    "export",
    epilog=examples(
        "hangisa export articles.jsonl -o articles.parquet",
        "hangisa export articles.jsonl -o quotations.csv --table quotations",
        "hangisa export articles.jsonl -o articles.db",
        "hangisa scrape https://… | hangisa export - -o - --format csv",
    ),
)
@click.argument("source", metavar="OUT.jsonl|-")
@click.option(
    "-o",
    "--output",
    required=True,
    metavar="FILE|-",
    help="Where to write; its ending tells the format.",
)
@click.option(
    "--format",
    "kind",
    type=click.Choice(FORMATS),
    help="Format, where the ending does not tell it.",
)
@click.option("--table", type=click.Choice(TABLES), help="Table of a CSV.  [default: articles]")
@click.option(
    "--csv-raw",
    is_flag=True,
    help="Leave CSV cells that a spreadsheet takes for formulas as they are.",
)
@click.option(
    "--all",
    "everything",
    is_flag=True,
    help="Keep earlier records of an input too, not only its last.",
)
def command(source: str, output: str, kind: str | None, everything: bool, **options: Any) -> None:
    """Turn the JSON Lines that the other commands write into another format.

    .parquet: a row a record, nested and typed as the record is.

    .csv: one flat table, of articles (failures included), quotations or captions.

    .db: SQLite, the three tables, related, with full-text search.

    .jsonld: schema.org NewsArticle, an article a line; failures are left out.

    Where several records answer one input, the last counts. The file is written beside its place and
    put there when whole. `-` is standard input, and standard output for CSV and JSON-LD.
    """
    kind = _kind(output, kind, options)
    counts: Counter[str] = Counter()
    with _source(source) as handle:
        try:
            _write(_records(handle, everything, counts), output, kind, options)
        except BrokenPipeError as error:  # click would make it exit code 1
            raise ReaderGone from error
    told = ", ".join(f"{counts[status]:,} {status}" for status in ("ok", "partial", "failed"))
    say(f"{counts.total():,} records: {told}")


def _kind(output: str, kind: str | None, options: dict[str, Any]) -> str:
    """Return the format asked for; raises click.UsageError where none is, or options do not fit it."""
    kind = kind or ENDINGS.get(Path(output).suffix.lower())
    if kind is None:
        raise click.UsageError(
            f"{output} does not tell the format: choose one of {', '.join(ENDINGS)}, or --format."
        )
    if output == "-" and kind not in STREAMED:
        raise click.UsageError(
            f"{kind} needs a file: standard output takes {' and '.join(STREAMED)}."
        )
    if kind != "csv" and (options["table"] or options["csv_raw"]):
        raise click.UsageError("--table and --csv-raw belong to CSV.")
    return kind


def _records(
    handle: BinaryIO, everything: bool, counts: Counter[str]
) -> "Iterator[Article | Failure]":
    """Yield the records, and count them by status."""
    from hangisa.export.lines import read

    for record in read(handle, only_latest=not everything):
        counts[record.status] += 1
        yield record


@contextmanager
def _source(source: str) -> Iterator[BinaryIO]:
    """Open the records, with progress where a person watches."""
    if source == "-":
        yield sys.stdin.buffer
        return
    from rich.console import Console
    from rich.progress import wrap_file

    console = Console(stderr=True)
    shown: Any = {"console": console, "transient": True, "disable": not console.is_terminal}
    with ExitStack() as stack:
        try:
            handle = stack.enter_context(Path(source).open("rb"))
        except OSError as error:
            raise click.UsageError(f"{source} cannot be read: {error.strerror}.") from error
        size = Path(source).stat().st_size
        yield stack.enter_context(wrap_file(handle, size, description="Exporting", **shown))


def _write(
    records: "Iterator[Article | Failure]", output: str, kind: str, options: dict[str, Any]
) -> None:
    """Write the records in a format, to a file or standard output."""
    path = Path(output)
    if kind == "csv":
        from hangisa.export.csv import ENCODING, put_csv, write_csv

        table: Table = options["table"] or "articles"
        raw = bool(options["csv_raw"])
        if output != "-":
            write_csv(records, path, table, raw=raw)
        else:
            put_csv(records, codecs.getwriter(ENCODING)(sys.stdout.buffer), table, raw=raw)
    elif kind == "jsonld":
        from hangisa.export.jsonld import put_jsonld, write_jsonld

        if output == "-":
            put_jsonld(records, sys.stdout.buffer)
        else:
            write_jsonld(records, path)
    elif kind == "db":
        from hangisa.export.sqlite import write_sqlite

        write_sqlite(records, path)
    else:
        from hangisa.export.parquet import write_parquet

        write_parquet(records, path)
