"""Proves row 02: names that do not resolve, and look-ups that never end."""

import asyncio
import socket
import threading
from dataclasses import replace

import pytest
from tests.faults.server import fetch, machine

from hangisa.errors import FetchError
from hangisa.fetch.machine import resolve
from hangisa.fetch.policy import Policy

OPEN = Policy(robots=False, allow_private=True, delay=0)


@pytest.mark.parametrize(
    ("number", "attempts", "retryable"),
    [(socket.EAI_NONAME, 1, False), (socket.EAI_AGAIN, 2, True)],
)
def test_02_a_name_that_does_not_resolve(number: int, attempts: int, retryable: bool) -> None:
    async def resolve(host: str, port: int) -> list[str]:
        raise socket.gaierror(number, "no answer")

    with pytest.raises(FetchError) as caught:
        asyncio.run(fetch("http://nowhere.test/", OPEN, replace(machine(), resolve=resolve)))
    error = caught.value
    assert (error.code, error.attempts, error.retryable) == ("dns", attempts, retryable)


def test_02_a_look_up_that_hangs_holds_up_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    hung = threading.Event()

    def getaddrinfo(host: str, port: int, **hints: int) -> list[tuple[object, ...]]:
        if host.startswith("hangs"):
            hung.wait()
        return [(0, 0, 0, "", ("127.0.0.1", port))]

    async def use() -> list[str]:
        stuck = [asyncio.ensure_future(resolve(f"hangs{n}.test", 80)) for n in range(64)]
        await asyncio.sleep(0)
        try:
            async with asyncio.timeout(10):
                return await resolve("fine.test", 80)
        finally:
            for task in stuck:
                task.cancel()

    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)
    try:
        assert asyncio.run(use()) == ["127.0.0.1"]
        assert not hung.is_set(), "the loop ends, whoever is still looking"
    finally:
        hung.set()


def test_02_what_a_look_up_raises_is_raised(monkeypatch: pytest.MonkeyPatch) -> None:
    def getaddrinfo(host: str, port: int, **hints: int) -> list[tuple[object, ...]]:
        raise UnicodeError("label too long")

    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)
    with pytest.raises(UnicodeError):
        asyncio.run(resolve("x.test", 80))
