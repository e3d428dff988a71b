"""Pages of a corpus -> one record each, read in processes that a page may not hang."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import count
from typing import Protocol

from hangisa.archive.entry import Entry
from hangisa.archive.stretch import Stretch
from hangisa.batch.feed import Feed
from hangisa.batch.handful import AHEAD, HANDFUL, Handful, Outcome
from hangisa.batch.inputs import Line
from hangisa.batch.journal import Journal
from hangisa.batch.stop import Stop
from hangisa.batch.stretched import Stretched, Turn
from hangisa.batch.tally import Tally
from hangisa.batch.workers import Pool
from hangisa.text import encodable

WAITING = 200
"""Stretches, read, that may wait for their numbers: as long as a page before them hangs."""


class Sink(Protocol):
    """Where records go."""

    @property
    def in_order(self) -> bool:
        """Whether each record waits for those of the pages before it."""

    @property
    def known(self) -> int:
        """How many pages an earlier run went through, as far as its records tell."""

    def has(self, line: Line) -> bool:
        """Tell whether a page has its record already."""

    def write(self, lines: Sequence[Line], found: Sequence[Outcome]) -> None:
        """Take what pages came to; raises OutputError."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A journal as sink."""

    journal: Journal
    in_order: bool = False

    @property
    def known(self) -> int:
        """How many pages an earlier run went through, as far as its records tell."""
        return self.journal.known

    def has(self, line: Line) -> bool:
        """Tell whether a page has its record already; raises Changed."""
        return self.journal.has(line)

    def write(self, lines: Sequence[Line], found: Sequence[Outcome]) -> None:
        """Append records; raises OutputError."""
        self.journal.write_all(
            [
                (line, None, said if isinstance(said, bytes) else said.to_json(), result)
                for line, (said, result) in zip(lines, found, strict=True)
            ]
        )


class Run:
    """One run over a corpus."""

    def __init__(
        self, parts: AsyncIterator[Entry | Stretch], sink: Sink, pool: Pool, tally: Tally
    ) -> None:
        self._parts = parts
        self._sink = sink
        self._pool = pool
        self._tally = tally
        self._room = asyncio.Semaphore(AHEAD * pool.size)
        """For what is taken and not read: more would lie in memory for nothing."""
        self._here = asyncio.Semaphore(pool.size + 1)
        """For each stretch that is read here, its pages in memory."""
        self._taking = asyncio.Lock()
        self._held: Stretch | None = None
        """Met behind the pages of a handful: the next to be taken."""
        self._stretches = count(1)
        self._last = Turn()
        """Of what was taken last."""
        self._last.numbered.set()
        self._last.written.set()

    async def work(self, stop: Stop) -> None:
        """Answer pages, a handful or a stretch after another."""
        while rest := await self._read(stop):
            await rest

    async def _read(self, stop: Stop) -> Awaitable[None] | None:
        """Have read what comes next; return what is left to do then, None where nothing comes."""
        async with self._room:
            async with self._taking:
                taken = None if stop.wanted else await self._next()
                if taken is None:
                    return None
                before, turn = self._last, Turn()
                self._last = turn
            if isinstance(taken, Stretch):
                return await self._read_stretch(taken, before, turn)
            lines, handful = taken
            turn.numbered.set()
            return self._write(lines, await handful.outcomes(self._pool), before, turn)

    async def _read_stretch(self, stretch: Stretch, before: Turn, turn: Turn) -> Awaitable[None]:
        """Have a process read a stretch, but for one that an earlier run went through."""
        key = -next(self._stretches)  # its pages have no numbers yet
        self._tally.under_way[key] = (f"{stretch.path}@{stretch.begin}", self._tally.seconds)
        stretched = Stretched(stretch, self._pool, self._here)
        if self._tally.lines < self._sink.known:
            await before.numbered.wait()
        if self._tally.lines >= self._sink.known:
            await stretched.ask()
        return self._settle(stretched, key, before, turn)

    async def _settle(self, stretched: Stretched, key: int, before: Turn, turn: Turn) -> None:
        """Give the pages of a stretch their numbers, and write their records."""
        lines, found = await stretched.records(before, turn, self._number)
        await self._write(lines, found, before, turn)
        del self._tally.under_way[key]

    async def _write(
        self, lines: Sequence[Line], found: Sequence[Outcome], before: Turn, turn: Turn
    ) -> None:
        """Write records."""
        if self._sink.in_order:
            await before.written.wait()
        self._sink.write(lines, found)
        for line, (_, result) in zip(lines, found, strict=True):
            self._tally.results[result] += 1
            del self._tally.under_way[line.index]
        turn.written.set()

    async def _next(self) -> tuple[list[Line], Handful] | Stretch | None:
        """Return the next pages that have no record yet; None where there are no more."""
        lines: list[Line] = []
        handful = Handful()
        while part := await self._part():
            if isinstance(part, Stretch):
                if not lines:
                    return part
                self._held = part
                break
            await self._last.numbered.wait()
            line = self._number(part.name)
            if line is None:
                continue
            lines.append(line)
            if not handful.add(part, line.text, line.index):
                break
        return (lines, handful) if lines else None

    async def _part(self) -> Entry | Stretch | None:
        """Return the next part; None where there are no more."""
        held, self._held = self._held, None
        return held or await anext(self._parts, None)

    def _number(self, name: str) -> Line | None:
        """Give the next page its number; return None where it has its record already."""
        line = Line(self._tally.lines, encodable(name))
        self._tally.lines += 1
        if self._sink.has(line):
            self._tally.earlier += 1
            return None
        self._tally.under_way[line.index] = (line.text, self._tally.seconds)
        return line


async def run(
    parts: Iterator[Entry | Stretch],
    sink: Sink,
    pool: Pool,
    tally: Tally,
    watch: Callable[[Tally], None] | None = None,
) -> None:
    """Give every page of a corpus its record, counting in `tally`.

    Pages that have one are passed over. `watch` is called a few times a second. The first SIGINT,
    SIGTERM or SIGHUP lets pages under way end, a second ends the run at once; `tally.stopped_by`
    tells. Raises Changed, and OutputError where the output takes no more.
    """
    async with pool:
        work = Run(aiter(Feed(parts, 4 * HANDFUL, lambda part: part.size)), sink, pool, tally)
        with Stop() as stop:
            workers = [work.work(stop) for _ in range(AHEAD * pool.size + WAITING)]
            tasks = {asyncio.ensure_future(worker) for worker in workers}
            await stop.wait(tasks, tally, watch or (lambda _: None))
