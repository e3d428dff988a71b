"""hangisa extract FILE|FOLDER|-: saved pages -> records."""

import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from hangisa.cli.main import examples
from hangisa.cli.options import records

if TYPE_CHECKING:
    from hangisa.cli.output import Output
    from hangisa.record import Article, Failure

PAGES = (".html", ".htm", ".txt")


@click.command(
    "extract",
    epilog=examples(
        "hangisa extract page.html --url https://www.example.co.kr/news/1",
        "hangisa extract saved-pages/ -o articles.jsonl",
        "hangisa extract article.txt",
    ),
)
@click.argument("paths", nargs=-1, required=True, metavar="FILE|FOLDER|-")
@click.option("--url", help="Address the page came from: chooses the outlet and completes links.")
@records
def command(paths: tuple[str, ...], url: str | None, output: str | None, indent: int | None) -> int:
    """Read saved pages into JSON Lines, without network: one record for every file.

    A folder is read with all its .html, .htm and .txt files; a .txt file is an article copied off its
    page as text; `-` reads one page, or one text, from standard input. `input_url` holds the file's name.
    """
    import asyncio

    from hangisa.cli.output import Output

    with Output(output, indent) as out:
        if len(paths) == 1 and not Path(paths[0]).is_dir():
            out.write(one(paths[0], url))
        else:
            asyncio.run(many(paths, url, out))
        return out.code()


def one(name: str, url: str | None) -> "Article | Failure":
    """Return the record of a file, or of standard input."""
    from hangisa.errors import HangisaError
    from hangisa.scraping import failure

    try:
        raw = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
        return article(raw, name, url)
    except HangisaError as error:
        return failure(error, name)
    except OSError as error:
        unread = HangisaError(f"The file cannot be read: {error.strerror}.", code="unreadable")
        return failure(unread, name)


def article(raw: bytes, name: str, url: str | None) -> "Article":
    """Return the article in the bytes of a file: a page, or text copied off one; raises NotAnArticle."""
    from hangisa.decode import decode
    from hangisa.extraction import extract
    from hangisa.plain import extract_text

    if Path(name).suffix.lower() == ".txt" or (name == "-" and b"<" not in raw[:2048]):
        return replace(extract_text(decode(raw).text, url=url), input_url=name)
    return replace(extract(raw, url=url), input_url=name)


async def many(paths: tuple[str, ...], url: str | None, out: "Output") -> None:
    """Write the records of files and folders, pages read in processes that may be killed."""
    from contextlib import aclosing

    from hangisa.batch.saved import Saved, read
    from hangisa.batch.workers import Pool

    found = (Saved(path, index, url) for index, path in enumerate(files(paths)))
    async with Pool() as pool, aclosing(read(found, pool)) as records:
        async for record in records:
            out.write(record)


def files(paths: tuple[str, ...]) -> Iterator[Path]:
    """Yield every file; those of a folder in name order."""
    for text in paths:
        path = Path("/dev/stdin" if text == "-" else text)
        if path.is_dir():
            for entry in sorted(path.rglob("*")):
                if entry.suffix.lower() in PAGES and entry.is_file():
                    yield entry
        else:
            yield path
