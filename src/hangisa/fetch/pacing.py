"""Many wishes to ask a host into one request at a time, with a pause between."""

from collections import OrderedDict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from itertools import islice

import anyio

from hangisa.errors import FetchError
from hangisa.fetch.machine import Machine

JITTER = 0.25
"""Largest share of the delay added by chance: never less than asked for."""
MOST_IDLE = 4096


@dataclass(slots=True)
class _Host:
    lock: anyio.Lock = field(default_factory=anyio.Lock)
    free_at: float = 0.0
    closed_until: float = 0.0
    users: int = 0


class Pace:
    """Turns at hosts: one a host, `max_hosts` in all."""

    def __init__(self, max_hosts: int, machine: Machine) -> None:
        self._machine = machine
        self._limit = anyio.CapacityLimiter(max_hosts)
        self._hosts: OrderedDict[str, _Host] = OrderedDict()

    @asynccontextmanager
    async def turn(self, name: str, delay: float) -> AsyncIterator[None]:
        """Wait for a turn at a host; afterwards it rests `delay` seconds and a little more.

        Raises FetchError `host_paused` where the host asked to be left alone for long.
        """
        host = self._host(name)
        host.users += 1
        try:
            async with host.lock:
                await self._rest(host, name)
                async with self._limit:
                    try:
                        yield
                    finally:
                        rest = delay * (1 + JITTER * self._machine.chance())
                        self.pause(name, rest)
        finally:
            host.users -= 1
            self._forget()

    def pause(self, name: str, seconds: float) -> None:
        """Ask nothing of a host for so many seconds."""
        host = self._host(name)
        host.free_at = max(host.free_at, self._machine.clock() + seconds)

    def rest(self, name: str) -> float:
        """Return the seconds until a host may be asked again."""
        host = self._hosts.get(name)
        return 0.0 if host is None else max(0.0, host.free_at - self._machine.clock())

    def close(self, name: str, seconds: float) -> None:
        """Refuse every turn at a host for so many seconds: longer than anybody should wait."""
        self._host(name).closed_until = self._machine.clock() + seconds

    async def _rest(self, host: _Host, name: str) -> None:
        while (wait := host.free_at - self._machine.clock()) > 0:
            await self._machine.sleep(wait)
        if host.closed_until > self._machine.clock():
            message = f"{name} asked to be left alone (Retry-After)"
            raise FetchError(message, code="host_paused", retryable=True)

    def _host(self, name: str) -> _Host:
        host = self._hosts.setdefault(name, _Host())
        self._hosts.move_to_end(name)
        return host

    def _forget(self) -> None:
        # A month's list has 100,000 hosts; a rested one needs no memory.
        spare = max(0, len(self._hosts) - MOST_IDLE)
        now = self._machine.clock()
        for name in list(islice(self._hosts, spare)):
            host = self._hosts[name]
            if not host.users and max(host.free_at, host.closed_until) <= now:
                del self._hosts[name]
