"""hangisa batch LIST -o OUT.jsonl: a list of URLs -> one record a line, resumed by the same command."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from hangisa.cli.journaled import answering, ended
from hangisa.cli.main import examples
from hangisa.cli.options import fetching, policy_of

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from hangisa.batch.archive import Archive
    from hangisa.batch.feed import Feed
    from hangisa.batch.inputs import Line
    from hangisa.batch.journal import Journal
    from hangisa.batch.run import Means
    from hangisa.batch.shard import Shard
    from hangisa.batch.tally import Tally

UNKEPT = frozenset(("fail_on", "force", "retry_failed"))
"""Options that a resumed run may change: all others shape the records or how politely they are got."""


@click.command(
    "batch",
    epilog=examples(
        "hangisa batch urls.txt -o articles.jsonl",
        "hangisa batch corpus.csv --column link -o articles.jsonl",
        "cat urls.txt | hangisa batch - -o articles.jsonl",
        "hangisa batch urls.txt --shard 2/4 -o part2.jsonl",
    ),
)
@click.argument("source", metavar="LIST|-")
@click.option(
    "-o",
    "--output",
    required=True,
    type=click.Path(path_type=Path, allow_dash=True),
    metavar="OUT.jsonl|-",
    help="Where the records go; also the journal. `-` is standard output, which keeps none.",
)
@click.option(
    "--column",
    metavar="NAME",
    help="Column of a CSV or Excel list, or field of a JSON Lines list, that holds the URL.  [default: url]",
)
@click.option(
    "--shard",
    metavar="I/N",
    help="Fetch part I of N, divided by site: for one list on N machines, each with its own output.",
)
@click.option(
    "--warc",
    metavar="OUT.warc.gz",
    callback=lambda context, option, text: warc_name(text),
    help="Keep the pages as they were fetched too: `hangisa extract` reads them again without network.",
)
@answering
@fetching
def command(source: str, output: Path, column: str | None, **options: Any) -> int:
    """Scrape a list of URLs into a JSON Lines file: one record for every line, failures included.

    LIST is a text file with one URL a line, a CSV, TSV, JSON Lines or Excel file, or `-` for standard
    input. A line that is no URL becomes a record too.

    The output is the journal: after a crash or Ctrl-C the same command goes on where it stopped,
    nothing lost and nothing twice. A page that stands on several lines is fetched once and answered
    on each. Records come in the order they complete; `input_index` tells the line, from 0.
    """
    from hangisa.batch.feed import HANDFUL, Feed
    from hangisa.batch.inputs import begun, count, lines
    from hangisa.batch.journal import Journal
    from hangisa.batch.output import STDOUT
    from hangisa.batch.run import Means
    from hangisa.batch.tally import Tally
    from hangisa.batch.workers import Limits

    kept = {"column": column, **{key: options[key] for key in options if key not in UNKEPT}}
    force, retry = bool(options["force"]), bool(options["retry_failed"])
    if retry and str(output) == STDOUT:
        raise click.UsageError("--retry-failed needs the file of the earlier run as -o.")
    read, total = begun(lines(source, column)), count(source)
    if options["shard"]:
        read, total = filter(shard_of(options["shard"]).takes, read), None
    tally = Tally(total=total)
    # A pipe may give a line a minute: each is asked for as it comes.
    feed = Feed(read, 1 if source == "-" else HANDFUL)
    with (
        kept_in(options["warc"]) as archive,
        Journal(output, kept, force=force, retry=retry) as journal,
    ):
        if archive is not None:
            journal.before_sync = archive.sync
        limits = Limits(seconds=options["parse_timeout"])
        answer(feed, journal, Means(policy_of(options), limits, archive), tally)
        return ended(journal, tally, options["fail_on"])


def warc_name(text: str | None) -> str | None:
    """Return the name of a WARC file, by whose ending `extract` knows it."""
    if text is not None and not text.endswith(".warc.gz"):
        raise click.BadParameter(f"{text!r} does not end in .warc.gz.")
    return text


def kept_in(name: str | None) -> "AbstractContextManager[Archive | None]":
    """Return the WARC file that pages are kept in."""
    from contextlib import nullcontext

    from hangisa.batch.archive import Archive

    return Archive(Path(name)) if name else nullcontext()


def shard_of(text: str) -> "Shard":
    """Return the part of the list that was asked for."""
    from hangisa.batch.shard import Shard

    try:
        return Shard.parse(text)
    except ValueError as error:
        raise click.BadParameter(str(error), param_hint="--shard") from error


def answer(feed: "Feed[Line]", journal: "Journal", means: "Means", tally: "Tally") -> None:
    """Run the batch with progress."""
    import asyncio

    from hangisa.batch.run import run
    from hangisa.view.progress import Progress

    with Progress(sys.stderr) as progress:
        asyncio.run(run(feed, journal, means, tally, progress))
