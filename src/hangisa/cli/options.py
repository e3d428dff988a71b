"""Groups of options that several commands share."""

from collections.abc import Callable
from typing import Any, TypeVar

import click

from hangisa.cli.main import say
from hangisa.fetch.policy import Policy

POLITE = Policy()
"""The defaults."""
Command = TypeVar("Command", bound=Callable[..., Any])


def records(command: Command) -> Command:
    """Add the options of commands that print records."""
    command = click.option(
        "-o", "--output", metavar="FILE", help="Write here instead of standard output."
    )(command)
    return click.option(
        "--indent",
        type=click.IntRange(0, 8),
        metavar="N",
        help="Print each record over several lines, for reading.",
    )(command)


def fetching(command: Command) -> Command:
    """Add the options of commands that use the network."""
    for option in reversed(
        (
            click.option("--delay", type=click.FloatRange(min=0), default=POLITE.delay, show_default=True, metavar="SECONDS", help="Pause between two requests to one host."),
            click.option("--timeout", type=click.FloatRange(min=0.1), default=POLITE.timeout, show_default=True, metavar="SECONDS", help="Longest time for one request."),
            click.option("--retries", type=click.IntRange(0, 10), default=POLITE.retries, show_default=True, metavar="N", help="Further requests after a passing fault."),
            click.option("--max-bytes", type=click.IntRange(1024), default=POLITE.max_bytes, show_default=True, metavar="BYTES", help="Largest page taken, unpacked."),
            click.option("--max-hosts", type=click.IntRange(1, 512), default=POLITE.max_hosts, show_default=True, metavar="N", help="Hosts talked to at the same time."),
            click.option("--no-robots", is_flag=True, help="Do not ask robots.txt: for sites of your own. The records say so."),
            click.option("--allow-private", is_flag=True, help="Let the given URLs lead to private and loopback addresses."),
            click.option("--allow-host", multiple=True, metavar="HOST", help="Let this host be private wherever it is met, on redirects too; may be repeated."),
            click.option("--contact", metavar="ADDRESS", callback=ascii_only, help="Mail or page of who runs this, told to the sites."),
            click.option("--proxy", metavar="URL", callback=proxy_url, help="Send every request through this proxy."),
            click.option("--log-level", type=click.Choice(("debug", "info", "warning", "error")), default="warning", show_default=True, expose_value=False, callback=log_at, help="How much is told on standard error."),
        )
    ):  # fmt: skip
        command = option(command)
    return command


def ascii_only(context: click.Context, option: click.Parameter, value: str | None) -> str | None:
    """Refuse a contact that no header holds."""
    if value is not None and not (value.isascii() and value.isprintable()):
        raise click.BadParameter("write it in ASCII, as a mail address or the address of a page.")
    return value


def proxy_url(context: click.Context, option: click.Parameter, value: str | None) -> str | None:
    """Refuse what is no proxy, and say what it takes from us."""
    if value is None:
        return None
    if not value.lower().startswith(("http://", "https://")):
        raise click.BadParameter("it begins with http:// or https://.")
    say("The proxy looks names up: only addresses written as numbers are checked here.")
    return value


def log_at(context: click.Context, option: click.Parameter, level: str) -> None:
    """Send the library's log to standard error."""
    from hangisa.log import to_stderr

    to_stderr("%(levelname)s %(name)s: %(message)s", level.upper())


def policy_of(options: dict[str, Any]) -> Policy:
    """Return the fetcher's policy that the options ask for."""
    return Policy(
        delay=options["delay"],
        timeout=options["timeout"],
        url_timeout=max(POLITE.url_timeout, 3 * options["timeout"]),
        retries=options["retries"],
        max_bytes=options["max_bytes"],
        max_hosts=options["max_hosts"],
        robots=not options["no_robots"],
        allow_private=options["allow_private"],
        allow_hosts=options["allow_host"],
        contact=options["contact"],
        proxy=options["proxy"],
        keep=bool(options.get("warc")),
    )
