"""Every record has the same keys in the same order, whatever became of its input."""

import dataclasses
import inspect
import json
from datetime import date, datetime, timedelta, timezone
from typing import Any

import pytest

from hangisa import record
from hangisa.record import (
    Article,
    Byline,
    Caption,
    Crosshead,
    Error,
    Failure,
    Fetch,
    HeadlineQuote,
    Publisher,
    Quotation,
    Speaker,
)

KST = timezone(timedelta(hours=9))
KEYS = (
    "schema_version status error input_url input_index url canonical_url original_url outlet headline"
    " labels subheadings published_at published_raw modified_at modified_raw bylines agency dateline"
    " section genre keywords print_page is_free language paragraphs crossheads captions quotations"
    " headline_quotes provenance warnings fetch"
).split()
SENTENCE = "담아리 시장은 “다리를 고치겠다”고 말했다."

FULL = Article(
    input_url="https://news.example/1",
    outlet=Publisher(name="새벽일보", domain="news.example", portal=None),
    headline="[단독] 담아리 시장 “다리를 고치겠다”",
    labels=("단독",),
    published_at=datetime(2026, 3, 4, 5, 6, tzinfo=KST),
    modified_at=date(2026, 3, 5),
    bylines=(Byline(name="고은샘", role="기자", email="saem@news.example"),),
    paragraphs=(SENTENCE,),
    crossheads=(Crosshead(text="다리", before=0),),
    captions=(Caption(text="다리 전경. /새벽일보", credit="새벽일보", before=0),),
    quotations=(
        Quotation(
            text="다리를 고치겠다",
            paragraph=0,
            start=9,
            end=17,
            mark="“”",
            speaker=Speaker(name="담아리", mention="담아리 시장", title="시장", kind="person"),
            cue="말했다",
            tier="A",
            rule="subject",
        ),
    ),
    headline_quotes=(HeadlineQuote(text="다리를 고치겠다", quotation=0),),
    provenance={"headline": "layout"},
    fetch=Fetch(charset="cp949", charset_source="bytes"),
)
BARE = Article(headline="담아리")
FAILED = Failure(error=Error(code="http_404", message="The page is gone."), input_url="x")
RECORDS = pytest.mark.parametrize("one", [FULL, BARE, FAILED], ids=["full", "bare", "failed"])


@RECORDS
def test_every_record_has_all_keys_in_one_order(one: Article | Failure) -> None:
    assert list(one.to_dict()) == KEYS
    assert list(json.loads(one.to_json())) == KEYS


@RECORDS
def test_a_record_is_one_line_of_json_with_hangul_as_it_is(one: Article | Failure) -> None:
    line = one.to_json()
    assert b"\n" not in line
    assert b"\\u" not in line
    assert json.loads(line) == one.to_dict()


def test_times_keep_their_zone_and_days_stay_days() -> None:
    values = FULL.to_dict()
    assert values["published_at"] == "2026-03-04T05:06:00+09:00"
    assert values["modified_at"] == "2026-03-05"


def test_absent_values_are_null_and_absent_lists_are_empty() -> None:
    values = BARE.to_dict()
    assert values["published_at"] is None
    assert values["quotations"] == []
    assert values["fetch"]["charset"] is None


def test_a_failure_tells_why_and_claims_nothing_of_an_article() -> None:
    values = FAILED.to_dict()
    assert values["status"] == "failed"
    assert values["error"] == {
        "code": "http_404",
        "message": "The page is gone.",
        "http_status": None,
        "attempts": 0,
        "retryable": False,
    }
    assert values["headline"] is None
    assert values["outlet"] is None
    assert values["paragraphs"] == []


def test_the_offsets_of_a_quotation_cut_it_out_of_its_paragraph() -> None:
    (quotation,) = FULL.quotations
    assert FULL.paragraphs[quotation.paragraph][quotation.start : quotation.end] == quotation.text


def test_body_joins_the_paragraphs() -> None:
    two = dataclasses.replace(FULL, paragraphs=("가.", "나."))
    assert two.body == "가.\n\n나."


def types() -> list[Any]:
    return [value for value in vars(record).values() if dataclasses.is_dataclass(value)]


@pytest.mark.parametrize("kind", types(), ids=lambda kind: kind.__name__)
def test_every_attribute_is_frozen_and_documented(kind: Any) -> None:
    assert kind.__dataclass_params__.frozen
    source = inspect.getsource(kind)
    for field in dataclasses.fields(kind):
        _, _, after = source.partition(f"\n    {field.name}: ")
        assert after.partition("\n")[2].lstrip().startswith('"""'), field.name
