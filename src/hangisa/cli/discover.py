"""hangisa discover OUTLET|URL: the articles listed now."""

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING

import click
import msgspec
from click.shell_completion import CompletionItem

from hangisa.cli import korean
from hangisa.cli.main import FAILED, NO_ARTICLE, examples, put, say
from hangisa.cli.options import fetching, policy_of

if TYPE_CHECKING:
    from hangisa.discovery.listed import Listed
    from hangisa.errors import HangisaError
    from hangisa.fetch.policy import Policy


def outlets_like(
    context: click.Context, parameter: click.Parameter, begun: str
) -> list[CompletionItem]:
    """Return the outlets whose name or id begins so, for the shell to complete."""
    from hangisa.outlet import outlets

    return [
        CompletionItem(label, help=outlet.name)
        for outlet in outlets()
        for label in (outlet.id, outlet.name)
        if label.startswith(begun) and " " not in label
    ]


@click.command(
    "discover",
    epilog=examples(
        "hangisa discover 한겨레 | hangisa batch - -o articles.jsonl",
        "hangisa discover https://www.example.co.kr/rss/allArticle.xml --since 2026-11-20",
        "hangisa discover mediatoday --limit 20 --plain",
    ),
)
@click.argument(
    "sources", nargs=-1, required=True, metavar="OUTLET|URL…", shell_complete=outlets_like
)
@click.option("--since", type=click.DateTime(["%Y-%m-%d"]), metavar="DAY", help="Only articles of this Korean day (2026-11-20) and later; those without a time are left out.")  # fmt: skip
@click.option("--limit", type=click.IntRange(1), metavar="N", help="At most so many articles a source.")  # fmt: skip
@click.option("--plain", is_flag=True, help="Print addresses only, one a line.")
@fetching
def command(
    sources: tuple[str, ...],
    since: datetime | None,
    limit: int | None,
    plain: bool,
    **options: object,
) -> int:
    """List the articles of an outlet's feeds, news sitemaps or section pages as JSON Lines.

    An outlet is named by its name, id or host (`hangisa outlets` lists them); an address may be a feed,
    a sitemap, a front page or a section page. Each line has url, title, published_at and source;
    `hangisa batch -` takes them as they are.
    """
    seen: set[str] = set()
    troubles: list[HangisaError] = []
    for source in sources:
        articles = listed(source, since, limit, policy_of(options), troubles)
        for article in articles:
            if article.url not in seen:
                seen.add(article.url)
                put(article.url if plain else msgspec.json.encode(article).decode())
    if troubles and not seen and len(sources) == 1:
        raise troubles[0]
    for trouble in troubles:
        say(korean.error(trouble.code, str(trouble)))
    if not seen and not troubles:
        say(korean.phrase("No article is listed there."))
    return FAILED if troubles else 0 if seen else NO_ARTICLE


def listed(
    source: str,
    since: datetime | None,
    limit: int | None,
    policy: "Policy",
    troubles: "list[HangisaError]",
) -> "Iterator[Listed]":
    """Yield what one source lists; what it gave no answer to goes to the troubles."""
    from hangisa.discovery import discover
    from hangisa.errors import HangisaError

    day = since.date() if since else None
    try:
        yield from discover(source, since=day, limit=limit, policy=policy, trouble=troubles.append)
    except HangisaError as error:
        if error not in troubles:
            troubles.append(error)
