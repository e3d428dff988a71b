"""A stretch of a WARC -> its records with their numbers: those of a process, or where they leave a doubt, read here."""

import asyncio
import os
from collections.abc import Callable, Iterator
from dataclasses import replace

import msgspec

from hangisa.archive.stretch import Mark, Stretch
from hangisa.batch.frames import Answer, Part, error_of
from hangisa.batch.handful import Outcome, handfuls
from hangisa.batch.inputs import Line
from hangisa.batch.tally import GOOD
from hangisa.batch.workers import Pool
from hangisa.record import Failure

UNNUMBERED = b'"input_index":null'
Number = Callable[[str], Line | None]
"""Gives the next page its number; None where it has its record already."""


class Turn:
    """What is read together, in its place among the others."""

    def __init__(self) -> None:
        self.numbered = asyncio.Event()
        """Set when its pages have their numbers, and so those before it."""
        self.written = asyncio.Event()
        """Set when its records are written."""
        self.reached = Mark(None)
        """Of a stretch that is numbered: where reading goes on behind it."""


class Stretched:
    """What becomes of one stretch.

    No process knows how many pages lie before a stretch, nor whether what looks like the beginning
    of a record in it is one. Both are known when the stretch before it is numbered.
    """

    def __init__(self, stretch: Stretch, pool: Pool, here: asyncio.Semaphore) -> None:
        self._stretch = stretch
        self._pool = pool
        self._here = here
        self._said: tuple[Answer, bytes] = Answer(kind="error"), b""

    async def ask(self) -> None:
        """Have a process read it."""
        begin, end = self._stretch.begin, self._stretch.end
        part = Part(path=os.fsencode(self._stretch.path), begin=begin, end=end)
        self._said = await self._pool.parse_part(part)

    async def records(
        self, before: Turn, turn: Turn, number: Number
    ) -> tuple[list[Line], list[Outcome]]:
        """Return the pages that have no record yet, and their records. Raises MissingExtra."""
        await before.numbered.wait()
        start, told = before.reached if self._stretch.begin else Mark(0)
        answer, body = self._said
        if start is None or start >= self._stretch.end:  # the record before it takes it all
            turn.reached = before.reached
            turn.numbered.set()
            return [], []
        if answer.kind == "stretch" and answer.first == start:
            turn.reached = Mark(answer.reached)
            self._stretch.reading.passed.update(answer.passed)
            answered = list(_numbered(answer, body, number))
            turn.numbered.set()
            return [line for line, _ in answered], [outcome for _, outcome in answered]
        async with self._here:
            return await self._read(start, told, turn, number)

    async def _read(
        self, start: int, told: bool, turn: Turn, number: Number
    ) -> tuple[list[Line], list[Outcome]]:
        """Return what `records` does, reading the file here."""
        entries, turn.reached = await asyncio.to_thread(self._stretch.entries, start, told=told)
        lines = [number(entry.name) for _, entry in entries]
        turn.numbered.set()
        answer = self._said[0]
        pages = (
            # the one that ended a process is not read again
            (
                entry,
                line.text,
                line.index,
                error_of(answer, None) if place == answer.place else None,
            )
            for (place, entry), line in zip(entries, lines, strict=True)
            if line
        )
        found = await asyncio.gather(*(handful.outcomes(self._pool) for handful in handfuls(pages)))
        return [line for line in lines if line], [outcome for some in found for outcome in some]


def _numbered(answer: Answer, body: bytes, number: Number) -> Iterator[tuple[Line, Outcome]]:
    """Yield the pages that have no record yet, each with its record."""
    end = 0
    for page in answer.pages:
        begin, end = end, end + page.size
        line = number(page.name)
        if line is None:
            continue
        record = body[begin:end]
        if page.result in GOOD:
            told = record.replace(UNNUMBERED, b'"input_index":%d' % line.index, 1)
            yield line, (told, page.result)
        else:
            failed = msgspec.json.decode(record, type=Failure)
            yield line, (replace(failed, input_index=line.index), page.result)
