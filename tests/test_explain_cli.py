"""hangisa explain on the command line: one table, plain and straight, or JSON; exit codes."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from rich.cells import cell_len
from tests.stand import Stand, stand
from tests.test_cli import TEXT, call
from tests.test_explain import REFUSED, URL
from tests.test_provenance import PAGE, meta

from hangisa.explanation import Explanation

CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


@pytest.fixture
def page(tmp_path: Path) -> Path:
    file = tmp_path / "page.html"
    head = meta("news_keywords", "\x1b[31m다리\u202e[bold]") + meta("author", "담아리")
    file.write_text(PAGE % (head, "<p>무단 전재 및 재배포 금지</p>"), encoding="utf-8")
    return file


def test_the_table_is_plain_safe_and_straight_where_no_terminal_is(page: Path) -> None:
    code, text, talk = call("explain", str(page), "--url", URL)
    assert (code, talk) == (0, "")
    assert CONTROL.search(text) is None
    assert "[bold]" in text
    lines = text.splitlines()
    assert lines[1].split() == ["field", "value", "source", "where", "why"]
    for word, column in (("print, agrees with title", "source"), ("won", "why"), ("h1", "where")):
        line = next(line for line in lines if line.startswith("headline"))
        assert cell_len(line[: line.index(word)]) == lines[1].index(column), line
    assert any(line.startswith("left out") and line.endswith("boilerplate") for line in lines)
    assert lines[-1] == "Warning: bylines: body 고은샘, meta author 담아리"


@pytest.mark.parametrize("columns", ["80", "90", "137"])
def test_the_table_fits_the_columns_that_are_asked_for_and_cuts_nothing(
    page: Path, monkeypatch: pytest.MonkeyPatch, columns: str
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    lines = call("explain", str(page))[1].splitlines()
    assert max(map(cell_len, lines)) <= int(columns)
    place = lines[1].index("why")
    told = " ".join(line[after(line, place) :].strip() for line in lines)
    for why in ("says the same", "names none", "differs; body is asked first", "boilerplate"):
        assert why in " ".join(told.split())


def after(line: str, cells: int) -> int:
    """Index of the first character behind so many cells."""
    return next((n for n in range(len(line)) if cell_len(line[:n]) >= cells), len(line))


def test_json_holds_the_whole_explanation(page: Path) -> None:
    code, text, _ = call("explain", str(page), "--json")
    values: dict[str, Any] = json.loads(text)
    assert code == 0
    assert msgspec.convert(values, Explanation, strict=False).to_dict() == values
    headline = next(one for one in values["fields"] if one["field"] == "headline")
    assert (headline["value"], headline["where"]) == ("물푸레시, 다리 고친다", "h1")
    assert {"source", "where", "value", "why"} == set(headline["rejected"][0])
    assert values["warnings"] == ["bylines: body 고은샘, meta author 담아리"]


def test_a_page_and_a_text_come_from_standard_input(page: Path) -> None:
    assert call("explain", "-", stdin=page.read_bytes()) == call("explain", str(page))
    code, text, _ = call("explain", "-", "--json", stdin=TEXT)
    found = {one["field"]: one for one in json.loads(text)["fields"]}
    assert code == 0
    assert (found["section"]["value"], found["section"]["source"]) == ("사회", "text")


def test_no_article_is_explained_and_exits_6(tmp_path: Path) -> None:
    thin = next(html for rule, html, _ in REFUSED if rule == "thin")
    (tmp_path / "x.html").write_text(thin, encoding="utf-8")
    code, text, _ = call("explain", str(tmp_path / "x.html"))
    assert code == 6
    assert "No article: The page holds no text of two sentences." in text
    assert "`thin`" in text
    assert "물푸레시 다리 고친다" in text


def test_what_cannot_be_read_or_fetched_says_so_in_a_sentence() -> None:
    for source, wanted in (("/none/x.html", 2), ("http://127.0.0.1:9/", 5), ("ftp://x/y", 2)):
        code, text, talk = call("explain", source)
        assert (code, text) == (wanted, ""), source
        assert talk.count("Traceback") == 0
        assert talk


@pytest.fixture(scope="module")
def site() -> Iterator[Stand]:
    with stand() as running:
        yield running


def test_an_address_is_fetched_and_explained(site: Stand) -> None:
    code, text, _ = call("explain", site.url("/a/7"), "--allow-private", "--json")
    values = json.loads(text)
    assert (code, values["url"]) == (0, site.url("/a/7"))
    assert values["fields"][3]["value"] == "물푸레시, 다리 7 고친다"
    assert "robots.txt" not in "".join(site.asked)
