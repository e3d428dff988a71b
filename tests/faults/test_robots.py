"""Proves row 53: what robots.txt says, and what its absence, silence or size means."""

import asyncio
from dataclasses import dataclass, field, replace

import pytest
from tests.faults import answers as a
from tests.faults.server import Serve, Time, answer, fetch, machine, says, serving

from hangisa.errors import Blocked, FetchError
from hangisa.fetch.fetcher import Fetcher
from hangisa.fetch.policy import Policy

POLITE = Policy(allow_private=True, delay=0)
TEXT = "Content-Type: text/plain"


def rules(*lines: str) -> Serve:
    return says(answer("\n".join(lines).encode(), TEXT))


LATE = b"User-agent: *\nDisallow: /x\n" + b"# pad\n" * 180_000 + b"Disallow: /\n"
EARLY = b"User-agent: *\nDisallow: /\n" + b"# pad\n" * 180_000


@dataclass(frozen=True)
class Row:
    name: str
    robots: Serve
    code: str | None = None
    asked: int = 1
    """Requests for /robots.txt itself."""
    retryable: bool = False
    routes: dict[str, Serve] = field(default_factory=dict)
    hurried: bool = False


def hops(last: int) -> dict[str, Serve]:
    end = rules("User-agent: *", "Disallow: /")
    return {f"/hop{n}": a.hop(n, last) for n in range(1, last)} | {f"/hop{last}": end}


ROWS = [
    Row("allows", rules("User-agent: *", "Disallow: /private/")),
    Row("forbids", rules("User-agent: *", "Disallow: /row"), "robots"),
    Row("forbids us by name", rules("User-agent: hangisa", "Disallow: /"), "robots"),
    Row("forbids others", rules("User-agent: GPTBot", "Disallow: /")),
    Row("forbids with a wildcard", rules("User-agent: *", "Disallow: /*w$"), "robots"),
    Row("the longer rule wins", rules("User-agent: *", "Disallow: /", "Allow: /ro")),
    Row("404", a.status("404 None")),
    Row("403", a.status("403 No")),
    Row("204", says(b"HTTP/1.1 204 No Content\r\n\r\n")),
    Row("500", a.status("500 Oops"), "robots_unreachable", 3, True),
    Row("429", a.status("429 Slow down"), "robots_unreachable", 3, True),
    Row("timeout", a.silent, "robots_unreachable", 3, True, hurried=True),
    Row("reset", a.reset_at_once, "robots_unreachable", 3, True),
    Row("1 MB, the rule in front", says(answer(EARLY, TEXT)), "robots"),
    Row("1 MB, the rule after 500 KiB", says(answer(LATE, TEXT))),
    Row("HTML", says(answer(b"<html>\nUser-agent: *\nDisallow: /\n</html>"))),
    Row("5 redirects", a.hop(0, 5), "robots", routes=hops(5)),
    Row("6 redirects", a.hop(0, 6), routes=hops(6)),
    Row("redirect to javascript:", says(a.redirect("javascript:1"))),
    Row("redirect to file:", says(a.redirect("file:///etc/passwd"))),
    Row("Crawl-delay of 10^6", rules("User-agent: *", "Crawl-delay: 1000000"), "crawl_delay"),
    Row("Crawl-delay of words", rules("User-agent: *", "Crawl-delay: a while")),
    Row("binary", says(answer(bytes(range(256)) * 40, TEXT))),
]  # fmt: skip


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_53_robots(row: Row) -> None:
    policy = replace(POLITE, timeout=0.6) if row.hurried else POLITE

    async def run() -> tuple[FetchError | None, int, int]:
        async with serving({"/robots.txt": row.robots, **row.routes}) as server:
            error = None
            try:
                page = await fetch(server.url("/row"), policy)
                assert page.fetch.robots == "allowed"
            except FetchError as caught:
                error = caught
            return error, server.count("/robots.txt"), server.count("/row")

    error, asked, fetched = asyncio.run(run())
    assert (error.code if error else None) == row.code
    assert asked == row.asked
    assert fetched == (0 if row.code else 1)
    if error is not None:
        assert isinstance(error, Blocked)
        assert error.retryable == row.retryable


def test_53_robots_redirected_to_another_host_is_obeyed() -> None:
    async def run() -> str:
        async with (
            serving({"/robots.txt": rules("User-agent: *", "Disallow: /row")}) as other,
            serving({"/robots.txt": says(a.redirect(other.url("/robots.txt")))}) as server,
        ):
            with pytest.raises(Blocked) as caught:
                await fetch(server.url("/row"), POLITE)
            return caught.value.code

    assert asyncio.run(run()) == "robots"


def test_robots_is_asked_once_for_all_urls_of_a_site() -> None:
    async def run() -> int:
        async with (
            serving({"/robots.txt": rules("User-agent: *")}) as server,
            Fetcher(POLITE, machine()) as fetcher,
        ):
            await asyncio.gather(*(fetcher.fetch(server.url(f"/{n}")) for n in range(9)))
            return server.count("/robots.txt")

    assert asyncio.run(run()) == 1


def test_an_unreachable_robots_is_asked_again_later() -> None:
    time = Time()
    robots = a.then_fine(answer(status="501 Never"))

    async def run() -> list[str]:
        codes = []
        async with (
            serving({"/robots.txt": robots}) as server,
            Fetcher(POLITE, machine(time=time)) as fetcher,
        ):
            for later in (0, 0, 601):
                time.ahead += later
                try:
                    await fetcher.fetch(server.url("/row"))
                    codes.append("ok")
                except FetchError as error:
                    codes.append(error.code)
        return codes

    assert asyncio.run(run()) == ["robots_unreachable", "robots_unreachable", "ok"]


def test_a_crawl_delay_is_obeyed_where_it_is_longer() -> None:
    time = Time()

    async def run() -> None:
        robots = rules("User-agent: *", "Crawl-delay: 9.5")
        async with (
            serving({"/robots.txt": robots}) as server,
            Fetcher(POLITE, machine(time=time)) as fetcher,
        ):
            for n in range(3):
                await fetcher.fetch(server.url(f"/{n}"))

    asyncio.run(run())
    assert [wait for wait in time.slept if wait > 9] == pytest.approx([10.7, 10.7], abs=0.5)


def test_a_redirect_into_forbidden_ground_is_not_followed() -> None:
    async def run() -> tuple[str, int]:
        routes = {
            "/robots.txt": rules("User-agent: *", "Disallow: /secret"),
            "/row": says(a.redirect("/secret")),
        }
        async with serving(routes) as server:
            with pytest.raises(Blocked) as caught:
                await fetch(server.url("/row"), POLITE)
            return caught.value.code, server.count("/secret")

    assert asyncio.run(run()) == ("robots", 0)


def test_a_host_that_is_down_is_named_as_such() -> None:
    async def run() -> FetchError:
        with pytest.raises(FetchError) as caught:
            await fetch("http://127.0.0.1:1/", POLITE)
        return caught.value

    error = asyncio.run(run())
    assert (error.code, error.attempts, error.retryable) == ("connect", 3, True)


def test_robots_ignored_is_said_in_the_record() -> None:
    async def run() -> tuple[str | None, int]:
        policy = Policy(allow_private=True, delay=0, robots=False)
        async with serving({"/robots.txt": rules("User-agent: *", "Disallow: /")}) as server:
            page = await fetch(server.url("/row"), policy)
            return page.fetch.robots, server.count("/robots.txt")

    assert asyncio.run(run()) == ("ignored", 0)
