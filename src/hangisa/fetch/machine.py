"""What fetching asks of the machine: clock, sleep, chance, name look-up, trust store."""

import asyncio
import random
import socket
import ssl
import threading
import time
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass

import anyio

Resolve = Callable[[str, int], Awaitable[list[str]]]


async def resolve(host: str, port: int) -> list[str]:
    """Return the addresses of a host as text, best first; raises socket.gaierror, UnicodeError.

    In a thread of its own: a pool's few threads, once they hang in dead name servers, would hold up
    every other look-up, and the end of the process with them.
    """
    loop = asyncio.get_running_loop()
    found: asyncio.Future[list[str]] = loop.create_future()

    def tell(addresses: list[str], error: Exception | None) -> None:
        if not found.done():  # else given up meanwhile
            found.set_exception(error) if error else found.set_result(addresses)

    def look() -> None:
        addresses: list[str] = []
        trouble: Exception | None = None
        try:
            answers = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
            addresses = list(dict.fromkeys(str(answer[4][0]) for answer in answers))
        except (OSError, UnicodeError) as error:
            trouble = error
        with suppress(RuntimeError):  # the loop has ended
            loop.call_soon_threadsafe(tell, addresses, trouble)

    threading.Thread(target=look, daemon=True).start()
    return await found


@dataclass(frozen=True, slots=True, kw_only=True)
class Machine:
    """The machine as the fetcher sees it; tests hand in one with a clock and names of their own."""

    clock: Callable[[], float] = time.monotonic
    """Seconds on a clock that never jumps."""
    sleep: Callable[[float], Awaitable[None]] = anyio.sleep
    """Wait so many seconds."""
    chance: Callable[[], float] = random.random
    """A number from 0 up to 1, for jitter."""
    resolve: Resolve = resolve
    """Host and port to addresses."""
    trust: ssl.SSLContext | None = None
    """Certificates believed; None for the bundled authorities."""
