"""Pages of a corpus -> one record each, read in processes that a page may not hang."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from hangisa.archive.entry import Entry
from hangisa.batch.feed import Feed
from hangisa.batch.handful import AHEAD, HANDFUL, Handful, Outcome
from hangisa.batch.inputs import Line
from hangisa.batch.journal import Journal
from hangisa.batch.stop import Stop
from hangisa.batch.tally import Tally
from hangisa.batch.workers import Pool
from hangisa.text import encodable


class Sink(Protocol):
    """Where records go."""

    @property
    def in_order(self) -> bool:
        """Whether each record waits for those of the pages before it."""

    def has(self, line: Line) -> bool:
        """Tell whether a page has its record already."""

    def write(self, lines: Sequence[Line], found: Sequence[Outcome]) -> None:
        """Take what pages came to; raises OutputError."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A journal as sink."""

    journal: Journal
    in_order: bool = False

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

    def __init__(self, pages: AsyncIterator[Entry], sink: Sink, pool: Pool, tally: Tally) -> None:
        self._pages = pages
        self._sink = sink
        self._pool = pool
        self._tally = tally
        self._taking = asyncio.Lock()
        self._last = asyncio.Event()
        """Set when the page taken last has its record written."""
        self._last.set()

    async def work(self, stop: Stop) -> None:
        """Answer pages, a handful after another."""
        while not stop.wanted:
            async with self._taking:
                lines, handful = await self._next()
                before, written = self._last, asyncio.Event()
                self._last = written
            if not lines:
                return
            found = await handful.outcomes(self._pool)
            if self._sink.in_order:
                await before.wait()
            self._sink.write(lines, found)
            for line, (_, result) in zip(lines, found, strict=True):
                self._tally.results[result] += 1
                del self._tally.under_way[line.index]
            written.set()

    async def _next(self) -> tuple[list[Line], Handful]:
        """Return the next pages that have no record yet."""
        lines, handful = [], Handful()
        async for entry in self._pages:
            line = Line(self._tally.lines, encodable(entry.name))
            self._tally.lines += 1
            if self._sink.has(line):
                self._tally.earlier += 1
                continue
            lines.append(line)
            self._tally.under_way[line.index] = (line.text, self._tally.seconds)
            if not handful.add(entry, line.text, line.index):
                break
        return lines, handful


async def run(
    pages: Iterator[Entry],
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
        work = Run(aiter(Feed(pages, 4 * HANDFUL, lambda page: page.size)), sink, pool, tally)
        with Stop() as stop:
            workers = [work.work(stop) for _ in range(AHEAD * pool.size)]
            tasks = {asyncio.ensure_future(worker) for worker in workers}
            await stop.wait(tasks, tally, watch or (lambda _: None))
