"""Pages that hang, crash or bloat the parser cost their own record and nothing else."""

import asyncio
import os
import signal
import sys
from collections.abc import Awaitable, Callable, Iterable
from typing import Any

import msgspec
import pytest
from tests.stand import ARTICLE

from hangisa.batch import shelf, worker
from hangisa.batch.child import Child
from hangisa.batch.frames import Page
from hangisa.batch.process import Worker
from hangisa.batch.workers import Limits, Pool
from hangisa.errors import HangisaError, NotAnArticle, ParseFailed
from hangisa.record import Fetch

HANGS = b"<div>" * 100_000
BLOATS = b"<p>x" * 2_000_000


def page(number: int) -> Page:
    url = f"https://news.example.co.kr/{number}"
    fetch = Fetch(http_status=200, content_type="text/html")
    return Page(url=url, input_url=url, input_index=number, fetch=fetch, warnings=("truncated",))


def article(number: int) -> bytes:
    return (ARTICLE % (number, number)).encode()


LONG = article(1).replace(b"</p>", b"</p><p>" + "물이 흐른다. ".encode() * 20_000 + b"</p>", 1)


def within(pool: Pool, use: Callable[[Pool], Awaitable[Any]]) -> Any:
    async def running() -> Any:
        async with pool:
            return await use(pool)

    return asyncio.run(running())


async def result(pool: Pool, number: int, html: bytes) -> str:
    try:
        return (await pool.parse(page(number), html))[1]
    except HangisaError as error:
        return error.code if error.url == page(number).url else "blames another page"


async def all_of(pool: Pool, pages: list[bytes]) -> list[str]:
    outcomes = await pool.parse_all([(page(n), html) for n, html in enumerate(pages)])
    for number, outcome in enumerate(outcomes):
        if isinstance(outcome, HangisaError):
            assert outcome.url == page(number).url
        else:
            assert msgspec.json.decode(outcome[0])["input_index"] == number
    return [one.code if isinstance(one, HangisaError) else one[1] for one in outcomes]


def test_a_record_comes_back_whole() -> None:
    record, status = within(Pool(1), lambda pool: pool.parse(page(7), article(7)))
    values = msgspec.json.decode(record)
    assert (status, values["status"]) == ("ok", "ok")
    assert values["headline"] == "물푸레시, 다리 7 고친다"
    assert (values["input_index"], values["input_url"]) == (7, page(7).url)
    assert values["fetch"]["content_type"] == "text/html"
    assert values["warnings"][-1] == "truncated"


def test_47_poison_costs_its_own_record_and_nothing_else() -> None:
    pages = {n: article(n) for n in range(12)} | {3: HANGS, 6: BLOATS, 8: b"<h1>x</h1>"}
    limits = Limits(seconds=1.0, memory=400 * 1024 * 1024)

    async def all_of_them(pool: Pool) -> list[str]:
        return await asyncio.gather(*(result(pool, n, pages[n]) for n in pages))

    results = within(Pool(2, limits), all_of_them)
    assert [results[3], results[8]] == ["parse_timeout", "not_an_article"]
    assert results[6] in ("too_complex", "parse_crash", "parse_timeout", "not_an_article")
    assert [results[n] for n in range(12) if n not in (3, 6, 8)] == ["ok"] * 9


