"""Fetched pages -> records, in processes that a hostile page may hang or crash without harm to others."""

import asyncio
import os
from collections.abc import Sequence
from types import TracebackType
from typing import Self

from hangisa.batch.frames import Answer, Page, Part, error_of
from hangisa.batch.process import Limits, Worker
from hangisa.errors import HangisaError

__all__ = ["Limits", "Pool", "cores"]


class Pool:
    """Workers, and who of them reads what; closed with its `async with`.

    `ahead` is how many handfuls a process holds: more than one, and it never waits for the next.
    """

    def __init__(
        self, size: int | None = None, limits: Limits | None = None, *, ahead: int = 1
    ) -> None:
        self.size = size or cores()
        self._workers = [Worker(limits or Limits()) for _ in range(self.size)]
        self._room = asyncio.Semaphore(self.size * ahead)

    async def __aenter__(self) -> Self:
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
        answers = await self._read(pages)
        return [
            (record, answer.code) if answer.kind == "article" else error_of(answer, page.url)
            for (page, _), (answer, record) in zip(pages, answers, strict=True)
        ]

    async def parse_part(self, part: Part) -> tuple[Answer, bytes]:
        """Return what one process says of a stretch, and the records of its pages."""
        [said] = await self._read([(part, b"")])
        return said

    async def _read(self, pages: Sequence[tuple[Page | Part, bytes]]) -> list[tuple[Answer, bytes]]:
        """Return what the process with the least to do says of pages."""
        async with self._room:
            return await min(self._workers, key=lambda worker: worker.load).read(pages)


def cores() -> int:
    """Return how many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
