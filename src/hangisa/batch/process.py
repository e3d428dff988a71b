"""Who reads pages in turn: a process that is asked, given up, replaced. A hostile page may hang or crash it."""

import asyncio
import signal
from collections.abc import Sequence
from dataclasses import dataclass, field

from hangisa.batch.child import Child
from hangisa.batch.frames import Answer, Page, Part

LATE = 5.0
"""Seconds past the deadline after which we kill what the kernel did not."""
GOODBYE = 2.0
MOST = 200
"""Pages of a stretch; one that holds more has but the time of so many."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What one page may cost."""

    seconds: float = 10.0
    """Time to read a page, after which its process is killed."""
    memory: int = 1024 * 1024 * 1024
    """Address space of a process, in bytes."""


@dataclass(slots=True, eq=False)
class _Asked:
    """Pages that somebody waits for."""

    pages: Sequence[tuple[Page | Part, bytes]]
    answers: dict[int, tuple[Answer, bytes]] = field(default_factory=dict)
    child: Child | None = None
    """Who was sent them; None as long as nobody was."""

    @property
    def left(self) -> list[int]:
        """Which are not answered."""
        return [number for number in range(len(self.pages)) if number not in self.answers]

    @property
    def most(self) -> int:
        """How many pages are not answered, or more."""
        return sum(MOST if isinstance(self.pages[n][0], Part) else 1 for n in self.left)

    def send(self, child: Child) -> None:
        """Send a process those that are not answered."""
        self.child = child
        left = self.left
        child.send((*self.pages[number], number != left[-1]) for number in left)


class Worker:
    """One process, started when there is work and again after its death.

    Pages that are asked for while it reads others are sent at once: it goes on to them without a wait.
    """

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._child: Child | None = None
        self._asked: list[_Asked] = []
        """Those waited for, in the order of asking; the first is being answered."""
        self._turn = asyncio.Lock()

    @property
    def load(self) -> int:
        """How many wait for it."""
        return len(self._asked)

    async def read(self, pages: Sequence[tuple[Page | Part, bytes]]) -> list[tuple[Answer, bytes]]:
        """Return each page's answer and record; one that ends the process costs no other its own.

        A stretch stands for a page; its answer holds those of all its pages, or none.
        """
        asked = _Asked(pages)
        self._asked.append(asked)
        if self._child:
            self._send(self._child)
        try:
            async with self._turn:
                while asked.left:
                    await self._read(asked)
        finally:
            self._asked.remove(asked)
            if asked.left:
                await self._drop(asked.child)  # else the next would be given our answers
        return [asked.answers[number] for number in range(len(pages))]

    async def _read(self, asked: _Asked) -> None:
        """Add what one process says of pages, up to the one that ends it."""
        child = self._child = self._child or await Child.start(
            str(self._limits.memory), str(self._limits.seconds)
        )
        self._send(child)
        left = asked.left
        last = False
        try:
            async with asyncio.timeout(self._limits.seconds * asked.most + LATE):
                for number in left:
                    asked.answers[number] = await child.answer()
                    if last := asked.answers[number][0].last:
                        break
        except TimeoutError:
            await child.bury()
            self._blame(asked, child, -signal.SIGALRM)
        except (asyncio.IncompleteReadError, ConnectionError):
            self._blame(asked, child, await child.bury())
        if last:
            self._child = None
            await child.bury(patience=GOODBYE)

    def _send(self, child: Child) -> None:
        """Send a process what it was not sent yet, in the order of asking."""
        for one in self._asked:
            if one.child is not child:
                one.send(child)

    def _blame(self, asked: _Asked, child: Child, code: int) -> None:
        """Answer for the page that a process has ended over; those whose answers are lost are read again."""
        if self._child is child:  # else it was dropped, which is no page's fault
            self._child = None
            left = asked.left
            said = self._died(code, child.place)
            asked.answers[left[min(child.finished, len(left) - 1)]] = said, b""

    async def _drop(self, child: Child | None) -> None:
        """End a process that has pages nobody waits for any more."""
        if child is not None and self._child is child:
            self._child = None
            await child.kill()

    async def close(self) -> None:
        """Let the process end."""
        if self._child:
            await self._child.bury(patience=GOODBYE)

    def _died(self, code: int, place: int | None) -> Answer:
        if code == -signal.SIGALRM:
            text = f"the page was not read within {self._limits.seconds:g} s"
            return Answer(kind="error", code="parse_timeout", message=text, place=place)
        name = signal.Signals(-code).name if code < 0 else f"exit {code}"
        text = f"the page crashed the parser ({name})"
        return Answer(kind="error", code="parse_crash", message=text, place=place)
