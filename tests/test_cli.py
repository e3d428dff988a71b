"""The command line: data on stdout, talk on stderr, exit codes, manners."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from io import BytesIO, StringIO, TextIOWrapper
from pathlib import Path
from typing import Any

import pytest
from tests.stand import ARTICLE, Stand, stand

from hangisa.cli.main import COMMANDS, run

ROOT = Path(__file__).parents[1]
TEXT = """사회

물푸레시, 새 도서관 연다

기사입력 2024.05.03 09:10
책 3만 권 갖춰

  물푸레시가 새 도서관을 연다. 책은 3만 권이다.

  시는 “누구나 오게 하겠다”고 밝혔다.
"""


@pytest.fixture(scope="module")
def site() -> Iterator[Stand]:
    with stand() as running:
        yield running


def hangisa(*arguments: str, stdin: str | bytes = b"") -> tuple[int, list[dict[str, Any]], str]:
    """Exit code, records and talk of one call."""
    code, text, talk = call(*arguments, stdin=stdin)
    records = [json.loads(line) for line in text.splitlines() if line.startswith("{")]
    return code, records, talk


def call(*arguments: str, stdin: str | bytes = b"") -> tuple[int, str, str]:
    """Exit code, standard output and standard error of one call, made in this process."""
    data = stdin.encode() if isinstance(stdin, str) else stdin
    out, talk = TextIOWrapper(BytesIO(), encoding="utf-8"), StringIO()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "stdin", TextIOWrapper(BytesIO(data), encoding="utf-8"))
        patch.setattr(sys, "stdout", out)
        patch.setattr(sys, "stderr", talk)
        code = run(list(arguments))
    out.seek(0)
    return code, out.read(), talk.getvalue()


@pytest.mark.parametrize("flag", ["-h", "--help"])
@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_helps_with_an_example(command: str, flag: str) -> None:
    code, text, _ = call(command, flag)
    assert code == 0
    assert text.startswith(f"Usage: hangisa {command}")
    assert f"hangisa {command}" in text.partition("Example")[2]


def test_the_group_names_every_command() -> None:
    text = call("-h")[1]
    assert all(f"  {command}" in text for command in COMMANDS)


def test_help_loads_no_heavy_library() -> None:
    program = (
        "import sys\nfrom hangisa.cli.main import run\nrun(['-h'])\n"
        "print(sorted({'httpx','rich','dateparser','selectolax','msgspec','anyio'} & set(sys.modules)))"
    )
    command = [sys.executable, "-c", program]
    answer = subprocess.run(command, capture_output=True, text=True, check=True)
    assert answer.stdout.splitlines()[-1] == "[]"


def test_scrape_prints_the_article(site: Stand) -> None:
    code, records, talk = hangisa("scrape", site.url("/a/1"), "--allow-private")
    assert (code, talk) == (0, "")
    assert records[0]["headline"] == "물푸레시, 다리 1 고친다"
    assert records[0]["input_url"] == site.url("/a/1")
    assert records[0]["quotations"][0]["text"] == "안전이 먼저다"


def test_scrape_answers_every_url_and_says_what_failed(site: Stand) -> None:
    urls = [site.url("/a/1"), site.url("/gone"), "file:///etc/passwd"]
    code, records, talk = hangisa("scrape", *urls, "--allow-private", "--delay", "0")
    assert code == 3
    by_line = {record["input_index"]: record for record in records}
    assert [by_line[i]["input_url"] for i in range(3)] == urls
    assert [by_line[i]["error"] and by_line[i]["error"]["code"] for i in range(3)] == [
        None,
        "http_404",
        "bad_url",
    ]
    assert talk.count("\n") == 2


def test_scrape_reads_urls_from_stdin(site: Stand) -> None:
    code, records, _ = hangisa(
        "scrape",
        "-",
        "--allow-private",
        "--delay",
        "0",
        stdin=f"{site.url('/a/1')}\n\n{site.url('/a/2')}\n",
    )
    assert code == 0
    assert {r["headline"] for r in records} == {
        "물푸레시, 다리 1 고친다",
        "물푸레시, 다리 2 고친다",
    }


def test_a_private_address_is_refused_with_its_own_exit_code(site: Stand) -> None:
    code, records, talk = hangisa("scrape", site.url("/a/1"))
    assert code == 5
    assert records[0]["error"]["code"] == "blocked_address"
    assert "Traceback" not in talk


def test_a_page_without_an_article_exits_6(site: Stand) -> None:
    assert hangisa("scrape", site.url("/"), "--allow-private")[0] == 6


def test_extract_reads_a_page_a_text_a_folder_and_stdin(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(ARTICLE % (1, 1), encoding="utf-8")
    (tmp_path / "b.txt").write_text(TEXT, encoding="utf-8")
    code, records, _ = hangisa("extract", str(tmp_path))
    assert code == 0
    assert [record["headline"] for record in records] == [
        "물푸레시, 다리 1 고친다",
        "물푸레시, 새 도서관 연다",
    ]
    assert [Path(record["input_url"]).name for record in records] == ["a.html", "b.txt"]
    assert records[1]["section"] == "사회"
    assert records[1]["subheadings"] == ["책 3만 권 갖춰"]
    assert (
        hangisa("extract", str(tmp_path / "a.html"), "--url", "https://www.hani.co.kr/a")[1][0][
            "outlet"
        ]["name"]
        == "한겨레"
    )
    assert (
        hangisa("extract", "-", stdin=ARTICLE % (3, 3))[1][0]["headline"]
        == "물푸레시, 다리 3 고친다"
    )
    assert hangisa("extract", "-", stdin=TEXT)[1][0]["headline"] == "물푸레시, 새 도서관 연다"


def test_extract_says_what_is_no_article_or_no_file(tmp_path: Path) -> None:
    (tmp_path / "x.html").write_text("<html><title>없음</title></html>", encoding="utf-8")
    code, records, talk = hangisa("extract", str(tmp_path / "x.html"))
    assert (code, records[0]["error"]["code"]) == (6, "not_an_article")
    assert str(tmp_path / "x.html") in talk
    code, records, _ = hangisa("extract", str(tmp_path / "missing.html"))
    assert (code, records[0]["error"]["code"]) == (3, "unreadable")


def test_indent_prints_a_record_for_reading(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(ARTICLE % (1, 1), encoding="utf-8")
    text = call("extract", str(tmp_path / "a.html"), "--indent", "2")[1]
    assert json.loads(text)["status"] == "ok"
    assert '\n  "headline": ' in text


def test_output_goes_to_a_file_or_says_why_not(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(ARTICLE % (1, 1), encoding="utf-8")
    out = tmp_path / "out.jsonl"
    assert hangisa("extract", str(tmp_path / "a.html"), "-o", str(out)) == (0, [], "")
    assert json.loads(out.read_bytes())["headline"] == "물푸레시, 다리 1 고친다"
    code, _, talk = hangisa(
        "extract", str(tmp_path / "a.html"), "-o", str(tmp_path / "no" / "out.jsonl")
    )
    assert code == 4
    assert "cannot be written" in talk


def test_a_full_disk_exits_4(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(ARTICLE % (1, 1), encoding="utf-8")
    code, _, talk = hangisa("extract", str(tmp_path / "a.html"), "-o", "/dev/full")
    assert code == 4
    assert "Traceback" not in talk


def test_a_closed_pipe_is_no_error(tmp_path: Path) -> None:
    for number in range(300):
        (tmp_path / f"{number}.html").write_text(ARTICLE % (number, number), encoding="utf-8")
    read, write = os.pipe()
    process = subprocess.Popen(
        [sys.executable, "-m", "hangisa", "extract", str(tmp_path)],
        stdout=write,
        stderr=subprocess.PIPE,
    )
    os.close(write)
    os.read(read, 10)
    os.close(read)
    talk = process.communicate()[1]
    assert (process.returncode, talk) == (0, b"")


def test_usage_errors_exit_2() -> None:
    for arguments in (["scrape"], ["nonsense"], ["batch", "x"], ["extract"]):
        code, _, talk = hangisa(*arguments)
        assert code == 2
        assert "Usage:" in talk


def test_outlets_lists_every_outlet_with_names_domains_layouts_and_cms() -> None:
    code, rows, _ = hangisa("outlets", "--json")
    assert code == 0
    files = {path.stem for path in (ROOT / "src" / "hangisa" / "outlets").glob("[a-z]*.py")}
    assert {row["id"] for row in rows} == files
    assert all(row["name"] and row["domains"] for row in rows)
    by_id = {row["id"]: row for row in rows}
    assert by_id["mediatoday"]["cms"] == ["ndsoft", "ndsoft-mid", "ndsoft-legacy"]
    assert by_id["bntnews"]["cms"] == ["h1-title"]
    assert by_id["hani"]["cms"] == []
    table = call("outlets")[1].splitlines()
    assert [line.split("\t")[0] for line in table] == [row["id"] for row in rows]
    hani = next(row for row in rows if row["id"] == "hani")
    assert (hani["name"], "hani.co.kr" in hani["domains"]) == ("한겨레", True)
    assert len(hani["layouts"]) > 1


def test_the_schema_explains_every_key() -> None:
    code, text, _ = call("schema")
    assert code == 0
    schema = json.loads(text)
    assert set(schema["required"]) == set(schema["properties"])
    assert all("description" in key for key in schema["properties"].values())


def test_version() -> None:
    assert call("--version")[1].startswith("hangisa, version ")
