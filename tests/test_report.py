"""The report: what is counted, what is carried, and that nothing a page said is more than text in it."""

import json
import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from tests.invented import records
from tests.test_cli import call

from hangisa.record import (
    Article,
    Caption,
    Error,
    Failure,
    HeadlineQuote,
    Publisher,
    Quotation,
    Speaker,
)
from hangisa.view.report.figures import Figures, outlet
from hangisa.view.report.page import report
from hangisa.view.report.rows import CONTEXT, Rows
from hangisa.view.report.sections import by_time

EVIL = (
    "</script><script>owned()</script><!--<img src=x onerror=owned()>\"'&\u2028\u202e{{style}}\x1b"
)
BODY = f"{'앞말 ' * 40}“첫째”라고 했고 한 관계자는 “둘째”라고, “셋째”라고 했다.{' 뒷말' * 40}"


def quote(text: str, who: Speaker | None) -> Quotation:
    start = BODY.index(text)
    return Quotation(text=text, paragraph=0, start=start, end=start + len(text), speaker=who)


ARTICLE = Article(
    headline="“넷째” 말한 시장",
    url="https://news.example.co.kr/1",
    input_url="https://news.example.co.kr/1",
    outlet=Publisher(name="두물일보"),
    section="사회",
    paragraphs=(BODY,),
    captions=(Caption(text="그림"),),
    quotations=(
        quote("첫째", Speaker(name="도하람", title="시장", kind="person")),
        quote("둘째", Speaker(name="한 관계자", kind="anonymous")),
        quote("셋째", None),
    ),
    headline_quotes=(HeadlineQuote(text="넷째"), HeadlineQuote(text="첫째", quotation=0)),
)
FAILURE = Failure(
    error=Error(code="timeout", message="No answer.", retryable=True),
    input_url="https://www.gone.example.co.kr/2",
)


def parsed(page: str) -> tuple[list[tuple[str, dict[str, str | None]]], dict[str, Any]]:
    """The elements of a page, and what its JSON script elements hold by the section they stand in."""
    elements: list[tuple[str, dict[str, str | None]]] = []
    data: dict[str, Any] = {}

    class Reader(HTMLParser):
        section = ""
        inside = False

        def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
            elements.append((tag, dict(attributes)))
            self.inside = dict(attributes).get("type") == "application/json"
            if tag in ("section", "script"):
                self.section = dict(attributes).get("id") or self.section

        def handle_endtag(self, tag: str) -> None:
            self.inside = False

        def handle_data(self, text: str) -> None:
            if self.inside:
                data[self.section] = json.loads(text)

    Reader().feed(page)
    return elements, data


def test_records_are_counted_by_all_that_the_charts_show() -> None:
    figures = Figures()
    for record in (ARTICLE, replace(ARTICLE, status="partial", section=None), FAILURE):
        figures.add(record)
    assert figures.articles == 2
    assert figures.status == {"ok": 1, "partial": 1, "failed": 1}
    assert figures.failures == {"timeout": 1}
    assert figures.outlets == {"두물일보": 2}
    assert figures.sections == {"사회": 1, "": 1}
    assert (figures.covered["captions"], figures.covered["section"], figures.covered["agency"]) == (
        2,
        1,
        0,
    )
    assert figures.speakers == {"도하람": 2}
    assert figures.titled["도하람"] == {"도하람 시장": 2}
    assert figures.sources["두물일보"] == {"named": 2, "anonymous": 2, "unknown": 2}


def test_a_failure_belongs_to_the_host_it_was_asked_of() -> None:
    assert outlet(FAILURE) == "gone.example.co.kr"
    assert outlet(replace(FAILURE, input_url="no address")) == ""
    assert outlet(replace(FAILURE, input_url="http://[")) == ""


def test_rows_carry_quotations_with_their_context_and_headline_quotations_without_one() -> None:
    rows = Rows(10)
    for record in (FAILURE, ARTICLE):
        rows.add(record)
    assert [row[6] for row in rows.articles] == ["timeout", "ok"]
    assert rows.unmatched == [[1, "넷째"]]
    place, before, text, after, who, kind, _ = rows.quotations[0]
    assert (place, text, who, kind) == (1, "첫째", "도하람 시장", "person")
    assert before.startswith("…")
    assert before.endswith(" “")
    assert len(before) == len(after) == CONTEXT + 1
    assert rows.quotations[2][4:6] == ["", "unknown"]


def test_no_more_rows_are_carried_than_asked_for_but_all_are_counted() -> None:
    page = report(records(30), most_rows=4)
    _, data = parsed(page)
    assert len(data["articles"]) == 4
    assert len(data["quotations"]) <= 4
    assert all(row[0] < 4 for row in data["quotations"] + data["unmatched"])
    assert "<dd>30</dd>" in page
    assert re.search(r"4 \D*30|30\D* 4", page)  # and the page says so
    assert 'class="capped' not in report(records(4), most_rows=4)


