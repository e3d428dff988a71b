"""Proves that a hop is checked like a typed address: redirects, robots.txt, refreshes lead nowhere inside."""

import asyncio

import pytest
from tests.faults import answers as a
from tests.faults.server import Hit, Serve, Server, answer, fetch, machine, says, serving

from hangisa.errors import Blocked, FetchError
from hangisa.fetch.fetcher import Fetcher
from hangisa.fetch.policy import Policy

OPEN = Policy(robots=False, delay=0, allow_private=True)
POLITE = Policy(delay=0, allow_private=True)
# 127.0.0.2, where the canary listens, spelled every way a resolver or a network understands.
SPELLINGS = [
    "127.0.0.2",
    "2130706434",
    "0x7f000002",
    "0x7f.2",
    "0177.0.0.2",
    "017700000002",
    "127.2",
    "127.0.2",
    "127.0.0.2.",
    "[::ffff:127.0.0.2]",
    "[::ffff:7f00:2]",
    "[::127.0.0.2]",
    "[64:ff9b::7f00:2]",
    "[2002:7f00:2::]",
    "[2001:0:0:0:0:0:80ff:fffd]",
    "inside.test",
    "１２７.0.0.2",
    "169.254.169.254",
    "[fd00:ec2::254]",
    "[fe80::1%25eth0]",
    "0",
]
NAMES = {"inside.test": ["127.0.0.2"], "127.0.0.2.": ["127.0.0.2"]}
pytestmark = pytest.mark.usefixtures("two_worlds")


def met(canary: Server, host: str) -> str:
    return canary.url("/secret", host)


@pytest.mark.parametrize("host", SPELLINGS)
def test_a_public_page_redirects_nowhere_inside(host: str) -> None:
    async def run() -> tuple[FetchError, int]:
        async with serving(host="127.0.0.2") as canary:
            location = met(canary, host).encode()
            async with serving({"/row": says(a.redirect(location))}) as server:
                with pytest.raises(FetchError) as caught:
                    await fetch(server.url("/row"), OPEN, machine(NAMES))
            return caught.value, canary.connections

    error, connections = asyncio.run(run())
    assert error.code in ("blocked_address", "bad_redirect")
    assert not error.retryable
    assert connections == 0


def test_a_robots_txt_redirects_nowhere_inside() -> None:
    async def run() -> tuple[str, int]:
        async with serving(host="127.0.0.2") as canary:
            leads = says(a.redirect(met(canary, "127.0.0.2")))
            async with serving({"/robots.txt": leads}) as server:
                with pytest.raises(FetchError) as caught:
                    await fetch(server.url("/row"), POLITE)
            return caught.value.code, canary.connections

    assert asyncio.run(run()) == ("blocked_address", 0)


@pytest.mark.parametrize("header", [True, False])
def test_a_refresh_leads_nowhere_inside(header: bool) -> None:
    async def run() -> tuple[str, int]:
        async with serving(host="127.0.0.2") as canary:
            target = f"0;url={met(canary, '127.0.0.2')}"
            page = f"<meta http-equiv=refresh content='{target}'></html>".encode()
            signpost = answer(b"<html></html>", f"Refresh: {target}") if header else answer(page)
            async with serving({"/row": says(signpost)}) as server:
                page_url = (await fetch(server.url("/row"), OPEN)).url
            return page_url[-4:], canary.connections

    assert asyncio.run(run()) == ("/row", 0)


def test_a_chain_through_the_inside_is_no_way_back_in() -> None:
    async def run() -> tuple[str, int]:
        async with serving(host="127.0.0.2") as canary, serving() as server:
            server.routes["/row"] = says(a.redirect(met(canary, "127.0.0.2")))
            canary.routes["/start"] = says(a.redirect(server.url("/row")))
            with pytest.raises(Blocked) as caught:
                await fetch(canary.url("/start", "127.0.0.2"), OPEN)
            return caught.value.code, canary.count("/secret")

    assert asyncio.run(run()) == ("blocked_address", 0)


def leads_to(canary: Server) -> Serve:
    async def serve(hit: Hit) -> None:
        await hit.send(a.redirect(canary.url("/secret", "127.0.0.2")))

    return serve


def test_a_public_page_cannot_redirect_inside() -> None:
    async def run() -> tuple[FetchError, int, str]:
        async with (
            serving(host="127.0.0.2") as canary,
            serving({"/row": leads_to(canary)}) as server,
            Fetcher(OPEN, machine()) as fetcher,
        ):
            # An open line to the inside, left by a typed address, must not serve either.
            typed = (await fetcher.fetch(canary.url("/secret", "127.0.0.2"))).url
            with pytest.raises(Blocked) as caught:
                await fetcher.fetch(server.url("/row"))
            return caught.value, len(canary.hits), typed

    error, hits, typed = asyncio.run(run())
    assert error.code == "blocked_address"
    assert hits == 1
    assert typed.endswith("/secret")


def test_a_port_of_another_service_leaves_a_warning(caplog: pytest.LogCaptureFixture) -> None:
    with pytest.raises(FetchError):
        asyncio.run(fetch("http://127.0.0.2:25/", Policy(robots=False, delay=0), machine()))
    assert "127.0.0.2 is asked for a page at port 25" in caplog.text
