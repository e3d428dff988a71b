"""Fetched pages -> records, in processes that a hostile page may hang or crash without harm to others."""

import asyncio
import fcntl
import os
import signal
import sys
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from types import TracebackType
from typing import Self

import msgspec
from anyio import CancelScope

from hangisa.batch.frames import FRAME, Answer, Page, message
from hangisa.errors import HangisaError, NotAnArticle, ParseFailed

LATE = 5.0
"""Seconds past the deadline after which we kill what the kernel did not."""
GOODBYE = 2.0
WIDE = 1024 * 1024
"""Bytes that the pipe to a process holds: a handful of pages."""
KINDS: dict[str, type[HangisaError]] = {
    NotAnArticle.code: NotAnArticle,
    **dict.fromkeys(("too_complex", "parse_timeout", "parse_crash"), ParseFailed),
}
"""What is raised for the codes of answers; HangisaError for others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What one page may cost."""

    seconds: float = 10.0
    """Time to read a page, after which its process is killed."""
    memory: int = 1024 * 1024 * 1024
    """Address space of a process, in bytes."""


class Worker:
    """One process, started when there is work and again after its death."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._process: asyncio.subprocess.Process | None = None

    async def read(self, pages: Sequence[tuple[Page, bytes]]) -> list[tuple[Answer, bytes]]:
        """Return each page's answer and record; one that ends the process costs no other its own."""
        answers: list[tuple[Answer, bytes]] = []
        while len(answers) < len(pages):
            await self._read(pages[len(answers) :], answers)
        return answers

    async def _read(
        self, pages: Sequence[tuple[Page, bytes]], answers: list[tuple[Answer, bytes]]
    ) -> None:
        """Add what one process says of pages, up to the one that ends it."""
        process = self._process or await self._start()
        self._process = None  # whatever interrupts us, a half-told process is not asked again
        try:
            # No `drain`: a process that waits for us to take its answers reads no further.
            _stdin(process).writelines(part for page in pages for part in message(*page))
            async with asyncio.timeout(self._limits.seconds * len(pages) + LATE):
                for _ in pages:
                    answers.append(await _answer(process))
                    if answers[-1][0].last:
                        break
        except TimeoutError:
            await _bury(process)
            answers.append((self._died(-signal.SIGALRM), b""))
        except (asyncio.IncompleteReadError, ConnectionError):
            answers.append((self._died(await _bury(process)), b""))
        except BaseException:
            await _bury_at_once(process)
            raise
        else:
            if answers[-1][0].last:
                await _bury(process, patience=GOODBYE)
            else:
                self._process = process

    async def close(self) -> None:
        """Let the process end."""
        if self._process:
            _stdin(self._process).close()
            await _bury(self._process, patience=GOODBYE)

    async def _start(self) -> asyncio.subprocess.Process:
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "hangisa.batch.worker"),
            *(str(self._limits.memory), str(self._limits.seconds)),
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
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


class Pool:
    """Workers, one page each at a time; closed with its `async with`."""

    def __init__(self, size: int | None = None, limits: Limits | None = None) -> None:
        self.size = size or cores()
        self._workers = [Worker(limits or Limits()) for _ in range(self.size)]
        self._idle: asyncio.LifoQueue[Worker] = asyncio.LifoQueue()

    async def __aenter__(self) -> Self:
        for worker in self._workers:
            self._idle.put_nowait(worker)
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await asyncio.gather(*(worker.close() for worker in self._workers))

    async def parse(self, page: Page, html: bytes) -> tuple[bytes, str]:
        """Return the record of a page as JSON, and its status.

        Raises NotAnArticle, ParseFailed, and HangisaError `internal` where the page trips a bug.
        """
        [outcome] = await self.parse_all([(page, html)])
        if isinstance(outcome, HangisaError):
            raise outcome
        return outcome

    async def parse_all(
        self, pages: Sequence[tuple[Page, bytes]]
    ) -> list[tuple[bytes, str] | HangisaError]:
        """Return for each page what `parse` returns or raises: one process reads them in turn."""
        worker = await self._idle.get()
        try:
            answers = await worker.read(pages)
        finally:
            self._idle.put_nowait(worker)
        return [
            (record, answer.code) if answer.kind == "article" else _error(answer, page.url)
            for (page, _), (answer, record) in zip(pages, answers, strict=True)
        ]


def _error(answer: Answer, url: str | None) -> HangisaError:
    return KINDS.get(answer.code, HangisaError)(answer.message, url=url, code=answer.code)


def cores() -> int:
    """Return how many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


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
