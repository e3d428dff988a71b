"""hangisa batch LIST -o OUT.jsonl."""

from pathlib import Path

import click

from hangisa.cli.main import FAILED, say
from hangisa.cli.options import fetching, policy_of


@click.command(
    "batch",
    epilog="Examples: hangisa batch urls.txt -o articles.jsonl · "
    "hangisa batch corpus.csv --column link -o articles.jsonl · cat urls.txt | hangisa batch - -o articles.jsonl",
)
@click.argument("source", metavar="LIST|-")
@click.option(
    "-o",
    "--output",
    required=True,
    metavar="OUT.jsonl",
    help="Where the records go; also the journal.",
)
@click.option("--column", help="CSV column, or field of a .jsonl list, that holds the URL.")
@click.option(
    "--retry-failed", is_flag=True, help="Fetch again what an earlier run answered with a failure."
)
@click.option("--force", is_flag=True, help="Go on although list or options changed.")
@fetching
def command(
    source: str, output: str, column: str | None, retry_failed: bool, force: bool, **options: object
) -> int:
    """Scrape a list of URLs into a JSON Lines file: one record for every line, failures included.

    The output is the journal: after a crash or Ctrl-C the same command goes on where it stopped,
    nothing lost and nothing twice. A URL that stands on several lines is fetched once and answered
    on each. Records come in completion order; `input_index` tells the line.
    """
    from hangisa.batch.inputs import lines
    from hangisa.batch.journal import Journal
    from hangisa.batch.run import run
    from hangisa.view.progress import Progress, summary

    policy = policy_of(options)
    kept = {
        "list": source,
        "column": column,
        "robots": policy.robots,
        "allow_private": policy.allow_private,
    }
    path = Path(output)
    with Journal(path, kept, force=force, retry=retry_failed) as journal, Progress() as progress:
        try:
            tally = run(lines(source, column), journal, policy, progress)
        except KeyboardInterrupt:
            say(f"Stopped. The same command goes on: hangisa batch {source} -o {output}")
            raise
    say(summary(tally, path))
    return FAILED if tally.failures else 0
