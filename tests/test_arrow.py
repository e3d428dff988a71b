"""hangisa.arrow: batches of pages in, batches of records out, whatever the pages are."""

from typing import Any

import pytest
from tests.stand import ARTICLE

import hangisa
from hangisa.batch.workers import Limits
from hangisa.errors import HangisaError
from hangisa.record import Article, Failure

pa = pytest.importorskip("pyarrow")
arrow = pytest.importorskip("hangisa.arrow")

HANGS = b"<div>" * 100_000
KINDS = {
    pa.binary(): bytes,
    pa.large_binary(): bytes,
    pa.binary_view(): bytes,
    pa.string(): bytes.decode,
    pa.large_string(): bytes.decode,
}


def page(number: int) -> bytes:
    return (ARTICLE % (number, number)).encode()


def url(number: int) -> str:
    return f"https://news.example/{number}"


def batch(**columns: list[Any]) -> Any:
    return pa.record_batch(columns)


def test_the_schema_has_the_keys_of_the_record_in_their_order() -> None:
    names = [name for name in arrow.schema().names if not name.endswith("_on")]
    assert names == list(Article(headline="").to_dict())
    quotation = arrow.schema().field("quotations").type.value_type
    assert quotation.field("start").type == pa.int64()
    assert quotation.field("speaker").type.field("kind").nullable is False
    assert str(arrow.schema().field("published_at").type) == "timestamp[us, tz=Asia/Seoul]"


def test_row_i_answers_row_i() -> None:
    pages = [page(0), None, page(2), b"<html><title>x</title></html>"]
    urls = [url(0), url(1), None, url(3)]
    out = arrow.extract_batch(batch(url=urls, html=pages))
    out.validate(full=True)
    assert out.schema.equals(arrow.schema())
    rows = out.to_pylist(maps_as_pydicts="strict")
    assert [row["input_url"] for row in rows] == urls
    assert [row["status"] for row in rows] == ["ok", "failed", "ok", "failed"]
    assert [row["error"] and row["error"]["code"] for row in rows][1::2] == [
        "not_html",
        "not_an_article",
    ]
    expected = hangisa.extract(page(0), url(0)).to_dict()
    for name in ("headline", "paragraphs", "quotations", "captions", "provenance", "bylines"):
        assert rows[0][name] == expected[name], name
    assert rows[2]["url"] is None


@pytest.mark.parametrize("kind", KINDS, ids=str)
def test_pages_come_as_bytes_or_text(kind: Any) -> None:
    pages = pa.array([KINDS[kind](page(1))], type=kind)
    (row,) = arrow.extract_batch(pa.record_batch({"HTML": pages})).to_pylist()
    assert row["headline"] == "물푸레시, 다리 1 고친다"


def test_poison_costs_its_row() -> None:
    how = arrow.Pages(limits=Limits(seconds=1.0), processes=2)
    pages = [page(0), HANGS, page(2)]
    out = arrow.extract_batch(batch(url=[url(n) for n in range(3)], html=pages), how)
    assert out.column("status").to_pylist() == ["ok", "failed", "ok"]
    assert out.column("error").to_pylist()[1]["code"] == "parse_timeout"


def test_many_batches_keep_the_order_of_their_rows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(arrow, "ROWS", 4)
    some = (batch(adr=[url(n), url(n + 1)], seite=[page(n), page(n + 1)]) for n in range(0, 10, 2))
    found = list(arrow.extract_batches(some, arrow.Pages(url="adr", html="seite", processes=2)))
    assert [out.num_rows for out in found] == [4, 4, 2]
    urls = [name for out in found for name in out.column("url").to_pylist()]
    assert urls == [url(n) for n in range(10)]


def test_an_engine_may_stop_in_the_middle() -> None:
    found = arrow.extract_batches(batch(html=[page(n)]) for n in range(10**6))
    assert next(found).num_rows == arrow.ROWS
    found.close()


def test_an_empty_batch_gives_an_empty_batch() -> None:
    out = arrow.extract_batch(pa.record_batch({"html": pa.array([], pa.binary())}))
    assert out.num_rows == 0
    assert out.schema.equals(arrow.schema())


def test_a_batch_without_pages_is_told() -> None:
    with pytest.raises(HangisaError, match="no column 'html', only: url, body"):
        arrow.extract_batch(batch(url=["x"], body=["y"]))


def test_failures_and_days_fit_the_schema() -> None:
    from datetime import date

    from hangisa.export.columns import to_batch
    from hangisa.record import Error

    day = Article(headline="비", published_at=date(2026, 3, 5))
    failure = Failure(error=Error(code="timeout", message="late"))
    out = to_batch([day, failure])
    out.validate(full=True)
    assert out.column("published_at").to_pylist() == [None, None]
    assert out.column("published_on").to_pylist() == [date(2026, 3, 5), None]
