"""hangisa show FILE|URL|OUT.jsonl: an article -> a page for a reader."""

import os
import sys
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from hangisa.cli.main import examples, put, say
from hangisa.cli.options import fetching, policy_of

if TYPE_CHECKING:
    from hangisa.record import Article, Failure

JSON_LINES = (".jsonl", ".ndjson")
BOM = b"\xef\xbb\xbf"


@click.command(
    "show",
    epilog=examples(
        "hangisa show https://www.example.co.kr/news/1",
        "hangisa show page.html",
        "hangisa show articles.jsonl 12",
        "hangisa show articles.jsonl https://www.example.co.kr/news/1",
        "hangisa scrape https://www.example.co.kr/news/1 | hangisa show -",
    ),
)
@click.argument("source", metavar="FILE|URL|OUT.jsonl|-")
@click.argument("which", required=False, metavar="[N|URL]")
@click.option(
    "--plain",
    is_flag=True,
    help="A paragraph a line, no colour, margin or pager: so it is wherever the output is no terminal.",
)
@click.option("--url", help="Address a saved page came from: chooses the outlet.")
@fetching
def command(
    source: str, which: str | None, plain: bool, url: str | None, **options: Any
) -> int | None:
    """Show articles for reading: headline, times, paragraphs, quotations marked, speakers in the margin.

    Takes a saved page or text, an address, or the JSON Lines that the other commands write; `-` is
    standard input. N is a record's input line, from 0 (`input_index`), in a file without them its place;
    URL is the address that was asked for, or the page's own. On a terminal it is shown in $PAGER.
    """
    shown = records(source, url, options)
    if which is not None:
        shown = iter(chosen(shown, which))
    first = next(shown, None)
    if first is None:
        say(f"{source} holds no record{'' if which is None else f' {which}'}.")
        return None if which is None else 2
    pages = printed(chain([first], shown), plain or not sys.stdout.isatty())
    if plain or not (sys.stdin.isatty() and sys.stdout.isatty()):
        for page in pages:
            put(page)
    else:
        os.environ.setdefault("LESS", "-FRX")  # as git has it: colours, and no pager for one screen
        click.echo_via_pager(f"{page}\n" for page in pages)
    return None


def records(source: str, url: str | None, options: dict[str, Any]) -> "Iterator[Article | Failure]":
    """Yield the records of an address, of a saved page or of JSON Lines."""
    if "://" in source:
        from dataclasses import replace

        from hangisa.scraping import scrape

        yield scrape(source, replace(policy_of(options), robots=False))
        return
    from hangisa.cli.extract import article
    from hangisa.export.lines import record

    try:
        with click.open_file(source, "rb") as handle:
            head = handle.readline().removeprefix(BOM)
            if Path(source).suffix.lower() in JSON_LINES or head.lstrip().startswith(b"{"):
                for number, raw in enumerate(chain([head], handle), 1):
                    if raw.strip():
                        yield record(raw, f"Line {number} of {source}")
            else:
                yield article(head + handle.read(), source, url)
    except OSError as error:
        raise click.UsageError(f"{source} cannot be read: {error.strerror}.") from error


def chosen(records: "Iterator[Article | Failure]", which: str) -> "list[Article | Failure]":
    """Return the record of an input line or address, the last where there are several; or none."""
    found = []
    for place, record in enumerate(records):
        number = place if record.input_index is None else record.input_index
        addresses = (record.input_url, record.url, getattr(record, "canonical_url", None))
        if which in (str(number), *addresses):
            found = [record]
    return found


def printed(records: "Iterator[Article | Failure]", simple: bool) -> Iterator[str]:
    """Yield each record as it is shown, its last line end left out."""
    from rich.console import Console

    from hangisa.view.reading import plain, reading

    console = Console(highlight=False, markup=False, emoji=False)
    for record in records:
        if simple:
            yield plain(record)
            continue
        with console.capture() as page:
            console.print(reading(record, console.width))
        yield "\n".join(row.rstrip() for row in page.get().split("\n")[:-1])
