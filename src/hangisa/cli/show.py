"""hangisa show OUT.jsonl: records -> pages for a reader."""

from collections.abc import Iterator
from typing import Any

import click

from hangisa.cli.main import examples, put, say


@click.command(
    "show",
    epilog=examples(
        "hangisa show articles.jsonl --line 0", "hangisa scrape https://… | hangisa show -"
    ),
)
@click.argument("source", metavar="OUT.jsonl|-")
@click.option("--line", type=click.IntRange(min=0), help="Only the record of this input line.")
def command(source: str, line: int | None) -> int:
    """Show records for reading: headline, times, paragraphs, and the quotations with their speakers.

    Takes the JSON Lines that the other commands write; `-` is standard input.
    """
    from rich.console import Console

    from hangisa.view.reading import reading

    console = Console(highlight=False, markup=False, emoji=False)
    shown = 0
    for record in records(source):
        if line in (None, record.get("input_index")):
            with console.capture() as page:
                console.print(reading(record))
            put("\n".join(row.rstrip() for row in page.get().split("\n")[:-1]))
            shown += 1
    if line is not None and not shown:
        say(f"{source} holds no record of line {line}.")
        return 2
    return 0


def records(source: str) -> Iterator[dict[str, Any]]:
    """Yield the records of a file; raises click.ClickException where it holds something else."""
    try:
        with click.open_file(source, "rb") as handle:
            for number, raw in enumerate(handle):
                yield record_of(raw, f"Line {number + 1} of {source}")
    except OSError as error:
        raise click.UsageError(f"{source} cannot be read: {error.strerror}.") from error


def record_of(raw: bytes, place: str) -> dict[str, Any]:
    """Return the record on a line."""
    import msgspec

    try:
        values = msgspec.json.decode(raw, type=dict[str, Any])
    except msgspec.DecodeError:
        values = {}
    if "schema_version" not in values:
        raise click.UsageError(f"{place} is no record.")
    return values
