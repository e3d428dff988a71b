"""Lists as people keep them: every line, numbered and untouched, never the whole list at once."""

import json
import tracemalloc
from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import pytest

from hangisa.batch.inputs import BadList, count, lines

A, B = "http://a.kr/1", "http://b.kr/2"


def texts(path: Path, column: str | None = None) -> list[str]:
    found = list(lines(str(path), column))
    assert [line.index for line in found] == list(range(len(found)))
    return [line.text for line in found]


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (b"", []),
        (b"http://a.kr/1", [A]),
        (b"http://a.kr/1\nhttp://b.kr/2\n", [A, B]),
        (b"\xef\xbb\xbfhttp://a.kr/1\r\nhttp://b.kr/2\r\n", [A, B]),
        (b"\n  \nhttp://a.kr/1 \n", ["", "  ", A + " "]),
        ("기사\n".encode(), ["기사"]),
        ("기사\n".encode("cp949"), ["기사"]),
        (b"\xff\xff\x00\n", ["\\xff\\xff\x00"]),
        ("a\u2028b\x85c\n".encode(), ["a\u2028b\x85c"]),
        (b"a" * 3_000_000 + b"\nb\n", ["a" * 1024 * 1024, "b"]),
    ],
)
def test_a_text_list_gives_each_line(tmp_path: Path, raw: bytes, expected: list[str]) -> None:
    path = tmp_path / "list.txt"
    path.write_bytes(raw)
    assert texts(path) == expected
    assert count(str(path)) == len(expected)


@pytest.mark.parametrize(
    ("name", "text", "column", "expected"),
    [
        ("a.csv", f"번호,URL\n1,{A}\n2,{B}\n", None, [A, B]),
        ("a.csv", f'번호,link\n1,"{A}"\n2,{B}\n', "link", [A, B]),
        ("a.csv", f'제목,url\n"줄\n바꿈",{A}\n\n짧다\n,{B}\n', None, [A, "", B]),
        ("a.csv", f"{A}\n{B}\n", None, [A, B]),
        ("a.tsv", f"url\t제목\n{A}\t가\n", None, [A]),
        ("a.txt", f"url,제목\n{A},가\n", "url", [A]),
        ("a.jsonl", f'{{"link": "{A}"}}\n{{torn\n{{"x": 1}}\n', "link", [A, "{torn", '{"x": 1}']),
        ("a.jsonl", f'{{"url": "{A}"}}\n', None, [A]),
        ("a.csv", "url\n" + "가" * 140_000 + f"\n{A}\n", None, ["", A]),
    ],
)
def test_a_table_gives_its_column(
    tmp_path: Path, name: str, text: str, column: str | None, expected: list[str]
) -> None:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8-sig")
    found = texts(path, column)
    assert [text if text.startswith(("http", "{")) else "" for text in found] == expected


def test_a_csv_as_korean_excel_saves_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(f"주소,제목\n{A},뷁 기사\n".encode("cp949"))
    assert texts(path, "주소") == [A]


@pytest.fixture
def excel(tmp_path: Path) -> Path:
    """An export as BIG KINDS makes it: a URL among other columns, numbers, empty cells."""
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    for row in (["뉴스 식별자", "일자", "URL"], ["01", 20240503, A], ["02", None, None], ["03"]):
        book.active.append(row)
    book.save(tmp_path / "a.xlsx")
    return tmp_path / "a.xlsx"


def rewritten(path: Path, part: str, change: Callable[[bytes], bytes | None]) -> None:
    """Change one file inside a workbook, or leave it out."""
    with ZipFile(path) as book:
        parts = {name: book.read(name) for name in book.namelist()}
    with ZipFile(path, "w") as book:
        for name, raw in parts.items():
            changed = change(raw) if name.endswith(part) else raw
            if changed is not None:
                book.writestr(name, changed)


def test_an_excel_export_gives_its_url_column(excel: Path) -> None:
    assert texts(excel) == [A, "", ""]
    assert texts(excel, "일자") == ["20240503", "", ""]


def test_an_excel_file_that_understates_its_size_is_read_whole(excel: Path) -> None:
    rewritten(excel, "sheet1.xml", lambda raw: raw.replace(b'"A1:C4"', b'"A1"'))
    assert texts(excel) == [A, "", ""]


@pytest.mark.parametrize("part", ["sheet1.xml", "workbook.xml"])
@pytest.mark.parametrize("change", [lambda raw: raw[:-30], lambda raw: None], ids=["cut", "gone"])
def test_a_broken_excel_file_is_said(
    excel: Path, part: str, change: Callable[[bytes], bytes | None]
) -> None:
    rewritten(excel, part, change)
    with pytest.raises(BadList, match="cannot be read"):
        texts(excel)


def test_what_is_no_excel_file_is_said(tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(b"<html>")
    with pytest.raises(BadList, match="cannot be read"):
        texts(tmp_path / "a.xlsx")


@pytest.mark.parametrize(
    ("name", "raw", "column", "sentence"),
    [
        ("a.csv", "번호,제목\n1,가\n".encode(), None, "no column 'url'; it has: 번호, 제목"),
        ("a.csv", b"url\nx\n", "nope", "no column 'nope'; it has: url"),
        ("a.txt", "http://a.kr\n".encode("utf-16"), None, "UTF-16"),
    ],
)
def test_a_list_that_cannot_be_read_is_said(
    tmp_path: Path, name: str, raw: bytes, column: str | None, sentence: str
) -> None:
    path = tmp_path / name
    path.write_bytes(raw)
    with pytest.raises(BadList, match=sentence):
        list(lines(str(path), column))


@pytest.mark.parametrize("name", ["missing.txt", ".", "missing.xlsx"])
def test_a_list_that_is_not_there_is_said(tmp_path: Path, name: str) -> None:
    with pytest.raises(BadList):
        list(lines(str(tmp_path / name)))


def test_lines_are_read_as_they_are_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "list.jsonl"
    with path.open("w", encoding="utf-8") as handle:
        handle.writelines(
            json.dumps({"url": A, "page": n, "text": "가" * 1000}) + "\n" for n in range(5000)
        )
    tracemalloc.start()
    found = sum(1 for _ in lines(str(path)))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert found == 5000
    assert peak < path.stat().st_size / 10
