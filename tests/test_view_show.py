"""`hangisa show`: whatever holds an article -> a page for a reader, in a pager where one watches."""

import os
import pty
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.stand import ARTICLE as PAGE
from tests.stand import Stand, stand
from tests.test_cli import TEXT, call
from tests.test_view_reading import ARTICLE

from hangisa.record import Error, Failure

FAILED = Failure(error=Error(code="http_404", message="gone"), input_url="http://x.kr/2")


@pytest.fixture(scope="module")
def site() -> Iterator[Stand]:
    with stand() as running:
        yield running


@pytest.fixture
def output(tmp_path: Path) -> Path:
    """Three records: an article of line 1, the failure of line 0, and line 1 answered anew."""
    from dataclasses import replace

    old = replace(ARTICLE, headline="옛 제목", input_index=1, input_url="http://x.kr/1")
    new = replace(old, headline="새 제목")
    path = tmp_path / "out.jsonl"
    path.write_bytes(
        b"\n".join(r.to_json() for r in (old, replace(FAILED, input_index=0), new)) + b"\n"
    )
    return path


def test_all_records_of_a_file_are_shown(output: Path) -> None:
    code, text, talk = call("show", str(output))
    assert (code, talk) == (0, "")
    assert [place for place in ("옛 제목", "http_404: gone", "새 제목") if place in text] == [
        "옛 제목",
        "http_404: gone",
        "새 제목",
    ]
    assert "\x1b" not in text


@pytest.mark.parametrize("which", ["1", "http://x.kr/1", "https://news.example.co.kr/1"])
def test_a_record_is_chosen_by_its_line_or_address_the_last_of_several(
    output: Path, which: str
) -> None:
    code, text, _ = call("show", str(output), which)
    assert (code, "새 제목" in text, "옛 제목" in text, "gone" in text) == (0, True, False, False)


def test_without_input_lines_a_record_is_chosen_by_its_place(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes(ARTICLE.to_json() + b"\n\n" + FAILED.to_json() + b"\n")
    code, text, _ = call("show", str(tmp_path / "a.jsonl"), "1")
    assert (code, text.splitlines()[1]) == (0, "http_404: gone")


def test_a_record_that_is_not_there_is_told(output: Path) -> None:
    code, text, talk = call("show", str(output), "7")
    assert (code, text, talk) == (2, "", f"{output} holds no record 7.\n")
    output.write_bytes(b"")
    assert call("show", str(output)) == (0, "", f"{output} holds no record.\n")


@pytest.mark.parametrize("raw", [b"{torn", b"[1]", b'{"a": 1}', b'{"schema_version": "1.0"}', None])
def test_what_holds_no_records_is_refused(tmp_path: Path, raw: bytes | None) -> None:
    path = tmp_path / "x.jsonl"
    if raw is not None:
        path.write_bytes(raw)
    code, _, talk = call("show", str(path))
    assert code == 2
    assert str(path) in talk
    assert "Traceback" not in talk


def test_saved_pages_texts_and_standard_input_are_read(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(PAGE % (1, 1), encoding="utf-8")
    (tmp_path / "b.txt").write_text(TEXT, encoding="utf-8")
    assert "  “안전이 먼저다” – 도하람" in call("show", str(tmp_path / "a.html"))[1]
    assert "물푸레시, 새 도서관 연다" in call("show", str(tmp_path / "b.txt"))[1]
    assert "다리 3 고친다" in call("show", "-", stdin=PAGE % (3, 3))[1]
    assert "새 도서관 연다" in call("show", "-", stdin=TEXT)[1]
    assert "다리 고친다" in call("show", "-", stdin=b"\xef\xbb\xbf" + ARTICLE.to_json())[1]
    known = call("show", str(tmp_path / "a.html"), "--url", "https://www.hani.co.kr/a")[1]
    assert known.startswith("한겨레")


def test_an_address_is_fetched(site: Stand) -> None:
    code, text, talk = call("show", site.url("/a/5"), "--allow-private")
    assert (code, talk) == (0, "")
    assert "물푸레시, 다리 5 고친다" in text
    code, text, talk = call("show", site.url("/"), "--allow-private")
    assert (code, text) == (6, "")
    assert call("show", site.url("/a/5"))[0] == 5


def watched(*arguments: str, **environment: str) -> str:
    """What a person sees who runs a command on a terminal of 90 columns."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "hangisa", *arguments],
        stdin=theirs,
        stdout=theirs,
        env={**os.environ, "COLUMNS": "90", "TERM": "xterm", **environment},
    )
    os.close(theirs)
    seen = b""
    try:
        while part := os.read(ours, 4096):
            seen += part
    except OSError:  # how Linux says that the terminal's other side is closed
        pass
    os.close(ours)
    assert process.wait() == 0
    return seen.decode().replace("\r\n", "\n")


def test_on_a_terminal_it_goes_through_the_pager_with_a_margin(output: Path) -> None:
    rows = watched("show", str(output), "1", PAGER="sed s/^/>/").splitlines()
    assert rows[0] == ">두물일보 · naver"
    assert any(row.rstrip().endswith("│ 도하람 시장") for row in rows)


def test_plain_on_a_terminal_has_neither_pager_nor_colour(output: Path) -> None:
    text = watched("show", str(output), "1", "--plain", PAGER="sed s/^/>/")
    assert text.startswith("두물일보")
    assert "\x1b" not in text
