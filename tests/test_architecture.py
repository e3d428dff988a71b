"""The house stands: imports point one way, walls hold, files stay small, the door opens fast."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from hangisa import errors

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "hangisa"
ORDER = (
    "errors parts record text log | decode scripts page stories kinds lines | outlet cms fields outlets quotations"
    " | extraction plain explanation | fetch archive | scraping batch discovery | export view arrow spark | cli __main__"
)
ROOMS = ORDER.replace("|", " ").split()
OWNERS = {"selectolax": "page", "httpx": "fetch/transport", "click": "cli"}
# Two doors lead upward, each opened only when asked: a notebook shows a record, a reader wants progress.
HOOKS = {
    ("record", "hangisa.view.notebook.article_html"),
    ("record", "hangisa.view.notebook.failure_html"),
    ("scraping", "hangisa.view.watched.watched"),
}
LONGEST = 250
HEAVY = ("httpx", "click", "rich", "dateparser", "pyarrow")

MODULES = sorted(SOURCE.rglob("*.py"))
SCRIPTS = sorted(
    p for room in ("tests", "benchmarks", "fixtures") for p in (ROOT / room).rglob("*.py")
)
# "    Blocked               refused by policy …" in the docstring of errors.py
TREE_LINE = re.compile(r"^( *)([A-Z]\w+) {2,}\S")


def name(module: Path) -> str:
    return module.relative_to(SOURCE).with_suffix("").as_posix()


def room(module: Path) -> str:
    return name(module).split("/")[0]


def imported(module: Path) -> Iterator[str]:
    """Every module named by an import, wherever in the file it stands."""
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{name(module)} imports relatively"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


@pytest.mark.parametrize("module", MODULES, ids=name)
def test_a_module_imports_only_from_rooms_before_its_own(module: Path) -> None:
    if module == SOURCE / "__init__.py":
        return
    assert room(module) in ROOMS, f"place {room(module)} in ORDER"
    allowed = {*ROOMS[: ROOMS.index(room(module)) + 1], "__version__", ""}
    for target in imported(module):
        package, _, rest = target.partition(".")
        if package == "hangisa" and (name(module), target) not in HOOKS:
            assert rest.split(".")[0] in allowed, f"{name(module)} imports {target}"


@pytest.mark.parametrize("library", OWNERS)
def test_a_heavy_library_has_one_owner(library: str) -> None:
    users = {name(m) for m in MODULES if any(t.split(".")[0] == library for t in imported(m))}
    strangers = {user for user in users if not f"{user}/".startswith(f"{OWNERS[library]}/")}
    assert not strangers


@pytest.mark.parametrize("file", MODULES + SCRIPTS, ids=lambda f: str(f.relative_to(ROOT)))
def test_no_file_is_longer_than_a_reader_holds(file: Path) -> None:
    assert len(file.read_text(encoding="utf-8").splitlines()) <= LONGEST


@pytest.mark.parametrize("module", MODULES, ids=name)
def test_a_module_says_what_it_is_in_its_first_line(module: Path) -> None:
    text = module.read_text(encoding="utf-8")
    assert not text or ast.get_docstring(ast.parse(text))


def test_the_door_loads_nothing_heavy() -> None:
    code = f"import sys, hangisa; print(*[m for m in {HEAVY} if m in sys.modules])"
    command = [sys.executable, "-c", code]
    answer = subprocess.run(command, capture_output=True, text=True, check=True)
    assert answer.stdout.split() == []


def test_the_door_lists_its_names_sorted() -> None:
    tree = ast.parse((SOURCE / "__init__.py").read_text(encoding="utf-8"))
    (listed,) = (
        ast.literal_eval(node.value)
        for node in tree.body
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__"
    )
    assert listed == sorted(listed)


def test_the_error_tree_in_the_docstring_is_the_class_tree() -> None:
    drawn = [
        (len(m[1]) // 4, m[2])
        for line in (errors.__doc__ or "").splitlines()
        if (m := TREE_LINE.match(line))
    ]

    def walk(error: type[Exception], depth: int) -> Iterator[tuple[int, str]]:
        yield depth, error.__name__
        for child in error.__subclasses__():
            if child.__module__ == errors.__name__:
                yield from walk(child, depth + 1)

    assert drawn == list(walk(errors.HangisaError, 0))
