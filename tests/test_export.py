"""Exports: what stands in each format."""

import csv
import json
import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest
from tests.exports import ARTICLE, DAY, FAILURE, RECORDS

from hangisa.export import sqlite
from hangisa.export.csv import cell, write_csv
from hangisa.export.jsonld import write_jsonld
from hangisa.export.sqlite import write_sqlite
from hangisa.export.tables import COLUMNS, Table
from hangisa.record import Byline, Caption, Quotation, Speaker

pa = pytest.importorskip("pyarrow")
parquet = pytest.importorskip("pyarrow.parquet")
columns = pytest.importorskip("hangisa.export.columns")
export = pytest.importorskip("hangisa.export.parquet")


def told(path: Path) -> list[dict[str, str]]:
    """The rows of a CSV file."""
    with path.open(encoding="utf-8-sig", newline="") as handle:
        return list(csv.DictReader(handle))


def test_a_csv_of_articles_has_a_row_a_record(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    write_csv(RECORDS, path, "articles")
    assert path.read_bytes().startswith('\ufeff"article"'.encode())
    first, day, failed = told(path)
    assert tuple(first) == COLUMNS["articles"]
    assert first["headline"] == ARTICLE.headline
    assert first["body"] == "\n\n".join(ARTICLE.paragraphs)
    assert first["bylines"] == "고은샘 기자; 디지털뉴스팀"
    assert first["published_at"] == "2026-03-04T05:06:00+09:00"
    assert (day["published_at"], day["published_on"]) == ("2026-03-05", "2026-03-05")
    assert day["headline"] == "'=HYPERLINK(“x”)"
    assert (failed["status"], failed["error_code"], failed["headline"]) == (
        "failed",
        "http_404",
        "",
    )


@pytest.mark.parametrize(
    ("table", "text"), [("quotations", "다리를 고치겠다"), ("captions", "다리 전경. /새벽일보")]
)
def test_a_csv_of_quotations_or_captions_has_a_row_each(
    table: Table, text: str, tmp_path: Path
) -> None:
    path = tmp_path / "a.csv"
    write_csv([FAILURE, DAY, ARTICLE], path, table)
    (row,) = told(path)
    assert tuple(row) == COLUMNS[table]
    assert (row["article"], row["text"], row["headline"]) == ("3", text, ARTICLE.headline)


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "+82-2",
        "-10도",
        "@x",
        "\t=1",
        "\r=1",
        "\n=1",
        "＝1",
        "＋1",
        "－1",
        "＠x",
        " =1",
        "“-10도 한파”",
        "'=1",
    ],
)
def test_what_a_spreadsheet_takes_for_a_formula_gets_an_apostrophe(text: str) -> None:
    assert cell(text, raw=False) == f"'{text}"
    assert cell([text, "x"], raw=False) == f"'{text}; x"
    assert cell(text, raw=True) == text


@pytest.mark.parametrize("value", ["다리", "1-2", "“다리”", "", None, -3, True])
def test_other_cells_stay_as_they_are(value: object) -> None:
    assert cell(value, raw=False) is value


def test_parquet_is_the_record_nested_and_typed(tmp_path: Path) -> None:
    path = tmp_path / "a.parquet"
    export.write_parquet(RECORDS, path)
    table = parquet.read_table(path)
    assert table.schema.equals(columns.schema())
    first, day, failed = table.to_pylist(maps_as_pydicts="strict")
    expected = ARTICLE.to_dict()
    assert [name for name in table.schema.names if not name.endswith("_on")] == list(expected)
    for name, value in expected.items():
        if name not in ("published_at", "fetch"):
            assert first[name] == value, name
    assert (first["published_at"], first["published_on"]) == (ARTICLE.published_at, DAY_BEFORE)
    assert first["fetch"]["retrieved_at"] == ARTICLE.fetch.retrieved_at
    assert (day["published_at"], day["published_on"]) == (None, DAY.published_at)
    assert failed["error"]["code"] == "http_404"
    assert (failed["headline"], failed["paragraphs"]) == (None, [])