def spoken(words: str, address: str) -> str:
    """The report on an article and a failure that say these words wherever they can."""
    article = replace(
        ARTICLE,
        headline=words,
        section=words,
        outlet=Publisher(name=words),
        url=address,
        input_url=address,
        quotations=(quote("첫째", Speaker(name=words, title=words, kind="person")),),
        headline_quotes=(HeadlineQuote(text=words),),
    )
    failed = replace(FAILURE, error=Error(code=words, message=words), input_url=address)
    return report([article, failed], words)


def test_what_a_page_said_is_text_and_never_markup() -> None:
    page = spoken(EVIL, "javascript:owned()")
    elements, data = parsed(page)
    harmless, _ = parsed(spoken("말", "https://news.example.co.kr/1"))
    assert [tag for tag, _ in elements] == [tag for tag, _ in harmless]
    assert not any(name.startswith("on") for _, attributes in elements for name in attributes)
    shown = EVIL.replace("\u2028", "").replace("\u202e", "").replace("\x1b", "")
    assert data["articles"][0][1:4] == [shown, shown, shown]
    assert [row[7] for row in data["articles"]] == ["", ""]  # no address to follow
    assert page.count("<!--") == 0
    assert not re.search("[\u2028\u202e\x1b]", page)


def test_the_page_holds_all_it_needs_and_forbids_the_network() -> None:
    page = report([ARTICLE, FAILURE], "a.jsonl")
    elements, _ = parsed(page)
    tags = {tag for tag, _ in elements}
    assert not tags & {"link", "img", "iframe", "object", "embed", "base"}
    assert not any("src" in attributes or "style" in attributes for _, attributes in elements)
    (policy,) = (a["content"] or "" for _, a in elements if a.get("http-equiv"))
    assert policy.startswith("default-src 'none';")
    for tag in ("style", "script"):
        (text,) = re.findall(f"<{tag}>(.*?)</{tag}>", page, re.DOTALL)
        digest = b64encode(sha256(text.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy


@pytest.mark.parametrize(
    ("days", "heading", "columns"),
    [
        (["2026-03-02", "2026-03-05", "2026-03-05"], "날짜별 기사", 4),
        (["2025-11-30", "2026-03-05"], "날짜별 기사", 96),
        (["2025-11-01", "2026-03-05"], "월별 기사", 5),
        (["1999-11-01", "2026-03-05"], "연도별 기사", 28),
        (["2026-02-31", "2026-03-05"], "날짜별 기사", 1),
    ],
)
def test_articles_are_drawn_by_day_month_or_year(
    days: list[str], heading: str, columns: int
) -> None:
    figures = Figures()
    figures.days.update(days)
    drawn = by_time(figures)
    assert heading in drawn
    assert drawn.count("<rect") == columns


def test_no_records_make_a_page_too() -> None:
    elements, data = parsed(report([]))
    assert (data["articles"], data["quotations"], data["unmatched"]) == ([], [], [])
    assert "h1" in {tag for tag, _ in elements}


def test_the_command_writes_the_page_and_the_last_record_of_an_input_counts(tmp_path: Path) -> None:
    source, output = tmp_path / "out.jsonl", tmp_path / "report.html"
    lines = [ARTICLE, FAILURE, replace(ARTICLE, headline="새 제목")]
    source.write_bytes(b"".join(record.to_json() + b"\n" for record in lines))
    code, text, talk = call("report", str(source), "-o", str(output), "--lang", "en")
    assert (code, text) == (0, "")
    assert str(output) in talk
    page = output.read_text(encoding="utf-8")
    assert '<html lang="en">' in page
    assert "<code>out.jsonl</code>" in page
    assert sorted(row[3] for row in parsed(page)[1]["articles"]) == ["No answer.", "새 제목"]


def test_the_command_reads_standard_input_and_writes_standard_output() -> None:
    code, text, talk = call("report", "-", "-o", "-", stdin=ARTICLE.to_json() + b"\n")
    assert (code, talk) == (0, "")
    assert text.startswith("<!doctype html>")


@pytest.mark.parametrize("raw", [b"{torn", b"[1]\n", None])
def test_the_command_refuses_what_holds_no_records(tmp_path: Path, raw: bytes | None) -> None:
    source, output = tmp_path / "x.jsonl", tmp_path / "report.html"
    if raw is not None:
        source.write_bytes(raw)
    code, _, talk = call("report", str(source), "-o", str(output))
    assert code == 2
    assert str(source) in talk
    assert not output.exists()


def test_an_output_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes(ARTICLE.to_json() + b"\n")
    code, _, talk = call("report", str(tmp_path / "a.jsonl"), "-o", str(tmp_path / "no" / "r.html"))
    assert (code, "cannot be written" in talk) == (4, True)
