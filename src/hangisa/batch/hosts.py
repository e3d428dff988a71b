"""Lines in any order -> lines whose host is free, hosts in turn."""

import asyncio
from collections import deque
from dataclasses import dataclass

from hangisa.batch.inputs import Line
from hangisa.fetch.urls import host_key


@dataclass(frozen=True, slots=True)
class Job:
    """A line on its way."""

    line: Line
    url: str
    """The address it names."""
    page: int
    """Digest of that address."""


class Hosts:
    """Lines waiting for their hosts; each host is handed out to one taker at a time."""

    def __init__(self) -> None:
        self._waiting: dict[str, deque[Job]] = {}
        self._free: asyncio.Queue[str] = asyncio.Queue()

    def __len__(self) -> int:
        return len(self._waiting)

    def put(self, job: Job) -> None:
        """Let a line wait."""
        host = host_key(job.url)
        if host not in self._waiting:
            self._waiting[host] = deque()
            self._free.put_nowait(host)
        self._waiting[host].append(job)

    async def take(self) -> Job:
        """Return the next line of the host that waited longest; `release` its host afterwards."""
        host = await self._free.get()
        return self._waiting[host].popleft()

    def release(self, job: Job, rest: float = 0.0) -> None:
        """Give the host of a line back, after `rest` seconds: its next line is behind other hosts'.

        Nobody is kept waiting at a host that rests: those that take longest would set the pace of all.
        """
        host = host_key(job.url)
        if not self._waiting[host]:
            del self._waiting[host]
        elif rest > 0:
            asyncio.get_running_loop().call_later(rest, self._free.put_nowait, host)
        else:
            self._free.put_nowait(host)
