"""hangisa report OUT.jsonl -o report.html: records -> one page that shows what was scraped and who spoke."""

from contextlib import nullcontext
from pathlib import Path
from typing import BinaryIO, cast

import click

from hangisa.cli.main import examples, put, say


@click.command(
    "report",
    epilog=examples(
        "hangisa report articles.jsonl -o report.html",
        "hangisa report articles.jsonl -o report.html --lang en",
        "cat *.jsonl | hangisa report - -o report.html",
    ),
)
@click.argument("source", metavar="OUT.jsonl|-")
@click.option(
    "-o",
    "--output",
    required=True,
    metavar="REPORT.html",
    help="Where the page goes; `-` is standard output.",
)
@click.option(
    "--lang",
    type=click.Choice(("ko", "en")),
    default="ko",
    show_default=True,
    help="Language the page opens in; a button on it changes to the other.",
)
@click.option(
    "--rows",
    type=click.IntRange(min=0),
    default=50_000,
    show_default=True,
    metavar="N",
    help="Most rows of a table; the figures count all records.",
)
def command(source: str, output: str, lang: str, rows: int) -> None:
    """Show records as one HTML page: what was scraped, what failed, who is quoted, and tables to filter.

    The page holds everything it needs and asks no network. Of several records for one input the last
    counts. `-` is standard input.
    """
    from rich.console import Console

    from hangisa.errors import OutputError
    from hangisa.export.lines import read
    from hangisa.view.report.page import report

    console = Console(stderr=True)
    waiting = console.status(f"Reading {source} …") if console.is_terminal else nullcontext()
    name = "standard input" if source == "-" else Path(source).name
    try:
        with click.open_file(source, "rb") as handle, waiting:
            records = read(cast(BinaryIO, handle), only_latest=True)
            page = report(records, name, language=lang, most_rows=rows)
    except OSError as error:
        raise click.UsageError(f"{source} cannot be read: {error.strerror}.") from error
    if output == "-":
        put(page)
        return
    try:
        Path(output).write_text(page, encoding="utf-8")
    except OSError as error:
        raise OutputError(f"{output} cannot be written: {error.strerror}.") from error
    say(f"{output}: {len(page.encode()):,} bytes.")