def test_a_handful_is_answered_in_its_order_and_poison_in_it_costs_its_own_record(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    pages = [article(n) for n in range(6)]
    pages[1], pages[3], pages[4] = HANGS, b"<h1>x</h1>", HANGS
    started = counted(monkeypatch)
    results = within(Pool(1, Limits(seconds=1.0)), lambda pool: all_of(pool, pages))
    assert results == ["ok", "parse_timeout", "ok", "not_an_article", "parse_timeout", "ok"]
    assert len(started) == 3, "each is read once until it ends its process"


def counted(monkeypatch: pytest.MonkeyPatch, most: int = worker.MOST_PAGES) -> list[Any]:
    """Collect the processes that are started, each for at most so many pages."""
    started = []
    start = asyncio.create_subprocess_exec

    async def starting(*command: str, **named: Any) -> asyncio.subprocess.Process:
        code = f"from hangisa.batch import worker; worker.MOST_PAGES = {most}; worker.main()"
        started.append(await start(command[0], "-c", code, *command[3:], **named))
        return started[-1]

    monkeypatch.setattr(asyncio, "create_subprocess_exec", starting)
    return started


def test_a_handful_goes_on_in_another_process_where_one_has_grown(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    started = counted(monkeypatch, most=2)
    assert within(Pool(1), lambda pool: all_of(pool, [article(n) for n in range(5)])) == ["ok"] * 5
    assert [process.returncode for process in started] == [0, 0, 0]


@pytest.mark.parametrize("ahead", [1, 2])
def test_pages_larger_than_what_processes_share_are_answered(ahead: int) -> None:
    huge = article(1) + b"<!--" + b"x" * (shelf.SIZE + 1) + b"-->"

    async def use(pool: Pool) -> list[list[str]]:
        handfuls = [[LONG] * 8, [article(0), huge, article(2)], [LONG] * 20]
        return await asyncio.gather(*(all_of(pool, handful) for handful in handfuls))

    assert within(Pool(1, ahead=ahead), use) == [["ok"] * 8, ["ok"] * 3, ["ok"] * 20]


def test_a_system_without_files_in_memory_will_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(os, "memfd_create", raising=False)
    pages = [article(0), HANGS, article(2)]
    results = within(Pool(1, Limits(seconds=1.0)), lambda pool: all_of(pool, pages))
    assert results == ["ok", "parse_timeout", "ok"]


def test_a_process_is_sent_the_next_handful_before_it_has_answered_the_first(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    told: list[str] = []
    send, answer = Child.send, Child.answer

    def sending(child: Child, pages: Iterable[tuple[Page, bytes, bool]]) -> None:
        told.append("sent")
        send(child, pages)

    async def answering(child: Child) -> Any:
        found = await answer(child)
        told.append("answered")
        return found

    monkeypatch.setattr(Child, "send", sending)
    monkeypatch.setattr(Child, "answer", answering)

    async def use(pool: Pool) -> None:
        await asyncio.gather(*(all_of(pool, [article(0)]) for _ in range(6)))

    within(Pool(1, ahead=2), use)
    assert told[:3] == ["sent", "sent", "answered"]


def test_48_a_process_that_is_killed_is_blamed_on_its_page_and_replaced() -> None:
    async def use(pool: Pool) -> None:
        await pool.parse(page(1), article(1))
        process = pool._workers[0]._child
        assert process
        hanging = asyncio.create_task(pool.parse(page(2), HANGS))
        await asyncio.sleep(0.1)
        os.kill(process.pid, signal.SIGSEGV)
        with pytest.raises(ParseFailed, match="SIGSEGV") as caught:
            await hanging
        assert caught.value.code == "parse_crash"
        assert (await pool.parse(page(3), article(3)))[1] == "ok"

    within(Pool(1), use)


def test_a_page_given_up_leaves_no_half_told_process() -> None:
    async def use(pool: Pool) -> None:
        await pool.parse(page(1), article(1))
        hanging = asyncio.create_task(pool.parse(page(2), HANGS))
        await asyncio.sleep(0.1)
        hanging.cancel()
        with pytest.raises(asyncio.CancelledError):
            await hanging
        record, _ = await pool.parse(page(3), article(3))
        assert msgspec.json.decode(record)["input_index"] == 3

    within(Pool(1), use)


def test_pages_sent_ahead_outlive_the_process_that_they_were_sent_to() -> None:
    async def use(pool: Pool) -> list[str]:
        await pool.parse(page(0), article(0))
        return await asyncio.gather(
            all_of(pool, [article(0), HANGS, article(2)]), all_of(pool, [article(0), article(1)])
        )

    results = within(Pool(1, Limits(seconds=1.0), ahead=2), use)
    assert results == [["ok", "parse_timeout", "ok"], ["ok", "ok"]]


@pytest.mark.parametrize("given_up", [0, 1])
def test_pages_given_up_take_no_answer_from_others(given_up: int) -> None:
    async def use(pool: Pool) -> None:
        await pool.parse(page(0), article(0))
        tasks = [asyncio.create_task(all_of(pool, [LONG] * 20))]
        await asyncio.sleep(0.05)
        tasks.append(asyncio.create_task(all_of(pool, [article(0)])))
        await asyncio.sleep(0.05)
        tasks[given_up].cancel()
        with pytest.raises(asyncio.CancelledError):
            await tasks[given_up]
        assert set(await tasks[1 - given_up]) == {"ok"}
        record, _ = await pool.parse(page(3), article(3))
        assert msgspec.json.decode(record)["input_index"] == 3

    within(Pool(1, ahead=2), use)


def test_a_process_is_not_judged_by_the_memory_of_the_one_that_started_it() -> None:
    ballast = b"x" * (worker.MOST_RESIDENT * 1024)

    async def use(pool: Pool) -> None:
        await pool.parse(page(1), article(1))
        assert pool._workers[0]._child, "it is kept for the next page"

    within(Pool(1), use)
    del ballast


def test_a_page_without_article_says_why() -> None:
    with pytest.raises(NotAnArticle):
        within(Pool(1), lambda pool: pool.parse(page(1), b"<h1>x</h1>"))


def test_a_worker_that_cannot_start_is_no_fault_of_the_page(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "executable", "/bin/false")
    with pytest.raises(RuntimeError, match="does not start"):
        asyncio.run(Worker(Limits()).read([(page(1), b"")]))
