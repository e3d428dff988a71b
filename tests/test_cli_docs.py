"""docs/cli.md holds each command's whole --help. Written anew by `python tests/test_cli_docs.py`."""

import re
from pathlib import Path

import click
import pytest

from hangisa.cli.main import COMMANDS, group

DOCUMENT = Path(__file__).parents[1] / "docs" / "cli.md"
# The fenced block that begins with "Usage: hangisa batch"
HELP = re.compile(r"```text\nUsage: hangisa(?: (\w+))?.*?```\n", re.DOTALL)
NAMES = (None, *COMMANDS)


def helped(name: str | None) -> str:
    """The fenced help of a command, of the group where the name is None."""
    parent = click.Context(
        group, info_name="hangisa", terminal_width=90, help_option_names=["-h", "--help"]
    )
    command = None if name is None else group.get_command(parent, name)
    context = click.Context(command, parent, info_name=name) if command else parent
    return f"```text\n{context.get_help()}\n```\n"


@pytest.mark.parametrize("name", NAMES)
def test_the_document_holds_the_whole_help(name: str | None) -> None:
    assert helped(name) in DOCUMENT.read_text(encoding="utf-8")


def test_the_document_holds_every_command_once_under_its_name() -> None:
    text = DOCUMENT.read_text(encoding="utf-8")
    assert [match[1] or None for match in HELP.finditer(text)] == list(NAMES)
    assert re.findall(r"^## hangisa (\w+)$", text, re.MULTILINE) == list(COMMANDS)


if __name__ == "__main__":
    written = HELP.sub(lambda match: helped(match[1]), DOCUMENT.read_text(encoding="utf-8"))
    DOCUMENT.write_text(written, encoding="utf-8")
