"""The documents say what the code does."""

import re
from pathlib import Path

import pytest

from hangisa.record import Article

ROOT = Path(__file__).parents[1]
READMES = ("README.md", "README.ko.md")
KEY_CELL = re.compile(r"^\| (`\w+`(?:, `\w+`)*) \|", re.MULTILINE)
MAKE_COMMAND = re.compile(r"\bmake ([a-z]+)\b")
TARGET = re.compile(r"^([a-z]+):", re.MULTILINE)


@pytest.mark.parametrize("readme", READMES)
def test_the_table_of_the_record_names_every_key(readme: str) -> None:
    cells = KEY_CELL.findall((ROOT / readme).read_text(encoding="utf-8"))
    named = [key for cell in cells for key in re.findall(r"\w+", cell)]
    assert sorted(named) == sorted(Article(headline="").to_dict())


@pytest.mark.parametrize("document", [*READMES, "CONTRIBUTING.md"])
def test_every_make_command_named_is_there(document: str) -> None:
    targets = TARGET.findall((ROOT / "Makefile").read_text(encoding="utf-8"))
    named = MAKE_COMMAND.findall((ROOT / document).read_text(encoding="utf-8"))
    assert named
    assert set(named) <= set(targets)


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-bench.lock"])
def test_the_lock_names_no_registry_and_hashes_everything(name: str) -> None:
    lock = (ROOT / name).read_text(encoding="utf-8")
    assert "://" not in lock
    pins = [block for block in lock.split("\n") if "==" in block]
    assert pins
    assert all(pin.endswith("\\") for pin in pins), "a pin without hashes"
