"""`hangisa extract` over folders and archives: one record a page, whatever ends the run."""

import gzip
import json
import random
import time
from multiprocessing import get_context
from multiprocessing.context import ForkServerContext
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from tests.archives import Warc, mhtml, page, url, wacz, warc
from tests.test_cli import call, hangisa

from hangisa.archive import stretch
from hangisa.cli.main import main

HANGS = b"<div>" * 100_000
PAGES = 400
KILLS = 6


def journal(folder: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (folder / "out.jsonl").read_bytes().splitlines()]


def by_page(folder: Path) -> dict[int, dict[str, Any]]:
    found = {record["input_index"]: record for record in journal(folder)}
    assert len(found) == len(journal(folder)), "a page is answered twice"
    return found


@pytest.fixture
def corpus_of_all_kinds(tmp_path: Path) -> Path:
    folder = tmp_path / "pages"
    folder.mkdir()
    (folder / "1.html").write_bytes(page(1))
    (folder / "2.mhtml").write_bytes(mhtml(2))
    (folder / "3.warc.gz").write_bytes(
        Warc().add(url(3), page(3)).add(url(0), b"", type="revisit").bytes()
    )
    wacz(folder / "4.wacz", {"a.warc": warc([4], gz=False)})
    pq.write_table(pa.table({"url": [url(5)], "html": [page(5)]}), folder / "5.parquet")
    return folder


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_every_kind_of_archive_gives_records(corpus_of_all_kinds: Path, jobs: str) -> None:
    code, records, talk = hangisa("extract", str(corpus_of_all_kinds), "--jobs", jobs)
    assert (code, talk) == (0, "")
    assert [r["headline"] for r in records] == [f"물푸레시, 다리 {n} 고친다" for n in range(1, 6)]
    assert [r["input_index"] for r in records] == list(range(5))
    assert [r["url"] for r in records] == [None, *map(url, range(2, 6))]
    assert records[2]["fetch"]["http_status"] == 200
    assert records[2]["input_url"] == url(3)


def test_a_journal_goes_on_and_keeps_a_summary(corpus_of_all_kinds: Path) -> None:
    folder = corpus_of_all_kinds.parent
    command = ("extract", str(corpus_of_all_kinds), "-o", str(folder / "out.jsonl"))
    code, _, talk = hangisa(*command)
    assert code == 0
    assert "5 pages: 5 ok, 0 failed; passed over: 1 revisit" in talk
    whole = (folder / "out.jsonl").read_bytes()
    (folder / "out.jsonl").write_bytes(whole[: len(whole) // 2])
    assert "answered by an earlier run" in hangisa(*command)[2]
    assert sorted(by_page(folder)) == list(range(5))
    summary = json.loads((folder / "out.summary.json").read_bytes())
    assert (summary["pages"], summary["passed_over"]) == (5, {"revisit": 1})


def test_other_options_or_pages_are_refused(corpus_of_all_kinds: Path) -> None:
    out = str(corpus_of_all_kinds.parent / "out.jsonl")
    assert hangisa("extract", str(corpus_of_all_kinds), "-o", out)[0] == 0
    code, _, talk = hangisa("extract", str(corpus_of_all_kinds), "-o", out, "--html-column", "x")
    assert (code, "html_column: html -> x" in talk) == (2, True)
    (corpus_of_all_kinds / "0.html").write_bytes(page(0))
    assert hangisa("extract", str(corpus_of_all_kinds), "-o", out)[0] == 2


def test_poison_damage_and_lies_cost_their_own_records(tmp_path: Path) -> None:
    made = Warc().add(url(0), page(0)).add(url(1), HANGS).add(url(2), b"<h1>x</h1>")
    made.add(url(3), page(3), status="404 Not Found").add(url(4), page(4))
    raw = made.bytes()
    (tmp_path / "a.warc.gz").write_bytes(raw[:-40])
    out = tmp_path / "out.jsonl"
    code, _, talk = hangisa(
        "extract", str(tmp_path), "-o", str(out), "--parse-timeout", "1", "--jobs", "2"
    )
    assert (code, "Traceback" in talk) == (3, False)
    codes = {r["input_url"]: r["error"] and r["error"]["code"] for r in journal(tmp_path)}
    assert codes == {
        url(0): None,
        url(1): "parse_timeout",
        url(2): "not_an_article",
        url(3): "http_404",
        url(4): "damaged",
    }
    assert by_page(tmp_path)[2]["fetch"]["http_status"] == 200
    assert hangisa("extract", str(tmp_path), "-o", str(out), "--fail-on", "none")[0] == 0


@pytest.mark.parametrize("gz", [True, False])
def test_bytes_that_are_not_those_archived_are_told_with_their_place(
    tmp_path: Path, gz: bool
) -> None:
    raw = warc([1, 2, 3], gz=False)
    parts = [b"WARC/1.0" + part for part in raw.split(b"WARC/1.0")[1:]]
    place = sum(len(gzip.compress(part)) if gz else len(part) for part in parts[:1])
    parts[1] = parts[1].replace(b"<p>", b"<b>", 1)
    made = tmp_path / "a.warc"
    made.write_bytes(b"".join(gzip.compress(part) if gz else part for part in parts))
    assert hangisa("extract", str(made), "-o", str(tmp_path / "out.jsonl"))[0] == 3
    errors = [by_page(tmp_path)[n]["error"] for n in range(3)]
    assert (errors[0], errors[2]) == (None, None)
    assert errors[1]["code"] == "damaged"
    assert errors[1]["message"].startswith(f"Damaged at byte {place} of {made}: The record's bytes")


def test_failures_are_answered_anew_when_asked(tmp_path: Path) -> None:
    (tmp_path / "a.warc.gz").write_bytes(warc([1, 2])[:-60])
    command = ("extract", str(tmp_path), "-o", str(tmp_path / "out.jsonl"))
    assert hangisa(*command)[0] == 3
    (tmp_path / "a.warc.gz").write_bytes(warc([1, 2]))
    assert hangisa(*command)[0] == 3
    assert hangisa(*command, "--retry-failed")[0] == 0
    assert [r["input_url"] for r in by_page(tmp_path).values()] == [url(1), url(2)]


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (("-o", "out.jsonl", "--indent", "2"), "a journal holds one line"),
        (("--force",), "need several pages and -o FILE"),
        (("--retry-failed", "-o", "-"), "need several pages and -o FILE"),
        (("--jobs", "0"), "0 is not in the range"),
    ],
)
def test_options_that_cannot_be_kept_are_refused(
    tmp_path: Path, options: tuple[str, ...], sentence: str
) -> None:
    code, _, talk = call("extract", str(tmp_path), *options)
    assert (code, sentence in talk) == (2, True)


