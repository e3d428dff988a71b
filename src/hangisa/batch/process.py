"""One process that reads pages: started, asked, given up, replaced. A hostile page may hang or crash it."""

import asyncio
import fcntl
import os
import signal
import sys
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field

import msgspec
from anyio import CancelScope

from hangisa.batch.frames import FRAME, WIDE, Answer, Page, message

LATE = 5.0
"""Seconds past the deadline after which we kill what the kernel did not."""
GOODBYE = 2.0


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

    pages: Sequence[tuple[Page, bytes]]
    answers: list[tuple[Answer, bytes]] = field(default_factory=list)
    process: asyncio.subprocess.Process | None = None
    """Who was sent them; None as long as nobody was."""

    def send(self, process: asyncio.subprocess.Process) -> None:
        """Send a process those that are not answered."""
        self.process = process
        # No `drain`: a process that waits for us to take its answers reads no further.
        left = self.pages[len(self.answers) :]
        _stdin(process).writelines(part for page in left for part in message(*page))


class Worker:
    """One process, started when there is work and again after its death.

    Pages that are asked for while it reads others are sent at once: it goes on to them without a wait.
    """

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._process: asyncio.subprocess.Process | None = None
        self._asked: list[_Asked] = []
        """Those waited for, in the order of asking; the first is being answered."""
        self._turn = asyncio.Lock()

    @property
    def load(self) -> int:
        """How many wait for it."""
        return len(self._asked)

    async def read(self, pages: Sequence[tuple[Page, bytes]]) -> list[tuple[Answer, bytes]]:
        """Return each page's answer and record; one that ends the process costs no other its own."""
        asked = _Asked(pages)
        # In order only: whoever waits for another process to be started is sent theirs first.
        if self._process and all(one.process is self._process for one in self._asked):
            asked.send(self._process)
        self._asked.append(asked)
        try:
            async with self._turn:
                while len(asked.answers) < len(pages):
                    await self._read(asked)
        finally:
            self._asked.remove(asked)
            if len(asked.answers) < len(pages):
                await self._drop(asked.process)  # else the next would be given our answers
        return asked.answers

    async def _read(self, asked: _Asked) -> None:
        """Add what one process says of pages, up to the one that ends it."""
        process = self._process = self._process or await self._start()
        if asked.process is not process:
            asked.send(process)
        left = len(asked.pages) - len(asked.answers)
        try:
            async with asyncio.timeout(self._limits.seconds * left + LATE):
                for _ in range(left):
                    asked.answers.append(await _answer(process))
                    if asked.answers[-1][0].last:
                        break
        except TimeoutError:
            await _bury(process)
            self._blame(asked, process, -signal.SIGALRM)
        except (asyncio.IncompleteReadError, ConnectionError):
            self._blame(asked, process, await _bury(process))
        else:
            if asked.answers[-1][0].last:
                self._process = None
                await _bury(process, patience=GOODBYE)

    def _blame(self, asked: _Asked, process: asyncio.subprocess.Process, code: int) -> None:
        """Answer for the page that a process has ended over."""
        if self._process is process:  # else it was dropped, which is no page's fault
            self._process = None
            asked.answers.append((self._died(code), b""))

    async def _drop(self, process: asyncio.subprocess.Process | None) -> None:
        """End a process that has pages nobody waits for any more."""
        if process is not None and self._process is process:
            self._process = None
            await _bury_at_once(process)

    async def close(self) -> None:
        """Let the process end."""
        if self._process:
            _stdin(self._process).close()
            await _bury(self._process, patience=GOODBYE)

    async def _start(self) -> asyncio.subprocess.Process:
        with CancelScope(shield=True):  # half started, it would be nobody's to end
            process = await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", "hangisa.batch.worker"),
                *(str(self._limits.memory), str(self._limits.seconds)),
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.PIPE,
                limit=WIDE,
                start_new_session=True,  # Ctrl-C is for us: pages under way are finished
                env=os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
            )
        _widen(process)
        try:
            await _answer(process)
        except asyncio.IncompleteReadError as error:
            code = await _bury(process)
            raise RuntimeError(f"the parsing process does not start (exit {code})") from error
        except BaseException:
            await _bury_at_once(process)
            raise
        return process

    def _died(self, code: int) -> Answer:
        if code == -signal.SIGALRM:
            text = f"the page was not read within {self._limits.seconds:g} s"
            return Answer(kind="error", code="parse_timeout", message=text)
        name = signal.Signals(-code).name if code < 0 else f"exit {code}"
        text = f"the page crashed the parser ({name})"
        return Answer(kind="error", code="parse_crash", message=text)


def _widen(process: asyncio.subprocess.Process) -> None:
    """Let a whole page into the pipe at once: the process then waits for no second write."""
    command = getattr(fcntl, "F_SETPIPE_SZ", None)  # Linux
    pipe = _stdin(process).transport.get_extra_info("pipe")
    if command is not None and pipe is not None and not pipe.closed:
        with suppress(OSError):  # a user's pipes are full: the usual 64 KiB do as well
            fcntl.fcntl(pipe.fileno(), command, WIDE)


def _stdin(process: asyncio.subprocess.Process) -> asyncio.StreamWriter:
    assert process.stdin is not None
    return process.stdin


async def _answer(process: asyncio.subprocess.Process) -> tuple[Answer, bytes]:
    assert process.stdout is not None
    head, body = FRAME.unpack(await process.stdout.readexactly(FRAME.size))
    answer = msgspec.json.decode(await process.stdout.readexactly(head), type=Answer)
    return answer, await process.stdout.readexactly(body)


async def _bury_at_once(process: asyncio.subprocess.Process) -> None:
    """End a process whose page nobody waits for, also where the wait itself is being cancelled."""
    with suppress(ProcessLookupError):
        process.kill()
    with CancelScope(shield=True):
        await process.wait()


async def _bury(process: asyncio.subprocess.Process, patience: float = 0.0) -> int:
    """Wait for the end of a process, help where it takes longer, and return its exit code."""
    try:
        # A dying process shows its end of file a moment before its exit code.
        async with asyncio.timeout(patience or 0.2):
            return await process.wait()
    except TimeoutError:
        process.kill()
    return await process.wait()
