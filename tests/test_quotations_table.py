"""One row a quotation: articles and JSON lines give the same table."""

import json
from typing import Any

import pytest

import hangisa
from hangisa.quotations.table import COLUMNS
from hangisa.record import Article, Error, Failure

PAGE = """<html><head><meta property="og:url" content="https://www.hani.co.kr/arti/1.html"></head>
<body><article><h1>하람시 “새 도서관 열 계획”</h1><time datetime="2023-05-02T09:30:00+09:00">입력 2023-05-02 09:30</time>
<p>하람시 권도윤 과장은 2일 “내년 봄에 새 도서관을 열 계획”이라고 말했다. 예산은 이미 시의회를 지났다고 한다.</p>
<p>현장에서는 “너무 늦었다”는 지적이 나온다. 주민들은 다른 동네와 견주어 시설이 모자란다고 여긴다.</p>
</article></body></html>"""


@pytest.fixture
def article() -> Article:
    return hangisa.extract(PAGE, "https://www.hani.co.kr/arti/1.html")


def test_a_row_joins_a_quotation_to_its_article(article: Article) -> None:
    first, second = hangisa.quotations_table([article])
    assert first["text"] == "내년 봄에 새 도서관을 열 계획"
    assert (first["speaker"], first["title"], first["speaker_kind"]) == (
        "권도윤",
        "과장",
        "person",
    )
    assert first["url"] == "https://www.hani.co.kr/arti/1.html"
    assert first["published_at"] == "2023-05-02T09:30:00+09:00"
    assert first["headline_quote"] == "새 도서관 열 계획"
    assert first["context"][first["start"] : first["end"]] == first["text"]
    assert (second["quotation"], second["speaker"], second["headline_quote"]) == (1, None, None)
    assert tuple(first) == tuple(second) == COLUMNS


def test_a_json_line_gives_the_rows_of_its_article(article: Article) -> None:
    assert hangisa.quotations_table([json.loads(article.to_json())]) == hangisa.quotations_table(
        [article]
    )


def test_failures_and_quiet_articles_give_no_rows(article: Article) -> None:
    failure = Failure(error=Error(code="timeout", message="late"), input_url="https://a.kr/1")
    quiet: list[Any] = [Article(headline="비"), failure, failure.to_dict(), {}]
    assert hangisa.quotations_table(quiet) == []
    assert len(hangisa.quotations_table([*quiet, article])) == 2


def test_the_context_of_a_quotation_over_paragraphs_is_all_of_them() -> None:
    record = {
        "paragraphs": ["그는 말했다. “가자.", "“또 가자.”", "끝."],
        "quotations": [{"text": "…", "paragraph": 0, "end_paragraph": 1, "start": 9, "end": 6}],
    }
    (row,) = hangisa.quotations_table([record])
    assert row["context"] == "그는 말했다. “가자.\n“또 가자.”"
    assert row["headline"] is None


def test_what_is_no_record_is_named() -> None:
    with pytest.raises(TypeError, match="not str"):
        hangisa.quotations_table(["https://www.hani.co.kr/arti/1.html"])  # type: ignore[list-item]
