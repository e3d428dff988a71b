"""The command line speaks the terminal's language, meets a slip with a hint, and completes in the shell."""

import ast
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.test_cli import call

from hangisa.cli import korean
from hangisa.cli.main import COMMANDS

SOURCE = Path(__file__).parents[1] / "src" / "hangisa"
HANGISA = [sys.executable, "-m", "hangisa"]


def codes() -> Iterator[str]:
    """Every code that an error can carry, as the source names it; `http_404` and its like aside."""
    for path in SOURCE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            value = None
            if (isinstance(node, ast.keyword) and node.arg == "code") or (
                isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "code"
            ):
                value = node.value
            if isinstance(value, ast.Constant) and isinstance(value.value, str):
                yield value.value


@pytest.fixture
def in_korean(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "ko_KR.UTF-8")


def test_every_error_and_every_command_has_its_korean() -> None:
    assert set(codes()) - set(korean.ERRORS) == set()
    assert set(COMMANDS) - set(korean.COMMANDS) == set()


@pytest.mark.usefixtures("in_korean")
@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["discover", "한겨래"], "모르는 언론사 이름입니다: '한겨래'"),
        (["scrape", "ftp://a.example"], "http(s) 주소가 아닙니다"),
        (["batch", "no-such-list", "-o", "x.jsonl"], "목록을 읽을 수 없습니다"),
        (["-h"], "URL 목록을 JSON Lines 파일로 수집합니다"),
    ],
)
def test_a_korean_terminal_is_told_in_korean(arguments: list[str], says: str) -> None:
    _, out, talk = call(*arguments)
    assert says in out + talk


@pytest.mark.usefixtures("in_korean")
def test_the_records_stay_as_they_are() -> None:
    _, out, _ = call("scrape", "ftp://a.example")
    assert '"message":"no http(s) address' in out


@pytest.mark.parametrize(
    ("variables", "wanted"),
    [
        ({"LANG": "ko_KR.UTF-8"}, True),
        ({"LANG": "ko_KR.UTF-8", "LC_ALL": "C"}, False),
        ({"LANG": "en_US.UTF-8", "LC_MESSAGES": "ko_KR"}, True),
        ({}, False),
    ],
)
def test_the_language_is_that_of_the_terminal(
    variables: dict[str, str], wanted: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert korean.is_wanted() is wanted


def test_a_slip_is_met_with_the_command_most_like_it() -> None:
    code, _, talk = call("scarpe", "https://a.example")
    assert code == 2
    assert "Did you mean scrape?" in talk


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_every_shell_gets_its_script(shell: str) -> None:
    code, out, _ = call("completion", shell)
    assert code == 0
    assert "_HANGISA_COMPLETE" in out


@pytest.mark.parametrize(
    ("words", "offered"),
    [("hangisa disc", "discover"), ("hangisa discover 한겨", "한겨레"), ("hangisa scrape --de", "--delay")],
)  # fmt: skip
def test_the_shell_is_offered_commands_options_and_outlets(words: str, offered: str) -> None:
    asked = {
        "_HANGISA_COMPLETE": "bash_complete",
        "COMP_WORDS": words,
        "COMP_CWORD": str(words.count(" ")),
    }
    done = subprocess.run(
        [str(Path(sys.executable).with_name("hangisa"))],
        env={**os.environ, **asked},
        capture_output=True,
        text=True,
        check=True,
    )
    assert f"plain,{offered}" in done.stdout.splitlines()


def test_the_module_runs_as_the_command_does() -> None:
    done = subprocess.run([*HANGISA, "--version"], capture_output=True, text=True, check=True)
    assert done.stdout.startswith("hangisa, version ")
