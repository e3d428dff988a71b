"""What commands that keep a journal share: their options, and how a run ends."""

import shlex
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

import click

from hangisa.cli.main import FAILED, say
from hangisa.errors import OutputError

if TYPE_CHECKING:
    from hangisa.batch.journal import Journal
    from hangisa.batch.tally import Tally

Command = TypeVar("Command", bound=Callable[..., Any])
SIGNALLED = 128
"""Added to the number of the signal that ended a run: 130 for Ctrl-C, 143 for SIGTERM."""


def answering(command: Command) -> Command:
    """Add the options of commands that answer every input with a record."""
    for option in reversed(
        (
            click.option("--retry-failed", is_flag=True, help="Answer anew what an earlier run answered with a failure."),
            click.option("--force", is_flag=True, help="Go on although the inputs or the options changed."),
            click.option("--fail-on", type=click.Choice(["any", "none"]), default="any", show_default=True, help="Which failures make the exit code 3."),
            click.option("--parse-timeout", type=click.FloatRange(min=0.1), default=10.0, show_default=True, metavar="SECONDS", help="Longest time to read one page; its process is then killed."),
        )
    ):  # fmt: skip
        command = option(command)
    return command


def ended(journal: "Journal", tally: "Tally", fail_on: str) -> int:
    """Tell and keep the summary of a run over a journal; return the command's exit code."""
    from rich.console import Console

    from hangisa.batch.output import beside
    from hangisa.view.summary import Summary

    summary = Summary(journal.results(), tally)
    if journal.is_file:
        path = beside(journal.path, ".summary.json")
        try:
            path.write_bytes(summary.to_json() + b"\n")
        except OSError as error:
            raise OutputError(f"{path} cannot be written: {error.strerror}.") from error
    say(summary.sentence())
    Console(stderr=True, highlight=False).print(summary.table())
    if tally.stopped_by is not None:
        if journal.is_file:
            say(f"The same command goes on from here: hangisa {shlex.join(sys.argv[1:])}")
        return SIGNALLED + tally.stopped_by
    return FAILED if summary.failed and fail_on == "any" else 0
