"""What a parsing process answers to the pages it is given, and the memory in which they lie."""

import io
import mmap
import random
import sys
from collections import deque

import pytest
from tests.test_batch_workers import article, page

from hangisa.batch import shelf, worker
from hangisa.batch.frames import message


@pytest.fixture
def roomy(monkeypatch: pytest.MonkeyPatch) -> None:
    """This process has grown with the tests before: that ends none here."""
    monkeypatch.setattr(worker, "MOST_RESIDENT", sys.maxsize)


class Flushes(io.BytesIO):
    """What was written between one flush and the next."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[bytes] = []

    def flush(self) -> None:
        done = sum(map(len, self.parts))
        self.parts.append(self.getvalue()[done:])


def test_what_lies_on_the_shelf_stays_until_it_is_taken_away() -> None:
    """Random pages come and go in order, as those of a process do; none is laid over another."""
    chance = random.Random(1)
    own = shelf.Shelf(1000)
    lying: deque[tuple[int, bytes]] = deque()
    refused = 0
    with mmap.mmap(own.number, 0, access=mmap.ACCESS_READ) as read:
        for number in range(5000):
            body = bytes([number % 251]) * chance.randint(0, 400)
            place = own.put(body)
            if place is None:
                refused += 1
                assert lying or not body or len(body) > 1000
            else:
                lying.append((place, body))
            for begin, there in lying:
                assert read[begin : begin + len(there)] == there
            for _ in range(min(len(lying), chance.randint(0, 2))):
                lying.popleft()
                own.take_away()
    own.close()
    assert 0 < refused < 2500


def test_a_shelf_that_is_given_up_takes_nothing() -> None:
    """Others may ask a process that is just being buried; their pages are sent to the next one."""
    own = shelf.Shelf(1000)
    assert [own.put(bytes(400)), own.put(bytes(400))] == [16, 416]
    own.take_away()
    own.close()
    assert own.put(bytes(100)) is None
    own.take_away()


def test_pages_sent_together_are_answered_together(roomy: None) -> None:
    pages = [message(page(n), article(n), more=n < 2) for n in range(3)]
    said = Flushes()
    worker.serve(io.BytesIO(b"".join(map(b"".join, pages))), said, 10.0)
    assert [part.count(b'"kind":"article"') for part in said.parts] == [0, 3]


def test_a_process_tells_which_page_it_has_begun(roomy: None) -> None:
    pages = [message(page(n), article(n), more=n < 2) for n in range(3)]
    lying = bytearray(shelf.BEGUN.size)
    worker.serve(io.BytesIO(b"".join(map(b"".join, pages))), io.BytesIO(), 10.0, lying)
    assert shelf.BEGUN.unpack(lying) == (3, shelf.NOWHERE)


def test_a_page_that_takes_long_keeps_no_answers_back(
    roomy: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(worker, "LONG", 0.0)
    pages = [message(page(n), article(n), more=n < 2) for n in range(3)]
    said = Flushes()
    worker.serve(io.BytesIO(b"".join(map(b"".join, pages))), said, 10.0)
    assert [part.count(b'"kind":"article"') for part in said.parts] == [0, 1, 1, 1]


@pytest.mark.parametrize(("name", "most", "pages"), [("MOST_PAGES", 2, 2), ("MOST_RESIDENT", 1, 1)])
def test_a_process_that_has_grown_answers_and_ends(
    roomy: None, monkeypatch: pytest.MonkeyPatch, name: str, most: int, pages: int
) -> None:
    monkeypatch.setattr(worker, name, most)
    told = b"".join(part for n in range(3) for part in message(page(n), article(n)))
    said = io.BytesIO()
    worker.serve(io.BytesIO(told), said, 10.0)
    assert said.getvalue().count(b'"kind":"article"') == pages
    assert said.getvalue().count(b'"last":true') == 1


def test_a_bug_in_the_extractor_is_a_record_too(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*args: object, **named: object) -> None:
        raise ZeroDivisionError("bug \x1b[2J")

    monkeypatch.setattr(worker, "extract", broken)
    answer, record = worker.read(page(1), b"")
    assert (answer.kind, answer.code, record) == ("error", "internal", b"")
    assert "ZeroDivisionError" in answer.message