def test_an_archive_in_a_pipe_is_told(tmp_path: Path) -> None:
    code, records, talk = hangisa("extract", "-", stdin=warc([1]))
    assert (code, records[0]["error"]["code"]) == (3, "unreadable")
    assert "name its file" in talk


def test_one_page_is_no_line_of_a_list(tmp_path: Path) -> None:
    (tmp_path / "a.mhtml").write_bytes(mhtml(1))
    for name in ("a.mhtml", "missing.html"):
        records = hangisa("extract", str(tmp_path / name))[1]
        assert [record["input_index"] for record in records] == [None]


def test_one_page_that_hangs_the_parser_is_given_up(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(HANGS)
    code, records, _ = hangisa("extract", str(tmp_path / "a.html"), "--parse-timeout", "0.5")
    assert (code, records[0]["error"]["code"]) == (3, "parse_timeout")


@pytest.fixture(scope="module")
def warm() -> ForkServerContext:
    """Starts processes that have their imports behind them, so that kills fall into the work."""
    context = get_context("forkserver")
    context.set_forkserver_preload(
        ["hangisa.cli.extract", "hangisa.batch.saved", "hangisa.view.summary"]
    )
    return context


def in_short_stretches(arguments: list[str]) -> None:
    stretch.LENGTH = 8000
    main(arguments)


@pytest.mark.timeout(120)
def test_kills_lose_nothing_and_repeat_nothing(tmp_path: Path, warm: ForkServerContext) -> None:
    (tmp_path / "a.warc.gz").write_bytes(warc(range(PAGES)))
    arguments = ["extract", str(tmp_path), "-o", str(tmp_path / "out.jsonl"), "--jobs", "2"]
    out, chance = tmp_path / "out.jsonl", random.Random(3)
    for _ in range(KILLS):
        process = warm.Process(target=in_short_stretches, args=(arguments,))
        process.start()
        wanted = size(out) + chance.randrange(1, 60_000)
        while size(out) < wanted and process.is_alive():
            time.sleep(0.002)
        process.kill()
        process.join()
    assert size(out) > 0
    process = warm.Process(target=in_short_stretches, args=(arguments,))
    process.start()
    process.join()
    assert process.exitcode == 0
    found = by_page(tmp_path)
    assert sorted(found) == list(range(PAGES))
    assert all(record["input_url"] == url(number) for number, record in found.items())


def size(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0
