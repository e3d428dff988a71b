"""Lines read in a thread -> lines awaited in the loop: a slow pipe must not stop the fetching."""

import asyncio
import threading
from collections.abc import AsyncIterator, Iterator
from itertools import islice

from hangisa.batch.inputs import Line

HANDFUL = 256
"""Lines taken over at once."""
AHEAD = 4
"""Handfuls read before they are asked for."""


class Feed:
    """The lines of a list, `handful` at a time; iterate once, inside a running loop."""

    def __init__(self, lines: Iterator[Line], handful: int = HANDFUL) -> None:
        self._lines = lines
        self._handful = handful
        self._queue: asyncio.Queue[list[Line] | Exception] = asyncio.Queue(AHEAD)

    async def __aiter__(self) -> AsyncIterator[Line]:
        """Yield the lines; raises what reading them raised."""
        loop = asyncio.get_running_loop()
        # A daemon: one that waits for a pipe must not keep an interrupted run from ending.
        threading.Thread(target=self._read, args=(loop,), daemon=True).start()
        while handful := await self._queue.get():
            if isinstance(handful, Exception):
                raise handful
            for line in handful:
                yield line

    def _read(self, loop: asyncio.AbstractEventLoop) -> None:
        handful: list[Line] | Exception = [Line(0, "")]
        while handful and not isinstance(handful, Exception):
            try:
                handful = list(islice(self._lines, self._handful))
            except Exception as error:  # noqa: BLE001 - raised again where the lines are awaited
                handful = error
            put = self._queue.put(handful)
            try:
                asyncio.run_coroutine_threadsafe(put, loop).result()
            except (RuntimeError, asyncio.CancelledError, TimeoutError):  # the loop has ended
                put.close()
                return
