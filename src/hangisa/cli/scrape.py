"""hangisa scrape URL…: pages -> records."""

import sys
from collections.abc import Iterator
from dataclasses import replace

import click

from hangisa.cli.main import examples
from hangisa.cli.options import fetching, policy_of, records


@click.command(
    "scrape",
    epilog=examples(
        "hangisa scrape https://www.example.co.kr/news/1 --indent 2",
        "cat urls.txt | hangisa scrape - | jq .headline",
    ),
)
@click.argument("urls", nargs=-1, required=True, metavar="URL…")
@records
@fetching
def command(
    urls: tuple[str, ...], output: str | None, indent: int | None, **options: object
) -> int:
    """Fetch pages and print their articles as JSON Lines, one record for every URL.

    `-` reads URLs from standard input, one a line. robots.txt is asked where there is more than one
    URL; a page that gives no article becomes a record with its error.
    """
    from hangisa.cli.output import Output
    from hangisa.record import Failure
    from hangisa.scraping import scrape_many

    policy = policy_of(options)
    if len(urls) == 1 and urls[0] != "-":
        policy = replace(policy, robots=False)
    with Output(output, indent) as out:
        for record in scrape_many(expanded(urls), policy):
            if len(urls) == 1 and not isinstance(record, Failure):
                record = replace(record, input_index=None)
            out.write(record)
        return out.code()


def expanded(urls: tuple[str, ...]) -> Iterator[str]:
    """Yield the URLs, those of standard input in the place of `-`."""
    for url in urls:
        if url == "-":
            for line in sys.stdin:
                if line.strip():
                    yield line.rstrip("\r\n")
        else:
            yield url
