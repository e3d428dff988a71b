"""A process that reads pages, as its run sees it: what it is sent, what it says, how it ends."""

import asyncio
import os
import sys
from collections import deque
from collections.abc import Iterable
from contextlib import suppress
from typing import Self

import msgspec
from anyio import CancelScope

from hangisa.batch.frames import FRAME, WIDE, Answer, Page, Part, message
from hangisa.batch.shelf import Shelf

AT_ONCE = 0.2
"""Seconds that a dying process has to give its exit code."""


class Child:
    """A process that is running, or has ended."""

    def __init__(self, process: asyncio.subprocess.Process, shelf: Shelf) -> None:
        self._process = process
        self._shelf = shelf
        self._lying: deque[bool] = deque()
        """Of each page it has not answered: whether it lies on the shelf."""
        self._answered = 0
        self.finished = 0
        """Pages it had read before the one it has ended over, their answers lost with it."""
        self.place: int | None = None
        """Where the page of a stretch begins that it has ended over."""
        self.pid = process.pid

    @classmethod
    async def start(cls, *arguments: str) -> Self:
        """Start one. Raises RuntimeError where it does not come up."""
        shelf = Shelf()
        try:
            with CancelScope(shield=True):  # half started, it would be nobody's to end
                process = await asyncio.create_subprocess_exec(
                    *(sys.executable, "-m", "hangisa.batch.worker"),
                    *(*arguments, str(shelf.number)),
                    stdin=asyncio.subprocess.PIPE,
                    stdout=asyncio.subprocess.PIPE,
                    limit=WIDE,
                    pass_fds=[shelf.number] if shelf.number >= 0 else [],
                    start_new_session=True,  # Ctrl-C is for us: pages under way are finished
                    env=os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
                )
        except BaseException:
            shelf.close()
            raise
        child = cls(process, shelf)
        try:
            await child._said()
        except asyncio.IncompleteReadError as error:
            code = await child.bury()
            raise RuntimeError(f"the parsing process does not start (exit {code})") from error
        except BaseException:
            await child.kill()
            raise
        return child

    def send(self, pages: Iterable[tuple[Page | Part, bytes, bool]]) -> None:
        """Send it pages, and of each whether its answer may wait for that of the next: where it can tell what it begins."""
        parts: list[bytes] = []
        for page, body, more in pages:
            place = self._shelf.put(body)
            self._lying.append(place is not None)
            parts += message(page, body, place=place, more=more and self._shelf.number >= 0)
        # No `drain`: one that waits for us to take its answers reads no further.
        assert self._process.stdin is not None
        self._process.stdin.writelines(parts)

    async def answer(self) -> tuple[Answer, bytes]:
        """Return what it says of the next page. Raises IncompleteReadError where it has ended."""
        answer = await self._said()
        self._answered += 1
        if self._lying.popleft():
            self._shelf.take_away()
        return answer

    async def _said(self) -> tuple[Answer, bytes]:
        assert self._process.stdout is not None
        said = self._process.stdout
        head, body, *_ = FRAME.unpack(await said.readexactly(FRAME.size))
        answer = msgspec.json.decode(await said.readexactly(head), type=Answer)
        return answer, await said.readexactly(body)

    async def bury(self, patience: float = AT_ONCE) -> int:
        """Send it no more, wait for its end, help where that takes longer, and return its exit code."""
        self._end()
        try:
            # A dying process shows its end of file a moment before its exit code.
            async with asyncio.timeout(patience):
                return await self._process.wait()
        except TimeoutError:
            self._process.kill()
        return await self._process.wait()

    async def kill(self) -> None:
        """End it, also where the wait itself is being cancelled."""
        self._end()
        with suppress(ProcessLookupError):
            self._process.kill()
        with CancelScope(shield=True):
            await self._process.wait()

    def _end(self) -> None:
        assert self._process.stdin is not None
        self._process.stdin.close()
        if self._shelf.number >= 0:
            begun, self.place = self._shelf.begun
            self.finished = max(0, begun - 1 - self._answered)
            self._shelf.close()
