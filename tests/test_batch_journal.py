"""The journal: what is written is known again, a torn tail is cut, another's lines are not taken for ours."""

import resource
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from hangisa.batch.inputs import Line
from hangisa.batch.journal import Changed, Journal, page_of, retold
from hangisa.batch.output import Busy, beside
from hangisa.batch.state import Entry, State
from hangisa.errors import OutputError
from hangisa.record import Error, Failure

LINES = [Line(index, f"http://news.example.co.kr/{index}") for index in range(3)]


def record(line: Line) -> bytes:
    error = Error(code="http_404", message="없는 기사")
    return Failure(error=error, input_url=line.text, input_index=line.index).to_json()


def journal(folder: Path) -> Journal:
    return Journal(folder / "out.jsonl", {})


@pytest.fixture
def whole(tmp_path: Path) -> bytes:
    """An output of three records."""
    with journal(tmp_path) as open_one:
        for line in LINES:
            open_one.write(line, page_of(line.text), record(line), "http_404")
    return (tmp_path / "out.jsonl").read_bytes()


def test_what_is_written_is_one_record_a_line(whole: bytes) -> None:
    assert whole == b"".join(record(line) + b"\n" for line in LINES)


@pytest.mark.parametrize("keeps_state", [True, False])
def test_55_a_tail_torn_at_any_byte_is_cut_and_its_line_answered_again(
    tmp_path: Path, whole: bytes, keeps_state: bool
) -> None:
    out = tmp_path / "out.jsonl"
    state = (tmp_path / "out.state").read_bytes()
    first = len(record(LINES[0])) + 1
    near_ends = {*range(first, first + 30), *range(len(whole) - 30, len(whole) + 1)}
    for cut in sorted(near_ends | set(range(first, len(whole), 41))):
        out.write_bytes(whole[:cut])
        (tmp_path / "out.state").write_bytes(state if keeps_state else b"")
        kept = whole[:cut].count(b"\n")
        with journal(tmp_path) as again:
            assert [again.has(line) for line in LINES] == [n < kept for n in range(3)]
            for line in LINES[kept:]:
                again.write(line, page_of(line.text), record(line), "http_404")
        assert out.read_bytes() == whole


def test_55_a_crash_before_the_state_is_committed_loses_nothing(
    tmp_path: Path, whole: bytes
) -> None:
    crashed = journal(tmp_path)
    crashed.__enter__()
    new = Line(3, "http://news.example.co.kr/3")
    crashed.write(new, page_of(new.text), record(new), "http_404")
    crashed._close()  # as the kernel does it: nothing is synced, nothing committed
    with journal(tmp_path) as again:
        assert again.has(new)
        assert again.results().total() == 4


def test_59_an_output_is_locked_and_says_by_whom(tmp_path: Path, whole: bytes) -> None:
    with journal(tmp_path), pytest.raises(Busy, match=r"Its process is \d+\."):
        journal(tmp_path).__enter__()
    with journal(tmp_path) as again:
        assert again.has(LINES[0])


def test_another_text_on_an_answered_line_is_refused(tmp_path: Path, whole: bytes) -> None:
    other = Line(0, "http://news.example.co.kr/other")
    with journal(tmp_path) as again, pytest.raises(Changed, match="Line 1 of the list"):
        again.has(other)
    with Journal(tmp_path / "out.jsonl", {}, force=True) as forced:
        assert not forced.has(other)


def test_a_page_is_known_by_its_address_and_retold_for_another_line(
    tmp_path: Path, whole: bytes
) -> None:
    twin = Line(9, "HTTP://news.example.co.kr:80/1#photo")
    page = page_of(twin.text)
    assert page is not None
    with journal(tmp_path) as again:
        known = again.record_of(page)
        assert known == record(LINES[1])
        assert retold(known, twin) == (record(twin), "http_404")
        assert again.record_of(page + 1) is None


def test_an_output_may_be_replaced_while_a_second_run_waits_at_the_door(
    tmp_path: Path, whole: bytes
) -> None:
    with Journal(tmp_path / "out.jsonl", {}, retry=True) as retried:
        assert not retried.has(LINES[0])
        with pytest.raises(Busy):
            journal(tmp_path).__enter__()
    assert (tmp_path / "out.jsonl").read_bytes() == b""


@pytest.mark.parametrize(
    ("output", "side"),
    [("a.jsonl", "a.state"), ("b.c.ndjson", "b.c.state"), ("d", "d.state"), ("e.f", "e.f.state")],
)
def test_the_state_stands_beside_the_output(output: str, side: str) -> None:
    assert beside(Path("x") / output, ".state") == Path("x") / side


@contextmanager
def files_end_at(size: int) -> Iterator[None]:
    """No file of this process may grow beyond a size, as on a full disk."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_56_lines_whose_state_a_full_disk_took_are_known_again(tmp_path: Path) -> None:
    # the room is back before the journal closes: its last commit must not skip what was lost
    with suppress(OutputError), journal(tmp_path) as full:
        for line in LINES:
            full.write(line, page_of(line.text), record(line), "http_404")
        with files_end_at(1024), pytest.raises(OutputError):
            full.sync()
    with journal(tmp_path) as again:
        assert [again.has(line) for line in LINES] == [True, True, True]


def test_what_is_noted_is_known_at_once_and_counts_from_the_commit_on(tmp_path: Path) -> None:
    path = str(tmp_path / "out.state")
    entries = [Entry(number, number + 10, 77, number + 20, "ok") for number in (5, 3, 4)]
    for is_committed in (False, True):
        state = State(path)
        for entry in entries:
            state.add(entry)
        known = [state.input_of(number) for number in (3, 4, 5, 6)]
        assert (known, state.place_of(77), state.results()) == ([13, 14, 15, None], 23, {"ok": 3})
        if is_committed:
            state.commit()
        state.close()
        state = State(path)
        assert [state.input_of(n) for n in (3, 6)] == ([13, None] if is_committed else [None, None])
        state.close()


def test_after_trouble_no_question_is_answered_and_no_line_noted(tmp_path: Path) -> None:
    state = State(str(tmp_path / "out.state"))
    state.close()
    with pytest.raises(OutputError):
        state.commit()
    with pytest.raises(OutputError):
        state.input_of(7)
    with pytest.raises(OutputError):
        state.add(Entry(7, 1, None, 0, "ok"))
