"""What a person sees of a run: its progress and its summary."""

import io
import json
from collections import Counter
from typing import Any

import pytest
from rich.console import Console

from hangisa.batch.tally import Tally
from hangisa.view.progress import Progress, counts, pace, span
from hangisa.view.summary import Summary


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
