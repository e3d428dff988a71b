"""hangisa explain FILE|URL|-: where each field of a page's record came from."""

import os
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from hangisa.cli.main import NO_ARTICLE, examples, put
from hangisa.cli.options import fetching, policy_of

if TYPE_CHECKING:
    from hangisa.explanation import Explanation

WIDE = 160
"""Columns of the table where no terminal says how many there are."""


@click.command(
    "explain",
    epilog=examples(
        "hangisa explain page.html --url https://www.example.co.kr/news/1",
        "hangisa explain https://www.example.co.kr/news/1 --json | jq '.fields[] | select(.source)'",
    ),
)
@click.argument("source", metavar="FILE|URL|-")
@click.option(
    "--url", help="Address a saved page came from: chooses the outlet and completes links."
)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object instead of a table.")
@fetching
def command(source: str, url: str | None, as_json: bool, **options: object) -> int:
    """Explain a record: each field with its value, source and place, and what was rejected and why.

    The place is a CSS selector of the layout, the path of an element, a key of JSON-LD, a meta tag or the
    printed text. Below a winner stand the places that were rejected; at the end the lines of the body that
    are no paragraphs. A page that is no article is explained too, with the rule that refused it; the exit
    code is then 6. `-` reads one page from standard input; a .txt file is text copied off its page.
    """
    explanation = explained(source, url, options)
    if as_json:
        put(explanation.to_json().decode())
    else:
        show(explanation)
    return NO_ARTICLE if explanation.refused else 0


def explained(source: str, url: str | None, options: dict[str, object]) -> "Explanation":
    """Return the explanation of a file, of standard input, or of a page to be fetched."""
    from hangisa.archive.corpus import content
    from hangisa.decode import decode
    from hangisa.explanation import explain, explain_text

    if "://" in source:
        from hangisa.scraping import fetching as running

        with running(replace(policy_of(options), robots=False)) as (portal, fetcher):
            fetched = portal.call(fetcher.fetch, source)
        found = explain(fetched.body, url or fetched.url, fetch=fetched.fetch)
        return replace(found, warnings=(*found.warnings, *fetched.warnings))
    page = content(read(source), source, url)
    if page.is_text:
        return explain_text(decode(page.body).text, page.url)
    return explain(page.body, page.url, fetch=page.fetch)


def read(name: str) -> bytes:
    """Return the bytes of a file, or of standard input; raises click.UsageError where it cannot be read."""
    try:
        return sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
    except OSError as error:
        raise click.UsageError(f"{name} cannot be read: {error.strerror}.") from error


def show(explanation: "Explanation") -> None:
    """Print the table, as wide as the terminal."""
    from rich.console import Console

    from hangisa.view.explanation import page

    known = sys.stdout.isatty() or "COLUMNS" in os.environ
    console = Console(width=None if known else WIDE, highlight=False, markup=False, emoji=False)
    with console.capture() as shown:
        console.print(page(explanation))
    put("\n".join(row.rstrip() for row in shown.get().split("\n")[:-1]))