DAY_BEFORE = ARTICLE.published_at.date()  # type: ignore[union-attr]


def test_a_database_has_three_related_tables(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    write_sqlite([FAILURE, DAY, ARTICLE], path)
    base = sqlite3.connect(path)
    base.execute("PRAGMA foreign_keys=ON")
    assert base.execute("SELECT article, status FROM articles").fetchall() == [
        (1, "failed"),
        (2, "partial"),
        (3, "ok"),
    ]
    joined = "SELECT headline, text FROM articles JOIN {} USING (article)"
    assert base.execute(joined.format("quotations")).fetchall() == [
        (ARTICLE.headline, "다리를 고치겠다")
    ]
    assert base.execute(joined.format("captions")).fetchall() == [
        (ARTICLE.headline, "다리 전경. /새벽일보")
    ]
    assert base.execute(
        "SELECT value FROM articles, json_each(keywords) WHERE article = 3"
    ).fetchall() == [("다리",), ("예산",)]
    assert base.execute("PRAGMA foreign_key_check").fetchall() == []
    assert base.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    base.close()


def found(path: Path, table: str, words: str) -> int:
    base = sqlite3.connect(path)
    (number,) = base.execute(
        f"SELECT count(*) FROM {table} WHERE {table} MATCH ?", (words,)
    ).fetchone()
    base.close()
    return int(number)


def test_korean_is_found_by_parts_and_by_beginnings_of_words(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    write_sqlite([ARTICLE, DAY, FAILURE], path)
    assert found(path, "articles_fts", "푸레시") == 2
    assert found(path, "articles_fts", '"시장은 “다리를"') == 2
    assert found(path, "articles_words", "다리*") == 2
    assert found(path, "articles_words", "예산*") == 2
    assert found(path, "quotations_words", "고치*") == 1
    assert found(path, "captions_fts", "새벽일보") == 1
    assert found(path, "articles_fts", "없는말") == 0


def test_an_old_sqlite_searches_words_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlite, "TRIGRAM", (99,))
    path = tmp_path / "a.db"
    write_sqlite([ARTICLE], path)
    base = sqlite3.connect(path)
    names = {name for (name,) in base.execute("SELECT name FROM sqlite_master")}
    base.close()
    assert "articles_words" in names
    assert "articles_fts" not in names


def test_jsonld_is_one_document_with_an_article_a_line(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonld"
    anonymous = Quotation(
        text="맞다",
        paragraph=0,
        start=0,
        end=2,
        speaker=Speaker(name="새벽시", kind="organization"),
    )
    other = replace(
        DAY,
        quotations=(anonymous,),
        captions=(Caption(text="</script>"),),
        bylines=(Byline(name="한국"),),
    )
    write_jsonld([ARTICLE, FAILURE, other], path)
    text = path.read_text(encoding="utf-8")
    assert "<" not in text
    assert len(text.splitlines()) == 4
    document = json.loads(text)
    assert document["@context"] == "https://schema.org"
    first, second = document["@graph"]
    assert (first["@type"], first["@id"]) == ("NewsArticle", "https://news.example/articles/1")
    assert first["datePublished"] == "2026-03-04T05:06:00+09:00"
    assert [author["@type"] for author in first["author"]] == ["Person", "Organization"]
    assert first["publisher"] == {
        "@type": "NewsMediaOrganization",
        "name": "새벽일보",
        "url": "https://news.example",
    }
    assert first["hasPart"][0]["spokenByCharacter"] == {
        "@type": "Person",
        "name": "담아리",
        "jobTitle": "시장",
    }
    assert first["isAccessibleForFree"] is True
    assert "dateModified" not in first
    assert second["hasPart"][0]["spokenByCharacter"]["@type"] == "Organization"
    assert second["author"] == [{"@type": "Person", "name": "한국"}]
