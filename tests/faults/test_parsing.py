"""Proves rows 47 to 51: hostile pages, fetched once each in one batch, cost their own record at most."""

import asyncio
import json
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from tests.faults.server import answer, says, serving
from tests.stand import ARTICLE

from hangisa.batch.inputs import Line
from hangisa.batch.journal import Journal
from hangisa.batch.run import Means, run
from hangisa.batch.tally import Tally
from hangisa.batch.workers import Limits
from hangisa.fetch.policy import Policy
from hangisa.text import UNENCODABLE

MEANS = Means(
    Policy(robots=False, allow_private=True, delay=0),
    Limits(seconds=1.5, memory=400 * 1024 * 1024),
)
HEADLINE = "물푸레시, 다리 7 고친다"
GOOD = ARTICLE % (7, 7)
SIGN_OFF = "<p>솔바람 기자"
MORE = """<p>시는 낡은 난간을 모두 바꾸고 밤길을 밝힐 등을 달기로 했다. 예산은 12억원이다.</p>
<p>주민들은 오래 기다렸다고 입을 모았다. 둔치의 길도 새로 깐다.</p>"""
LONG = 200_000
# The parser's time grows with the square of these: each is killed, or its memory runs out before.
ENDLESS = ("parse_timeout", "parse_crash", "too_complex")
# A page that is nearly all bait may be told for what it is, but in time.
NO_PROSE = (None, "not_an_article")


@dataclass(frozen=True)
class Row:
    """A page and what may come of it; None is an article."""

    name: str
    page: str
    codes: tuple[str | None, ...] = (None,)


def with_more(text: str) -> str:
    """Return an article with one more paragraph."""
    return GOOD.replace(SIGN_OFF, f"{MORE}<p>{text}</p>{SIGN_OFF}")


def with_data(json_ld: str) -> str:
    """Return an article with embedded data."""
    script = f'<script type="application/ld+json">{json_ld}</script>'
    return GOOD.replace("</head>", f"{script}</head>")


ROWS = [
    Row("47 100,000 nested div", "<div>" * 100_000, ENDLESS),
    Row("47 100,000 nested li", "<ul><li>" * 100_000, ENDLESS),
    Row("47 200,000 options", "<select>" + "<option>x" * 200_000, ENDLESS),
    Row("47 100,000 attributes", f"<p {' '.join(f'a{n}=1' for n in range(100_000))}>", ENDLESS),
    Row("47 40 KB of b and i", "".join(f"<b {n}><i {n}><p>" for n in range(2200)), ENDLESS),
    Row("47 40 KB of b and i reopened", "".join(f"<p><b {n}><i {n}>x</p>" for n in range(1800)),
        ENDLESS),
    Row("48 1 MB of nested templates", "<template>" * 100_000, ("parse_crash", "not_an_article")),
    Row("49 2,500,000 flat nodes", "<p>x" * 2_500_000, ENDLESS),
    Row("50 200,000 spaces", with_more("가" + " " * LONG + "나"), NO_PROSE),
    Row("50 a line of 1 MB", with_more("물푸레시가 낡은 다리를 고친다. " * 25_000)),
    Row("50 quotation marks without end", with_more("“" * LONG), NO_PROSE),
    Row("50 brackets without end", with_more("[" * LONG), NO_PROSE),
    Row("50 datelines without end", with_more("(서울=" * LONG), NO_PROSE),
    Row("50 reporters without end", with_more("솔바람 기자 " * 20_000), NO_PROSE),
    Row("50 addresses without end", with_more("a@b." * 50_000)),
    Row("50 dates without end", with_more("2024-" * 50_000), NO_PROSE),
    Row("50 8 MB of JSON-LD", with_data('{"headline": "' + "x" * 8_000_000 + '"}')),
    Row("50 deeply nested JSON-LD", with_data("[" * LONG + "]" * LONG)),
    Row("50 a graph in a graph", with_data('{"@graph":[' * 20_000 + "]}" * 20_000)),
    Row("51 surrogates, NUL, ESC, bidi",
        GOOD.replace("시민들은", "시민들은&#xD800;\x00\x1b[2J&#27;\u202e")),
]  # fmt: skip


@pytest.fixture(scope="module")
def records(
    tmp_path_factory: pytest.TempPathFactory,
) -> tuple[dict[str, dict[str, Any]], dict[str, int]]:
    """The record of every row, between well-behaved pages of the same host, and the requests seen."""
    out = tmp_path_factory.mktemp("hostile") / "out.jsonl"
    return asyncio.run(answered(out))


async def answered(out: Path) -> tuple[dict[str, dict[str, Any]], dict[str, int]]:
    pages = {f"/{n}": says(answer(row.page.encode("utf-8"))) for n, row in enumerate(ROWS)}
    pages |= {f"/{n}/next": says(answer(GOOD.encode())) for n in range(len(ROWS))}
    async with serving(pages) as server:

        async def feed() -> AsyncIterator[Line]:
            for index, path in enumerate(pages):
                yield Line(index, server.url(path))

        with Journal(out, {}) as journal:
            await run(feed(), journal, MEANS, Tally(), lambda tally: None)
        found = [json.loads(line) for line in out.read_bytes().splitlines()]
        assert sorted(record["input_index"] for record in found) == list(range(len(pages)))
        paths = list(pages)
        return (
            {paths[record["input_index"]]: record for record in found},
            {path: server.count(path) for path in pages},
        )


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_a_hostile_page_costs_its_own_record_at_most(
    records: tuple[dict[str, dict[str, Any]], dict[str, int]], row: Row
) -> None:
    found, asked = records
    path = f"/{ROWS.index(row)}"
    record = found[path]
    assert (record["error"] and record["error"]["code"]) in row.codes, record["error"]
    assert asked[path] == 1
    if record["error"]:
        assert record["error"]["attempts"] == 1
        assert not record["error"]["retryable"]
    else:
        assert record["headline"] == HEADLINE
        assert len(record["paragraphs"]) >= 2
    assert found[f"{path}/next"]["headline"] == HEADLINE


def test_51_a_record_holds_nothing_that_json_does_not(
    records: tuple[dict[str, dict[str, Any]], dict[str, int]],
) -> None:
    (row,) = (n for n, row in enumerate(ROWS) if row.name.startswith("51"))
    text = "".join(records[0][f"/{row}"]["paragraphs"])
    assert "시민들은" in text
    assert not UNENCODABLE.search(text)
