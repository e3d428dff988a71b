"""Proves rows 01, 37, 60, 61 and 62: no answer, Retry-After, pace, many hosts, environment."""

import asyncio
import resource
import socket
from dataclasses import replace
from datetime import UTC, datetime
from email.utils import format_datetime

import pytest
from tests.faults import answers as a
from tests.faults.server import PAGE, Hit, Time, answer, fetch, machine, says, serving

from hangisa.errors import FetchError
from hangisa.fetch.fetched import Fetched
from hangisa.fetch.fetcher import Fetcher
from hangisa.fetch.policy import Policy
from hangisa.fetch.retries import backoff, retry_after

OPEN = Policy(robots=False, allow_private=True, delay=0)


def test_01_connection_refused_is_tried_three_times() -> None:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        port = closed.getsockname()[1]
        with pytest.raises(FetchError) as caught:
            asyncio.run(fetch(f"http://127.0.0.1:{port}/", OPEN))
    assert (caught.value.code, caught.value.attempts) == ("connect", 3)
    assert caught.value.retryable


@pytest.mark.parametrize(
    ("value", "waited"),
    [("2", 2.0), ("100", 100.0), ("0", 1.0), ("-5", 1.0), ("soon", 1.0), ("", 1.0)],
)
@pytest.mark.parametrize("status", ["429 Too Many Requests", "503 Busy"])
def test_37_retry_after_is_a_minimum(status: str, value: str, waited: float) -> None:
    first = answer(PAGE, f"Retry-After: {value}", status=status)
    time = Time()

    async def run() -> int:
        async with serving({"/row": a.then_fine(first)}) as server:
            await fetch(server.url("/row"), OPEN, machine(time=time))
            return server.count("/row")

    assert asyncio.run(run()) == 2
    assert sum(time.slept) == pytest.approx(waited, abs=0.2)


def test_37_retry_after_beyond_the_cap_closes_the_host() -> None:
    busy = answer(PAGE, "Retry-After: 1000000000", status="429 Too Many Requests")

    async def run() -> tuple[list[str], int]:
        codes = []
        async with (
            serving({"/row": says(busy)}) as server,
            Fetcher(OPEN, machine()) as fetcher,
        ):
            for path in ("/row", "/next"):
                with pytest.raises(FetchError) as caught:
                    await fetcher.fetch(server.url(path))
                assert caught.value.retryable
                codes.append(caught.value.code)
            return codes, len(server.hits)

    codes, hits = asyncio.run(run())
    assert codes == ["http_429", "host_paused"]
    assert hits == 1


def test_37_retry_after_pauses_every_url_of_the_host() -> None:
    busy = answer(PAGE, "Retry-After: 50", status="503 Busy")
    time = Time()

    async def run() -> list[str]:
        async with (
            serving({"/row": a.then_fine(busy)}) as server,
            Fetcher(OPEN, machine(time=time)) as fetcher,
        ):
            await asyncio.gather(
                fetcher.fetch(server.url("/row")), fetcher.fetch(server.url("/other"))
            )
            return [hit.path for hit in server.hits]

    assert asyncio.run(run()).count("/row") == 2
    assert time.ahead > 49


def test_60_a_retry_after_date_counts_from_the_answers_own_date() -> None:
    now = datetime(2001, 2, 3, 4, 5, 6, tzinfo=UTC)
    date, later = format_datetime(now, usegmt=True), "Sat, 03 Feb 2001 04:05:36 GMT"
    assert retry_after(later, date) == 30.0
    assert retry_after(date, later) == 0.0


def test_the_backoff_has_full_jitter_and_a_cap() -> None:
    assert [backoff(tries, 1.0) for tries in (1, 2, 3, 9)] == [2.0, 4.0, 8.0, 60.0]
    assert backoff(3, 0.0) == 0.0


