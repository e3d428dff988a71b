"""Every row of fixtures/fields/<name>.jsonl: what a field function makes of one printed text."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

import hangisa
from hangisa.fields.agency import credited
from hangisa.fields.body import Body, assemble
from hangisa.fields.boilerplate import is_boilerplate, is_credits, opens_link_list
from hangisa.fields.credits import credit
from hangisa.fields.crossheads import is_crosshead
from hangisa.fields.dateline import dateline
from hangisa.fields.genre import genre
from hangisa.fields.headline import labels
from hangisa.fields.paths import is_house, is_section
from hangisa.fields.reporters import reporters
from hangisa.fields.section import of_title, page_number, plain
from hangisa.fields.signers import english, names_only
from hangisa.fields.signoff import cut_signature, is_signoff
from hangisa.fields.times import stamps
from hangisa.lines import Line, lines
from hangisa.page import fragment
from hangisa.record import Byline

FIXTURES = Path(__file__).parent.parent / "fixtures" / "fields"


def times(text: str) -> list[list[str | None]]:
    """Label and value of each time in a text."""
    return [[stamp.label, stamp.when.isoformat()] for stamp in stamps(text)]


def people(found: tuple[Byline, ...]) -> list[list[str | None]]:
    """Name, role and address of each person, and the department where one is printed."""
    return [
        [one.name, one.role, one.email, *([one.department] if one.department else [])]
        for one in found
    ]


def head(text: str) -> list[str | None] | None:
    """Dateline, agency and names at the head of a paragraph."""
    found = dateline(text)
    return [found.text, found.agency, found.names] if found else None


def kind(text: str) -> str:
    """What the body room takes a line of its own for."""
    tests: list[tuple[str, Callable[[str], bool]]] = [
        ("link list", opens_link_list),
        ("boilerplate", is_boilerplate),
        ("credits", is_credits),
        ("sign-off", is_signoff),
        ("crosshead", lambda line: is_crosshead(Line(line))),
    ]
    return next((name for name, test in tests if test(text)), "text")


def on_page(parts: list[str]) -> list[list[str | None]]:
    """The reporters of a page with these parts at the end of its text and below it."""
    text = "".join(
        f"<p>두물시가 도서관 {n}곳을 고쳐 다시 연다고 13일 밝혔다. 공사는 내년 봄에 끝난다.</p>"
        for n in (3, 4, 5)
    )
    html = f"<title>두물시, 도서관 고친다</title><h1>두물시, 도서관 고친다</h1><div>입력 2024.01.02 10:20</div><div>{text}{parts[0]}</div>{parts[1]}"
    return people(hangisa.extract(html).bylines)


def read(html: str) -> Body:
    """The body of a fragment."""
    root = fragment(html)
    assert root is not None
    return assemble(lines(root))


def pictured(html: str) -> list[Any]:
    """The captions of a body, each with the number of paragraphs above it."""
    return [[picture.text, picture.line] for picture in read(html).pictures]


def laid_out(html: str) -> list[Any]:
    """How many paragraphs a body has, and its crossheads with their places."""
    content = read(html)
    return [len(content.paragraphs), [list(crosshead) for crosshead in content.crossheads]]


FUNCTIONS: dict[str, Callable[[Any], Any]] = {
    "times": times,
    "reporters": lambda text: people(reporters(text)),
    "names_only": lambda text: people(names_only(text)),
    "english": lambda text: people(english(text)),
    "dateline": head,
    "listed": is_section,
    "house": is_house,
    "labels": lambda text: list(labels(text)),
    "credit": credit,
    "addresses": on_page,
    "agency": credited,
    "genre": lambda row: genre(tuple(row[0]), row[1], row[2])[0],
    "section": plain,
    "title_section": of_title,
    "captions": pictured,
    "crossheads": laid_out,
    "print_page": page_number,
    "lines": kind,
    "signature": lambda text: list(cut_signature(text)),
}


def rows() -> Iterator[Any]:
    """Every row as a test, a known failure marked."""
    for path in sorted(FIXTURES.glob("*.jsonl")):
        if path.stem not in FUNCTIONS:
            continue
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            row = json.loads(line)
            marks = [pytest.mark.xfail(reason=row["xfail"])] if "xfail" in row else []
            yield pytest.param(path.stem, row, id=f"{path.stem}:{number}", marks=marks)


@pytest.mark.parametrize(("name", "row"), list(rows()))
def test_row_gives_what_the_text_says(name: str, row: dict[str, Any]) -> None:
    assert msgspec.to_builtins(FUNCTIONS[name](row["in"])) == row["out"]


def test_every_function_has_rows() -> None:
    assert {path.stem for path in FIXTURES.glob("*.jsonl")} >= set(FUNCTIONS)
