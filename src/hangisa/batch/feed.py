"""Inputs read in a thread -> inputs awaited in the loop: a slow pipe must not stop the fetching."""

import asyncio
import threading
from collections.abc import AsyncIterator, Callable, Iterator
from itertools import islice
from typing import Generic, TypeVar

T = TypeVar("T")
HANDFUL = 256
"""Inputs taken over at once."""
AHEAD = 2
"""Handfuls read before they are asked for."""
WEIGHT = 4 * 1024 * 1024
"""Bytes from which a handful is full."""


class Feed(Generic[T]):
    """The lines of a list or the pages of a corpus; iterate once, inside a running loop.

    They come `handful` at a time, fewer where they weigh much: `weigh` tells the bytes one holds.
    """

    def __init__(
        self,
        lines: Iterator[T],
        handful: int = HANDFUL,
        weigh: Callable[[T], int] = lambda _: 0,
    ) -> None:
        self._lines = lines
        self._handful = handful
        self._weigh = weigh
        self._queue: asyncio.Queue[list[T] | Exception] = asyncio.Queue()
        self._room = threading.Semaphore(AHEAD)
        """For each handful that may wait in the queue."""
        self._over = False
        """Whether nobody asks for more."""

    async def __aiter__(self) -> AsyncIterator[T]:
        """Yield the lines; raises what reading them raised."""
        loop = asyncio.get_running_loop()
        # A daemon: one that waits for a pipe must not keep an interrupted run from ending.
        threading.Thread(target=self._read, args=(loop,), daemon=True).start()
        try:
            while handful := await self._queue.get():
                self._room.release()
                if isinstance(handful, Exception):
                    raise handful
                for line in handful:
                    yield line
        finally:
            self._over = True
            self._room.release()

    def _read(self, loop: asyncio.AbstractEventLoop) -> None:
        going = True
        while going:
            handful = self._taken()
            going = bool(handful) and not isinstance(handful, Exception)
            self._room.acquire()
            if self._over:
                return
            try:
                loop.call_soon_threadsafe(self._queue.put_nowait, handful)
            except RuntimeError:  # the loop has ended
                return

    def _taken(self) -> list[T] | Exception:
        taken: list[T] = []
        weight = 0
        try:
            for line in islice(self._lines, self._handful):
                taken.append(line)
                weight += self._weigh(line)
                if weight >= WEIGHT:
                    break
            return taken
        except Exception as error:  # noqa: BLE001 - raised again where the lines are awaited
            return error
