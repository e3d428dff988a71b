"""What a person sees of records and runs: whole, and without a control sequence from any page."""

import io
import json
from collections import Counter
from typing import Any

import pytest
from rich.console import Console

from hangisa.batch.tally import Tally
from hangisa.cli.main import run
from hangisa.record import (
    Article,
    Byline,
    Caption,
    Crosshead,
    Error,
    Failure,
    Publisher,
    Quotation,
    Speaker,
)
from hangisa.text import UNSAFE
from hangisa.view.progress import Progress, counts, pace, span
from hangisa.view.reading import reading
from hangisa.view.summary import Summary

BODY = "[e스포츠] 도하람 시장은 “안전이 먼저다”라고 했다."
ARTICLE = Article(
    headline="[단독] 다리 고친다 [/그래픽]",
    subheadings=("6월에 끝나",),
    outlet=Publisher(name="두물일보", portal="naver"),
    bylines=(Byline(name="솔바람", role="기자"),),
    paragraphs=(BODY, "시민들은 반겼다."),
    captions=(Caption(text="낡은 다리", before=1), Caption(text="새 다리", before=None)),
    crossheads=(Crosshead(text="언제 끝나나", before=1),),
    quotations=(
        Quotation(
            text="안전이 먼저다",
            paragraph=0,
            start=BODY.index("안전"),
            end=BODY.index("”"),
            speaker=Speaker(name="도하람", title="시장"),
        ),
    ),
    url="https://news.example.co.kr/1",
)
HOSTILE = "\x1b]0;owned\x07\x9b2J\u202e[link=file:///etc]붉다[/link]\x00"


def page(record: dict[str, Any], terminal: bool = False) -> str:
    console = Console(file=io.StringIO(), width=60, color_system="standard" if terminal else None)
    console.print(reading(record))
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


def test_a_record_reads_like_an_article() -> None:
    rows = [line.strip() for line in page(ARTICLE.to_dict()).splitlines() if line.strip()]
    assert rows == [
        "두물일보 · naver",
        "[단독] 다리 고친다 [/그래픽]",
        "6월에 끝나",
        "솔바람 기자",
        BODY,
        "▲ 낡은 다리",
        "언제 끝나나",
        "시민들은 반겼다.",
        "▲ 새 다리",
        "안전이 먼저다 – 도하람 시장",
        "https://news.example.co.kr/1",
    ]


def test_quotations_are_marked_where_they_stand() -> None:
    assert "\x1b[36m안전이 먼저다\x1b[0m" in page(ARTICLE.to_dict(), terminal=True)


def test_a_failure_says_why() -> None:
    failure = Failure(error=Error(code="http_404", message="gone"), input_url="http://x.kr")
    assert page(failure.to_dict()).split("\n")[:2] == ["http://x.kr", "http_404: gone"]


@pytest.mark.parametrize(
    "record",
    [
        Article(
            headline=HOSTILE,
            paragraphs=(HOSTILE,),
            captions=(Caption(text=HOSTILE),),
            outlet=Publisher(name=HOSTILE),
            quotations=(Quotation(text=HOSTILE, paragraph=0, start=0, end=9),),
            url=HOSTILE,
        ),
        Failure(error=Error(code=HOSTILE, message=HOSTILE), input_url=HOSTILE),
    ],
)
def test_nothing_in_a_record_steers_the_terminal(record: Article | Failure) -> None:
    shown = page(record.to_dict())
    assert "[link=file:///etc]붉다[/link]" in shown
    assert not UNSAFE.search(shown)


def tally(**values: Any) -> Tally:
    return Tally(results=Counter({"ok": 110, "partial": 2, "http_404": 8, "timeout": 2}), **values)


def test_the_progress_line_tells_what_became_of_the_lines() -> None:
    assert counts(tally(total=500, earlier=20, duplicates=3)) == (
        "145 of 500 lines: 112 ok, 10 failed (http_404 8, timeout 2), 3 duplicates,"
        " 20 from an earlier run"
    )
    assert counts(Tally()) == "0 lines: 0 ok, 0 failed"


def test_the_pace_names_the_time_left_and_a_page_that_takes_long() -> None:
    slow = tally(total=1220, hosts=14, under_way={7: ("http://slow.kr/\x1b[2J", 0.0)})
    slow.started -= 122.0
    assert pace(slow) == "1.0/s, 14 hosts waiting, about 18 min left, 2 min at http://slow.kr/[2J"
    slow.stopped_by = 2
    assert pace(slow) == "Stopping: 1 pages under way. Ctrl-C again ends it now."


@pytest.mark.parametrize(
    ("seconds", "told"), [(5, "5 s"), (100, "2 min"), (7200, "2.0 h"), (200_000, "2.3 days")]
)
def test_a_span_is_told_as_a_person_says_it(seconds: float, told: str) -> None:
    assert span(seconds) == told


def test_progress_is_a_plain_line_a_minute_where_nobody_watches() -> None:
    stream = io.StringIO()
    running = tally()
    with Progress(stream) as progress:
        progress(running)
        running.started -= 61
        progress(running)
        progress(running)
    assert stream.getvalue().count("\n") == 1
    assert stream.getvalue().startswith("122 lines: 112 ok")


def test_the_summary_counts_the_output_and_the_run() -> None:
    running = tally(lines=150, earlier=20, duplicates=3)
    summary = Summary(Counter({"ok": 130, "partial": 2, "http_404": 9, "timeout": 4}), running)
    values = json.loads(summary.to_json())
    assert (values["lines"], values["ok"], values["failed"]) == (
        145,
        130,
        {"http_404": 9, "timeout": 4},
    )
    assert values["this_run"]["answered_before"] == 20
    assert summary.sentence() == (
        "145 lines: 132 ok, 13 failed, 3 duplicates, 20 answered by an earlier run"
    )
    console = Console(file=io.StringIO(), width=60)
    console.print(summary.table())
    assert isinstance(console.file, io.StringIO)
    rows = [line.split() for line in console.file.getvalue().splitlines()]
    assert rows == [
        ["result", "lines", "share"],
        ["ok", "130", "89.7%"],
        ["partial", "2", "1.4%"],
        ["http_404", "9", "6.2%"],
        ["timeout", "4", "2.8%"],
    ]


def shown(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = run(["show", *arguments])
    return code, *capsys.readouterr()


def test_show_prints_the_records_of_a_file(
    tmp_path: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "out.jsonl"
    failure = Failure(error=Error(code="http_404", message="gone"), input_index=1)
    path.write_bytes(ARTICLE.to_json() + b"\n" + failure.to_json() + b"\n")
    code, text, _ = shown(capsys, str(path))
    assert (code, "다리 고친다" in text, "http_404: gone" in text) == (0, True, True)
    code, text, _ = shown(capsys, str(path), "--line", "1")
    assert (code, "다리 고친다" in text, "http_404: gone" in text) == (0, False, True)
    code, text, talk = shown(capsys, str(path), "--line", "7")
    assert (code, text, "no record of line 7" in talk) == (2, "", True)


@pytest.mark.parametrize("raw", [b"{torn", b"[1]", b'{"a": 1}', None])
def test_show_refuses_what_holds_no_records(
    tmp_path: Any, capsys: pytest.CaptureFixture[str], raw: bytes | None
) -> None:
    path = tmp_path / "x.jsonl"
    if raw is not None:
        path.write_bytes(raw)
    code, _, talk = shown(capsys, str(path))
    assert code == 2
    assert str(path) in talk
