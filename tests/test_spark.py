"""hangisa.spark: pages of a table or of WARC files become rows, poison and damage rows with errors."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.stand import ARTICLE

from hangisa.batch.workers import Limits
from hangisa.errors import HangisaError

pytest.importorskip("pyarrow")
pytest.importorskip("pyspark")
pytestmark = [
    pytest.mark.timeout(300),
    pytest.mark.filterwarnings("ignore"),
]

HANGS = b"<div>" * 100_000


@pytest.fixture(scope="module")
def session() -> Iterator[Any]:
    from pyspark.sql import SparkSession

    os.environ["PYSPARK_PYTHON"] = sys.executable
    builder = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false")
    for name in ("spark.driver.host", "spark.driver.bindAddress"):
        builder = builder.config(name, "127.0.0.1")
    running = builder.getOrCreate()
    yield running
    running.stop()


def test_a_table_of_pages_becomes_a_table_of_records(session: Any) -> None:
    from hangisa.arrow import Pages, schema
    from hangisa.spark import extract

    pages = [
        (f"https://news.example/{n}", bytearray((ARTICLE % (n, n)).encode()), n) for n in range(20)
    ]
    pages[7] = ("https://news.example/7", bytearray(HANGS), 7)
    frame = session.createDataFrame(pages, "url string, HTML binary, other int").repartition(2)
    found = extract(frame, Pages(limits=Limits(seconds=1.0)))
    assert found.columns == schema().names
    rows = {row["input_url"]: row for row in found.collect()}
    assert len(rows) == 20
    failed = {name: row["error"]["code"] for name, row in rows.items() if row["status"] == "failed"}
    assert failed == {"https://news.example/7": "parse_timeout"}
    assert rows["https://news.example/3"]["quotations"][0]["text"] == "안전이 먼저다"
    with pytest.raises(HangisaError, match="no column 'html'"):
        extract(session.range(1))


def test_warc_files_become_a_table_of_records(session: Any, tmp_path: Path) -> None:
    pytest.importorskip("fastwarc")
    archives = pytest.importorskip("tests.archives")
    from hangisa.spark import extract_warc

    for part in range(2):
        (tmp_path / f"{part}.warc.gz").write_bytes(archives.warc(range(part * 5, part * 5 + 5)))
    paths = [str(tmp_path / f"{part}.warc.gz") for part in range(3)]
    paths[1] = f"file://{paths[1]}"
    rows = extract_warc(session, paths).collect()
    assert sorted(row["url"] for row in rows if row["status"] == "ok") == [
        archives.url(n) for n in range(10)
    ]
    assert [
        (row["input_url"], row["error"]["code"]) for row in rows if row["status"] == "failed"
    ] == [(paths[2], "unreadable")]
