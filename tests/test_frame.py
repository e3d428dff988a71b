"""hangisa.to_dataframe: three tables with types that survive absence."""

import sys

import pytest
from tests.exports import ARTICLE, DAY, FAILURE, RECORDS

import hangisa
from hangisa.export.tables import COLUMNS, rows

pandas = pytest.importorskip("pandas")
TABLES = tuple(COLUMNS)


def test_articles_have_a_row_a_record_failures_included() -> None:
    frame = hangisa.to_dataframe(RECORDS)
    assert list(frame.columns) == list(COLUMNS["articles"])
    assert frame["status"].tolist() == ["ok", "partial", "failed"]
    assert frame["error_code"].tolist()[2] == "http_404"
    assert frame["http_status"].tolist() == [200, 200, 404]
    first = frame.iloc[0]
    assert first["url"] == "https://news.example/articles/1"
    assert first["body"] == "\n\n".join(ARTICLE.paragraphs)
    assert (first["bylines"], first["emails"]) == (
        ["고은샘 기자", "디지털뉴스팀"],
        ["saem@news.example"],
    )
    assert (first["quotations_count"], first["captions_count"]) == (1, 1)
    assert frame.iloc[2]["bylines"] == []


def test_a_day_is_no_midnight() -> None:
    frame = hangisa.to_dataframe(RECORDS)
    assert str(frame["published_at"].dtype) == "datetime64[us, Asia/Seoul]"
    assert frame["published_at"].isna().tolist() == [False, True, True]
    assert frame["published_at"][0].isoformat() == "2026-03-04T05:06:00+09:00"
    assert frame["published_on"].dt.strftime("%Y-%m-%d").tolist()[:2] == [
        "2026-03-04",
        "2026-03-05",
    ]
    assert str(frame["retrieved_at"][0]) == "2026-03-05 10:02:03+09:00"


def test_the_tables_join_on_the_article() -> None:
    records = [FAILURE, DAY, ARTICLE]
    articles = hangisa.to_dataframe(records)
    for table in ("quotations", "captions"):
        frame = hangisa.to_dataframe(records, table=table)  # type: ignore[arg-type]
        assert list(frame.columns) == list(COLUMNS[table])  # type: ignore[index]
        joined = frame.merge(articles, on="article", suffixes=("", "_article"))
        assert joined["headline_article"].tolist() == [ARTICLE.headline]
        assert joined["headline"].tolist() == [ARTICLE.headline]
    assert hangisa.to_dataframe(records, table="quotations")["speaker"].tolist() == ["담아리"]
    assert hangisa.to_dataframe(records, table="captions")["credit"].tolist() == ["새벽일보"]


@pytest.mark.parametrize("table", TABLES)
def test_types_do_not_depend_on_the_records(table: str) -> None:
    kinds = hangisa.to_dataframe(RECORDS, table=table).dtypes  # type: ignore[arg-type]
    for few in ([], [FAILURE], [DAY]):
        assert hangisa.to_dataframe(few, table=table).dtypes.equals(kinds)  # type: ignore[arg-type]


@pytest.mark.parametrize("table", TABLES)
def test_dicts_give_the_rows_of_their_records(table: str) -> None:
    dicts = [record.to_dict() for record in RECORDS]
    assert list(rows(dicts, table)) == list(rows(RECORDS, table))  # type: ignore[arg-type]


def test_what_cannot_be_a_frame_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ValueError, match="articles, quotations, captions, not 'words'"):
        hangisa.to_dataframe(RECORDS, table="words")  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="not bytes"):
        hangisa.to_dataframe([b"{}"])  # type: ignore[list-item]
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(hangisa.MissingExtra, match=r"pip install 'hangisa\[notebook\]'"):
        hangisa.to_dataframe(RECORDS)