def test_one_host_is_asked_one_thing_at_a_time_with_the_delay_between() -> None:
    time = Time()
    busy, most = 0, 0

    async def slow(hit: Hit) -> None:
        nonlocal busy, most
        busy += 1
        most = max(most, busy)
        await asyncio.sleep(0.005)
        busy -= 1
        await hit.send(answer())

    async def run() -> None:
        policy = replace(OPEN, delay=7.0)
        async with (
            serving({f"/{n}": slow for n in range(5)}) as server,
            Fetcher(policy, machine(time=time)) as fetcher,
        ):
            await asyncio.gather(*(fetcher.fetch(server.url(f"/{n}")) for n in range(5)))

    asyncio.run(run())
    assert most == 1
    assert time.ahead >= 4 * 7.0


def test_hosts_are_asked_side_by_side_up_to_the_limit() -> None:
    busy, most = 0, 0

    async def slow(hit: Hit) -> None:
        nonlocal busy, most
        busy += 1
        most = max(most, busy)
        await asyncio.sleep(0.01)
        busy -= 1
        await hit.send(answer())

    async def run() -> None:
        names = {f"n{n}.test": ["127.0.0.1"] for n in range(12)}
        async with (
            serving({"/row": slow}) as server,
            Fetcher(replace(OPEN, max_hosts=4), machine(names)) as fetcher,
        ):
            await asyncio.gather(*(fetcher.fetch(server.url("/row", name)) for name in names))

    asyncio.run(run())
    assert most == 4


def test_61_many_hosts_need_few_file_descriptors() -> None:
    names = {f"n{n}.test": ["127.0.0.1"] for n in range(200)}
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)

    async def run() -> list[Fetched]:
        async with serving() as server, Fetcher(OPEN, machine(names)) as fetcher:
            # The server lives in this process too: two descriptors a connection.
            resource.setrlimit(resource.RLIMIT_NOFILE, (256, hard))
            try:
                return await asyncio.gather(
                    *(fetcher.fetch(server.url("/", name)) for name in names)
                )
            finally:
                resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))

    assert len(asyncio.run(run())) == 200


def test_62_proxies_and_trust_stores_of_the_environment_are_ignored(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    monkeypatch.setenv("SSL_CERT_FILE", "/nonexistent")

    async def run() -> Fetched:
        async with serving() as server:
            return await fetch(server.url("/"), OPEN)

    assert asyncio.run(run()).body == PAGE


def test_62_a_proxy_that_is_asked_for_is_used() -> None:
    async def run() -> tuple[Fetched, list[str]]:
        async with serving() as server:
            policy = replace(OPEN, proxy=server.url())
            page = await fetch("http://news.test/a", policy)
            return page, [hit.path for hit in server.hits]

    page, paths = asyncio.run(run())
    assert page.body == PAGE
    assert paths == ["http://news.test/a"]


def test_44_cookies_of_one_url_are_not_sent_for_the_next() -> None:
    async def run() -> list[str | None]:
        async with (
            serving({"/row": a.cookie_flood}) as server,
            Fetcher(OPEN, machine()) as fetcher,
        ):
            for path in ("/row", "/next"):
                await fetcher.fetch(server.url(path))
            return [hit.headers.get("Cookie") for hit in server.hits]

    assert asyncio.run(run()) == [None, None]


def test_the_user_agent_is_honest_and_carries_the_contact() -> None:
    async def run() -> str:
        async with serving() as server:
            await fetch(server.url("/"), replace(OPEN, contact="mailto:desk@example.org"))
            return server.hits[0].headers["User-Agent"]

    agent = asyncio.run(run())
    assert agent.startswith("hangisa/")
    assert agent.endswith("(+mailto:desk@example.org)")


@pytest.mark.parametrize("redirects", [True, False])
def test_all_requests_for_one_url_have_a_time_of_their_own(redirects: bool) -> None:
    time = Time()

    async def slow(hit: Hit) -> None:
        time.ahead += 40  # under the 30 s of the clock that cuts a request off, which is the loop's
        await hit.send(a.redirect(hit.path) if redirects else answer(status="500 Oops"))

    async def run() -> tuple[str, int]:
        async with serving({"/row": slow}) as server:
            with pytest.raises(FetchError) as caught:
                await fetch(server.url("/row"), replace(OPEN, retries=9), machine(time=time))
            return caught.value.code, server.count("/row")

    assert asyncio.run(run()) == ("timeout_total" if redirects else "http_500", 3)
