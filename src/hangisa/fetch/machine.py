"""What fetching asks of the machine: clock, sleep, chance, name look-up, trust store."""

import random
import socket
import ssl
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

import anyio

Resolve = Callable[[str, int], Awaitable[list[str]]]


async def resolve(host: str, port: int) -> list[str]:
    """Return the addresses of a host as text, best first; raises socket.gaierror."""
    answers = await anyio.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(answer[4][0]) for answer in answers))


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
