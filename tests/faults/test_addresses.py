"""Proves the address policy: what is dialled was looked up and checked, on every hop."""

import asyncio
import socket
from pathlib import Path

import pytest
from tests.faults import answers as a
from tests.faults.server import answer, fetch, machine, says, serving

from hangisa.errors import Blocked, FetchError
from hangisa.fetch import guard
from hangisa.fetch.fetcher import Fetcher
from hangisa.fetch.machine import Machine
from hangisa.fetch.policy import Policy

STRICT = Policy(robots=False, delay=0)
OPEN = Policy(robots=False, delay=0, allow_private=True)

NOT_PUBLIC = [
    "127.0.0.1",
    "127.8.9.10",
    "0.0.0.0",
    "10.0.0.1",
    "172.16.0.1",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "198.18.0.1",
    "192.0.2.1",
    "224.0.0.1",
    "240.0.0.1",
    "255.255.255.255",
    "168.63.129.16",
    "192.88.99.1",
    "100.100.100.200",
    "::1",
    "::",
    "::ffff:127.0.0.1",
    "::127.0.0.1",
    "::ffff:10.0.0.1",
    "64:ff9b::7f00:1",
    "64:ff9b::a9fe:a9fe",
    "64:ff9b:1::1",
    "2002:7f00:1::",
    "2002:a00:1::",
    "2001:0:0:0:0:0:80ff:fffe",
    "fe80::1",
    "fe80::1%eth0",
    "fec0::1",
    "fd00:ec2::254",
    "fd12::1",
    "ff02::1",
    "2001:db8::1",
]
PUBLIC = [
    "93.184.216.34",
    "8.8.8.8",
    "211.115.106.1",
    "2606:4700::1111",
    "::ffff:8.8.8.8",
    "64:ff9b::808:808",
    "2002:808:808::",
]


@pytest.mark.parametrize("address", NOT_PUBLIC)
def test_an_address_inside_is_not_public(address: str) -> None:
    assert not guard.is_public(address)


@pytest.mark.parametrize("address", PUBLIC)
def test_an_address_outside_is_public(address: str) -> None:
    assert guard.is_public(address)


SPELLINGS = [
    "http://127.0.0.1/",
    "http://2130706433/",
    "http://0x7f.1/",
    "http://0177.0.0.1/",
    "http://127.1/",
    "http://0/",
    "http://[::1]/",
    "http://[::ffff:127.0.0.1]/",
    "http://[64:ff9b::7f00:1]/",
    "http://localhost/",
    "http://169.254.169.254/latest/meta-data",
    "http://[fd00:ec2::254]/",
    "http://inside.test/",
]


async def lookup(host: str, port: int) -> list[str]:
    """Look up as the machine does, with two names of our own and no name server."""
    if host == "inside.test":
        return ["10.1.2.3"]
    if host == "localhost":
        return ["127.0.0.1", "::1"]
    return list({str(found[4][0]) for found in socket.getaddrinfo(host, port)})


@pytest.mark.parametrize("url", SPELLINGS)
def test_no_spelling_reaches_inside(url: str) -> None:
    with pytest.raises(Blocked) as caught:
        asyncio.run(fetch(url, STRICT, Machine(resolve=lookup)))
    assert caught.value.code == "blocked_address"
    assert not caught.value.retryable
    assert caught.value.attempts == 1


@pytest.mark.parametrize("url", ["http://169.254.169.254/", "http://[fd00:ec2::254]/"])
def test_a_metadata_service_stays_closed_when_private_is_allowed(url: str) -> None:
    with pytest.raises(Blocked) as caught:
        asyncio.run(fetch(url, OPEN, machine()))
    assert caught.value.code == "blocked_address"


def test_a_named_host_passes_on_every_hop() -> None:
    async def run() -> str:
        async with serving() as server:
            policy = Policy(robots=False, delay=0, allow_hosts=("news.test",))
            on = machine({"news.test": ["127.0.0.1"]})
            return (await fetch(server.url("/", "news.test"), policy, on)).url

    assert "news.test" in asyncio.run(run())


class Changing:
    """A name that leads outside at the first look-up and inside ever after."""

    def __init__(self) -> None:
        self.asked = 0

    async def resolve(self, host: str, port: int) -> list[str]:
        self.asked += 1
        return ["203.0.113.7" if self.asked == 1 else "127.0.0.1"]


def test_a_rebinding_name_is_never_dialled_inside() -> None:
    async def run() -> tuple[list[str], int]:
        codes = []
        async with serving() as server:
            on = Machine(resolve=Changing().resolve)
            async with Fetcher(STRICT, on) as fetcher:
                for _ in range(2):
                    with pytest.raises(FetchError) as caught:
                        await fetcher.fetch(server.url("/", "news.test"))
                    codes.append(caught.value.code)
            return codes, server.connections

    codes, connections = asyncio.run(run())
    assert codes == ["blocked_address", "blocked_address"]
    assert connections == 0


@pytest.mark.usefixtures("two_worlds")
def test_private_answers_among_public_ones_are_dropped() -> None:
    async def run() -> tuple[int, int]:
        async with (
            serving() as server,
            serving(host="127.0.0.2", port=server.port) as canary,
        ):
            on = machine({"mixed.test": ["127.0.0.2", "127.0.0.1"]})
            await fetch(server.url("/", "mixed.test"), STRICT, on)
            return len(server.hits), canary.connections

    assert asyncio.run(run()) == (1, 0)


def test_28_a_redirect_to_a_file_opens_no_file(tmp_path: Path) -> None:
    canary = tmp_path / "canary.html"
    canary.write_bytes(answer())

    async def run() -> FetchError:
        async with serving({"/row": says(a.redirect(canary.as_uri()))}) as server:
            with pytest.raises(Blocked) as caught:
                await fetch(server.url("/row"), OPEN)
            return caught.value

    assert asyncio.run(run()).code == "scheme_blocked"
    assert canary.stat().st_atime_ns <= canary.stat().st_mtime_ns


@pytest.mark.parametrize("host", ["127.0.0.1", "2130706433", "[::1]", "169.254.169.254"])
def test_a_proxy_is_not_asked_for_a_literal_inside(host: str) -> None:
    policy = Policy(robots=False, delay=0, proxy="http://127.0.0.1:9")
    with pytest.raises(Blocked) as caught:
        asyncio.run(fetch(f"http://{host}/", policy))
    assert caught.value.code == "blocked_address"
