"""The command group, and the exit code of everything that can go wrong."""

import errno
import os
import signal
import sys
from difflib import get_close_matches
from importlib import import_module
from types import FrameType
from typing import Any

import click

import hangisa
from hangisa.cli import korean
from hangisa.errors import Blocked, HangisaError, NotAnArticle, OutputError
from hangisa.text import safe

COMMANDS = {
    "batch": "Scrape a list of URLs into a JSON Lines file; the same command goes on.",
    "completion": "Print the script that completes commands in a shell.",
    "discover": "List the articles of an outlet's feeds, news sitemaps or section pages.",
    "export": "Turn JSON Lines into Parquet, CSV, SQLite or JSON-LD.",
    "explain": "Show where each field of a record came from, and what was rejected and why.",
    "extract": "Read saved pages or copied text into JSON Lines, without network.",
    "outlets": "List the outlets and portals that hangisa knows.",
    "report": "Show records as one HTML page: what was scraped, what failed, who is quoted.",
    "schema": "Print the JSON Schema of the record.",
    "scrape": "Fetch pages and print their articles as JSON Lines.",
    "show": "Show an article for reading, quotations with their speakers.",
}
FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO, errno.EROFS)
USAGE = ("unknown_outlet", "busy", "changed", "bad_list", "bad_record", "bad_url", "missing_extra")
"""Codes of what the caller can mend in the command or its input."""
FAILED, OUTPUT, BLOCKED, NO_ARTICLE, INTERRUPTED, TERMINATED = 3, 4, 5, 6, 130, 143


def examples(*commands: str) -> str:
    """Return the end of a command's help: one example a line."""
    return "\n".join(("\b", "Examples:", *(f"  {command}" for command in commands)))


class Commands(click.Group):
    """A group whose commands' modules are imported only when run."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the commands' names."""
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        """Import a command."""
        if name not in COMMANDS:
            return None
        command: click.Command = import_module(f"hangisa.cli.{name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Print the commands' one-line help without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl(
                [(name, korean.summary(name, text)) for name, text in COMMANDS.items()]
            )

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that is named; where there is none, name those most like it."""
        if args and not args[0].startswith("-") and args[0] not in COMMANDS:
            near = get_close_matches(args[0], COMMANDS, n=2)
            hint = f" Did you mean {' or '.join(near)}?" if near else ""
            ctx.fail(f"There is no command {args[0]!r}.{hint}")
        return super().resolve_command(ctx, args)


@click.group(
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Records go to standard output, everything else to standard error.\n\n"
    "Exit codes: 0 all well, 1 a bug, 2 usage, 3 finished and some inputs failed, 4 output not "
    "writable, 5 blocked by policy, 6 no article, 130 Ctrl-C, 143 SIGTERM.\n\n"
    + examples(
        "hangisa scrape https://www.example.co.kr/news/1",
        "hangisa batch urls.txt -o articles.jsonl",
        "hangisa extract saved-pages/ -o articles.jsonl",
    ),
)
@click.version_option(hangisa.__version__, prog_name="hangisa")
def group() -> None:
    """Turn Korean news pages into typed records: one article, one JSON line."""


class ReaderGone(Exception):
    """Whoever read standard output has closed it: `| head` has enough."""


class Terminated(BaseException):
    """SIGTERM arrived."""


def terminate(number: int, frame: FrameType | None) -> None:
    """Let SIGTERM unwind like Ctrl-C, so that no record is torn."""
    raise Terminated


def main(arguments: list[str] | None = None) -> None:
    """Run the command line and exit with its code."""
    signal.signal(signal.SIGTERM, terminate)
    try:
        code = run(sys.argv[1:] if arguments is None else arguments)
        sys.stdout.flush()
    except (BrokenPipeError, ReaderGone):
        code = 0  # whoever read has enough
    except OSError as error:
        if error.errno not in FULL:
            raise
        say(f"The output cannot be written: {error.strerror}.")
        code = OUTPUT
    except (KeyboardInterrupt, click.Abort):
        say(korean.phrase("Stopped by Ctrl-C."))
        code = INTERRUPTED
    except Terminated:
        say(korean.phrase("Stopped by SIGTERM."))
        code = TERMINATED
    if code in (0, OUTPUT):
        abandon_stdout()
    sys.exit(code)


def abandon_stdout() -> None:
    """Leave nothing for the interpreter's own flush at exit to stumble over."""
    try:
        sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def run(arguments: list[str]) -> int:
    """Run the command line; return its exit code, every known trouble told in one sentence."""
    try:
        result: Any = group.main(arguments, prog_name="hangisa", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except HangisaError as error:
        if error.code == "unread":
            return 0  # whoever read has enough
        say(korean.error(error.code, str(error)))
        return code_of(error)
    return result if isinstance(result, int) else 0


def code_of(error: HangisaError) -> int:
    """Return the exit code of an error that ends a command."""
    for kind, code in ((OutputError, OUTPUT), (Blocked, BLOCKED), (NotAnArticle, NO_ARTICLE)):
        if isinstance(error, kind):
            return code
    return 2 if error.code in USAGE else FAILED


def say(text: str) -> None:
    """Print one line for a person on standard error, nothing a page said unsanitised."""
    click.echo(safe(text), err=True)


def put(text: str) -> None:
    """Print one line of data on standard output; raises ReaderGone where nobody reads it."""
    try:
        click.echo(text)
    except BrokenPipeError as error:  # click would make it exit code 1
        raise ReaderGone from error
