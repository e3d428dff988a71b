"""hangisa.read: JSON Lines come back as the records they were, or the line at fault is named."""

import io
import os
import threading
from dataclasses import replace
from pathlib import Path

import pytest
from tests.exports import ARTICLE, DAY, FAILURE, RECORDS, lines

import hangisa
from hangisa.export.lines import read
from hangisa.record import Article, Failure

WRONG = {
    "no JSON": (b'{"schema_version":', "Line 2 of .* is torn"),
    "torn": (ARTICLE.to_json()[:-9], "Line 2 of .* is torn"),
    "text": (b"https://news.example/1\n", "Line 2 of .* is no record"),
    "no record": (b'{"url": "x"}\n', "Line 2 of .* is no record: .*schema_version"),
    "wrong type": (
        ARTICLE.to_json().replace(b'"paragraphs":[', b'"paragraphs":[7,') + b"\n",
        r"Line 2 of .* is no record: Expected `str`, got `int` - at `\$.paragraphs",
    ),
    "no time": (
        ARTICLE.to_json().replace(b"2026-03-04T05:06:00+09:00", b"2026-13-04T05:06:00+09:00")
        + b"\n",
        "Line 2 of .* is no record: month",
    ),
    "no UTF-8": (ARTICLE.to_json().replace("시장".encode(), b"\xbd\xc3") + b"\n", "Line 2 of"),
}


def test_records_come_back_as_they_were(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(lines(*RECORDS))
    assert list(hangisa.read(path)) == RECORDS
    assert list(hangisa.read(str(path))) == RECORDS
    assert [type(record) for record in hangisa.read(path)] == [Article, Article, Failure]


def test_a_byte_order_mark_and_blank_lines_are_passed_over() -> None:
    data = b"\xef\xbb\xbf" + lines(ARTICLE) + b"\r\n\n" + lines(DAY)
    assert list(read(io.BytesIO(data))) == [ARTICLE, DAY]


def test_keys_of_a_later_version_are_passed_over() -> None:
    data = lines(ARTICLE).replace(b'{"schema_version"', b'{"mood":"calm","schema_version"')
    assert list(read(io.BytesIO(data))) == [ARTICLE]


@pytest.mark.parametrize("case", WRONG)
def test_a_line_at_fault_is_named(case: str, tmp_path: Path) -> None:
    raw, sentence = WRONG[case]
    path = tmp_path / "a.jsonl"
    path.write_bytes(lines(ARTICLE) + raw)
    reading = hangisa.read(path)
    assert next(reading) == ARTICLE
    with pytest.raises(hangisa.BadRecord, match=sentence):
        next(reading)


def test_a_later_record_of_an_input_supersedes_the_earlier() -> None:
    failed = replace(FAILURE, input_url=ARTICLE.input_url, input_index=0)
    data = lines(failed, DAY, FAILURE, ARTICLE)
    assert list(read(io.BytesIO(data), only_latest=True)) == [DAY, FAILURE, ARTICLE]
    assert len(list(read(io.BytesIO(data)))) == 4


@pytest.mark.parametrize("name", [None, "", "  ", "-"])
def test_inputs_without_a_name_are_told_apart_by_their_page(name: str | None) -> None:
    one = replace(ARTICLE, input_url=name)
    other = replace(one, url="https://news.example/9")
    nowhere = replace(one, url=None)
    data = lines(one, other, nowhere, nowhere, one)
    found = list(read(io.BytesIO(data), only_latest=True))
    assert found == [other, nowhere, nowhere, one]


def test_a_pipe_can_be_read_for_its_latest() -> None:
    reader, writer = os.pipe()
    data = lines(FAILURE, ARTICLE, FAILURE)

    def write() -> None:
        with os.fdopen(writer, "wb") as end:
            end.write(data)

    thread = threading.Thread(target=write)
    thread.start()
    with os.fdopen(reader, "rb") as end:
        assert list(read(end, only_latest=True)) == [ARTICLE, FAILURE]
    thread.join()
