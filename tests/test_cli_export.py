"""hangisa export: formats by their endings, standard streams, sentences for what goes wrong."""

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from tests.exports import ARTICLE, DAY, FAILURE, RECORDS, lines
from tests.test_cli import call


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "articles.jsonl"
    path.write_bytes(lines(*RECORDS))
    return path


@pytest.mark.parametrize("ending", [".csv", ".db", ".sqlite", ".jsonld", ".parquet"])
def test_the_ending_tells_the_format(ending: str, source: Path) -> None:
    if ending == ".parquet":
        pytest.importorskip("pyarrow")
    out = source.with_suffix(ending)
    code, text, talk = call("export", str(source), "-o", str(out))
    assert (code, text, talk) == (0, "", "3 records: 1 ok, 1 partial, 1 failed\n")
    opening = {".csv": b'\xef\xbb\xbf"', ".jsonld": b'{"@con', ".parquet": b"PAR1"}
    assert out.read_bytes().startswith(opening.get(ending, b"SQLite format 3"))


def test_standard_streams_take_csv_and_jsonld() -> None:
    code, text, _ = call(
        "export", "-", "-o", "-", "--format", "csv", "--table", "captions", stdin=lines(ARTICLE)
    )
    assert code == 0
    assert text.splitlines()[0].startswith('\ufeff"article","url"')
    assert len(text.splitlines()) == 2
    text = call("export", "-", "-o", "-", "--format", "jsonld", stdin=lines(ARTICLE))[1]
    assert len(json.loads(text)["@graph"]) == 1


def test_the_last_record_of_an_input_counts(tmp_path: Path) -> None:
    failed = replace(FAILURE, input_url=ARTICLE.input_url)
    ran_twice = lines(failed, DAY, ARTICLE)
    arguments = ("export", "-", "-o", str(tmp_path / "a.csv"))
    assert call(*arguments, stdin=ran_twice)[2] == "2 records: 1 ok, 1 partial, 0 failed\n"
    assert call(*arguments, "--all", stdin=ran_twice)[2] == "3 records: 1 ok, 1 partial, 1 failed\n"


def test_csv_raw_leaves_formulas(tmp_path: Path) -> None:
    arguments = ("export", "-", "-o", "-", "--format", "csv")
    assert "\"'=HYPERLINK" in call(*arguments, stdin=lines(DAY))[1]
    assert '"=HYPERLINK' in call(*arguments, "--csv-raw", stdin=lines(DAY))[1]


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("-o", "a.xlsx"), "does not tell the format"),
        (("-o", "-"), "does not tell the format"),
        (("-o", "-", "--format", "db"), "needs a file"),
        (("-o", "a.db", "--table", "captions"), "belong to CSV"),
        (("-o", "a.jsonld", "--csv-raw"), "belong to CSV"),
        ((), "Missing option"),
    ],
)
def test_what_does_not_fit_is_a_usage_error(
    arguments: tuple[str, ...], sentence: str, source: Path
) -> None:
    code, _, talk = call("export", str(source), *arguments)
    assert code == 2
    assert sentence in talk


def test_a_torn_line_is_named_and_the_output_stays(source: Path) -> None:
    out = source.with_suffix(".csv")
    out.write_text("before", encoding="utf-8")
    with source.open("ab") as handle:
        handle.write(ARTICLE.to_json()[:-20])
    code, _, talk = call("export", str(source), "-o", str(out))
    assert code == 2
    assert f"Line 4 of {source} is torn" in talk
    assert out.read_text(encoding="utf-8") == "before"


def test_a_source_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    for name in ("missing.jsonl", "."):
        code, _, talk = call("export", str(tmp_path / name), "-o", str(tmp_path / "a.csv"))
        assert code == 2
        assert "cannot be read" in talk


def test_a_missing_library_is_named_with_its_command(
    source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    monkeypatch.delitem(sys.modules, "hangisa.export.columns", raising=False)
    monkeypatch.delitem(sys.modules, "hangisa.export.parquet", raising=False)
    code, _, talk = call("export", str(source), "-o", str(source.with_suffix(".parquet")))
    assert code == 2
    assert "pip install 'hangisa[parquet]'" in talk


def test_a_closed_pipe_is_no_error(source: Path) -> None:
    source.write_bytes(lines(*RECORDS) * 500)
    read, write = os.pipe()
    command = [
        sys.executable,
        "-m",
        "hangisa",
        "export",
        str(source),
        "--all",
        "-o",
        "-",
        "--format",
        "csv",
    ]
    process = subprocess.Popen(command, stdout=write, stderr=subprocess.PIPE)
    os.close(write)
    os.read(read, 10)
    os.close(read)
    talk = process.communicate()[1]
    assert (process.returncode, talk) == (0, b"")
