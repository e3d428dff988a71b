"""hangisa extract FILE|FOLDER|ARCHIVE|-: saved pages -> records."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from hangisa.cli.journaled import SIGNALLED, answering, ended
from hangisa.cli.main import examples
from hangisa.cli.options import records

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hangisa.archive.entry import Reading
    from hangisa.batch.handful import Outcome
    from hangisa.batch.inputs import Line
    from hangisa.batch.workers import Pool
    from hangisa.cli.output import Output
    from hangisa.record import Article


@click.command(
    "extract",
    epilog=examples(
        "hangisa extract page.html --url https://www.example.co.kr/news/1",
        "hangisa extract saved-pages/ crawl.warc.gz -o articles.jsonl --jobs 4",
        "hangisa extract pages.parquet --html-column content -o articles.jsonl",
        "hangisa extract article.txt",
    ),
)
@click.argument("paths", nargs=-1, required=True, metavar="FILE|FOLDER|ARCHIVE|-")
@click.option(
    "--url", help="Address that a saved page came from: chooses the outlet and completes links."
)
@click.option(
    "--url-column",
    default="url",
    show_default=True,
    metavar="NAME",
    help="Column of a Parquet file that holds the address.",
)
@click.option(
    "--html-column",
    default="html",
    show_default=True,
    metavar="NAME",
    help="Column of a Parquet file that holds the page.",
)
@click.option(
    "--jobs",
    type=click.IntRange(1, 512),
    metavar="N",
    help="Processes that read pages.  [default: one a processor]",
)
@answering
@records
def command(paths: tuple[str, ...], output: str | None, indent: int | None, **options: Any) -> int:
    """Read saved pages and archives into JSON Lines, without network: one record for every page.

    FILE is a page (HTML, or MHTML as browsers save it) or a .txt file with an article copied off its
    page. ARCHIVE is a .warc, .warc.gz or .wacz file, or a .parquet file with a column of HTML. A FOLDER
    is read with all of these that are below it. `-` is one page, or one text, on standard input.
    `input_url` holds the file's name, or the address under which an archive holds the page.

    With several pages, -o FILE is also the journal: after a crash or Ctrl-C the same command goes on
    where it stopped, nothing lost and nothing twice; `input_index` tells the page, from 0. A page that
    hangs or crashes the parser costs its own record.
    """
    from hangisa.archive.corpus import is_single

    if output is None or output == "-" or is_single(paths):
        if options["force"] or options["retry_failed"]:
            raise click.UsageError("--force and --retry-failed need several pages and -o FILE.")
        return shown(paths, output, indent, options)
    if indent is not None:
        raise click.UsageError("--indent is for reading: a journal holds one line for each page.")
    return kept(paths, Path(output), options)


@dataclass(frozen=True, slots=True)
class Shown:
    """Standard output, or the file of one page, as a sink."""

    out: "Output"
    is_alone: bool
    """One page was asked for: it is no line of a list."""
    in_order: bool = True
    known: int = 0

    def has(self, line: "Line") -> bool:
        """Nothing is written yet."""
        return False

    def write(self, lines: "Sequence[Line]", found: "Sequence[Outcome]") -> None:
        """Write records."""
        from dataclasses import replace

        import msgspec

        for record, _ in found:
            if not self.is_alone:
                self.out.write(record)
            elif isinstance(record, bytes):
                alone = msgspec.json.decode(record) | {"input_index": None}
                self.out.write(msgspec.json.encode(alone))
            else:
                self.out.write(replace(record, input_index=None))


def shown(
    paths: tuple[str, ...], output: str | None, indent: int | None, options: dict[str, Any]
) -> int:
    """Write records as they come, in the order of the pages; return the exit code."""
    import asyncio

    from hangisa.archive.corpus import is_single, parts
    from hangisa.batch.saved import run
    from hangisa.batch.tally import Tally
    from hangisa.cli.output import Output

    pages, tally = parts(paths, reading_of(options)), Tally(unit="pages")
    with Output(output, indent) as out:
        asyncio.run(run(pages, Shown(out, is_single(paths)), pool_of(options), tally))
        code = out.code()
    if tally.stopped_by is not None:
        return SIGNALLED + tally.stopped_by
    return code if options["fail_on"] == "any" else 0


def article(raw: bytes, name: str, url: str | None) -> "Article":
    """Return the article in the bytes of a file: a page, or text copied off one; raises NotAnArticle."""
    from dataclasses import replace

    from hangisa.archive.corpus import content
    from hangisa.decode import decode
    from hangisa.extraction import extract
    from hangisa.plain import extract_text

    page = content(raw, name, url)
    if page.is_text:
        return replace(extract_text(decode(page.body).text, url=page.url), input_url=name)
    return replace(extract(page.body, url=page.url, fetch=page.fetch), input_url=name)


def kept(paths: tuple[str, ...], output: Path, options: dict[str, Any]) -> int:
    """Add records to the journal that the output is, with progress; return the exit code."""
    import asyncio
    import sys

    from hangisa.archive.corpus import parts
    from hangisa.batch.journal import Journal
    from hangisa.batch.saved import Kept, run
    from hangisa.batch.tally import Tally
    from hangisa.view.progress import Progress

    reading = reading_of(options)
    tally = Tally(unit="pages", passed=reading.passed)
    shaping = {name: options[name] for name in ("url", "url_column", "html_column")}
    force, retry = bool(options["force"]), bool(options["retry_failed"])
    with Journal(output, shaping, force=force, retry=retry) as journal:
        with Progress(sys.stderr) as progress:
            pages = parts(paths, reading)
            asyncio.run(run(pages, Kept(journal), pool_of(options), tally, progress))
        return ended(journal, tally, options["fail_on"])


def reading_of(options: dict[str, Any]) -> "Reading":
    """Return how inputs are read, as the options ask for it."""
    from hangisa.archive.entry import Reading

    columns = {name: options[name] for name in ("url_column", "html_column")}
    return Reading(url=options["url"], **columns)


def pool_of(options: dict[str, Any]) -> "Pool":
    """Return the processes that the options ask for."""
    from hangisa.batch.handful import AHEAD
    from hangisa.batch.workers import Limits, Pool

    return Pool(options["jobs"], Limits(seconds=options["parse_timeout"]), ahead=AHEAD)
