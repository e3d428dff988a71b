"""A list of URLs -> one record a line in the journal, resumed where it stopped."""

import asyncio
import logging
from collections.abc import AsyncIterable, Callable
from dataclasses import dataclass, field

from hangisa.batch.archive import Archive
from hangisa.batch.frames import Page
from hangisa.batch.hosts import Hosts, Job
from hangisa.batch.inputs import Line
from hangisa.batch.journal import Journal, retold
from hangisa.batch.state import digest
from hangisa.batch.stop import Stop
from hangisa.batch.tally import Tally
from hangisa.batch.workers import Limits, Pool
from hangisa.errors import BadUrl, HangisaError, OutputError
from hangisa.fetch.fetched import Fetched
from hangisa.fetch.fetcher import Fetcher
from hangisa.fetch.policy import Policy
from hangisa.fetch.urls import address
from hangisa.record import Fetch
from hangisa.scraping import failure
from hangisa.text import encodable

LOG = logging.getLogger(__name__)
MOST_WAITING = 10_000
"""Lines read ahead: a list sorted by outlet still finds other hosts to ask."""
TAKERS = 4
"""Lines under way for each host talked to: pages are parsed while others rest or are fetched."""


@dataclass(frozen=True, slots=True)
class Means:
    """What a run may do and spend."""

    policy: Policy = field(default_factory=Policy)
    """How pages are fetched."""
    limits: Limits = field(default_factory=Limits)
    """What reading one page may cost."""
    archive: Archive | None = None
    """Where pages are kept as they were fetched."""


class Run:
    """One run over a list: which lines are under way, and who waits for whom."""

    def __init__(self, journal: Journal, fetcher: Fetcher, pool: Pool, tally: Tally) -> None:
        self.archive: Archive | None = None
        """Where pages are kept as they were fetched."""
        self._journal = journal
        self._fetcher = fetcher
        self._pool = pool
        self._tally = tally
        self._hosts = Hosts()
        self._twins: dict[int, list[Line]] = {}
        """Page waiting or under way -> further lines that name it."""
        self._room = asyncio.Semaphore(MOST_WAITING)
        self._answered = asyncio.Event()

    async def read(self, feed: AsyncIterable[Line]) -> None:
        """Answer or queue every line; returns when the last is answered."""
        async for line in feed:
            self._tally.lines += 1
            if self._journal.has(line):
                self._tally.earlier += 1
            else:
                await self._sort(line)
        while self._twins:
            self._answered.clear()
            await self._answered.wait()

    async def work(self, stop: Stop) -> None:
        """Answer waiting lines, one after another."""
        while not stop.wanted:
            job = await self._hosts.take()
            if stop.wanted:
                return
            self._tally.under_way[job.line.index] = (job.url, self._tally.seconds)
            await self._answer(job)
            del self._tally.under_way[job.line.index]

    async def _sort(self, line: Line) -> None:
        try:
            page = digest(url := address(line.text))
        except BadUrl as error:
            self._fail(line, None, error)
            return
        if page not in self._twins and self._repeat(line, page):
            return
        await self._room.acquire()
        if page in self._twins:
            self._twins[page].append(line)
        elif self._repeat(line, page):  # answered while we waited for room
            self._room.release()
        else:
            self._twins[page] = []
            self._hosts.put(Job(line, url, page))
            self._tally.hosts = len(self._hosts)

    async def _answer(self, job: Job) -> None:
        fetch = attempts = None
        try:
            fetched = await self._fetch(job)
            fetch, attempts = fetched.fetch, fetched.attempts
            if self.archive is not None:
                await self.archive.keep(job.line.text, fetched)
            record, status = await self._pool.parse(_page(job, fetched), fetched.body)
        except OutputError:
            raise
        except HangisaError as error:
            error.attempts = attempts or error.attempts
            record = self._fail(job.line, job.page, error, fetch)
        else:
            self._write(job.line, job.page, record, status)
        self._room.release()
        for line in self._twins.pop(job.page):
            self._retell(record, line, job.page)
            self._room.release()
        self._answered.set()

    async def _fetch(self, job: Job) -> Fetched:
        try:
            return await self._fetcher.fetch(job.url)
        except HangisaError:
            raise
        except Exception as error:
            # One page that trips a bug costs its own record, not the run.
            LOG.exception("line %d, %r", job.line.index, job.url)
            raise HangisaError(repr(error), url=job.url, code="internal") from error
        finally:
            self._hosts.release(job, self._fetcher.rest(job.url))
            self._tally.hosts = len(self._hosts)

    def _fail(
        self, line: Line, page: int | None, error: HangisaError, fetch: Fetch | None = None
    ) -> bytes:
        record = failure(error, line.text, line.index, fetch)
        data = record.to_json()
        self._write(line, page, data, record.error.code)
        return data

    def _write(self, line: Line, page: int | None, record: bytes, result: str) -> None:
        self._journal.write(line, page, record, result)
        self._tally.results[result] += 1

    def _repeat(self, line: Line, page: int) -> bool:
        """Answer a line with an earlier record of the same page; False where there is none."""
        record = self._journal.record_of(page)
        if record is not None:
            self._retell(record, line, page)
        return record is not None

    def _retell(self, record: bytes, line: Line, page: int) -> None:
        self._journal.write(line, page, *retold(record, line))
        self._tally.duplicates += 1


async def run(
    feed: AsyncIterable[Line],
    journal: Journal,
    means: Means,
    tally: Tally,
    watch: Callable[[Tally], None],
) -> None:
    """Answer every line of a list with one record in the journal, counting in `tally`.

    Lines that the journal already answers are passed over; a page that stands on several lines is
    fetched once. `watch` is called a few times a second. The first SIGINT, SIGTERM or SIGHUP lets
    pages under way end, a second ends the run at once; `tally.stopped_by` tells. Raises BadList,
    Changed, and OutputError where the output takes no more: what was finished stays in it.
    """
    async with Fetcher(means.policy) as fetcher, Pool(limits=means.limits) as pool:
        work = Run(journal, fetcher, pool, tally)
        work.archive = means.archive
        with Stop() as stop:
            reader = asyncio.ensure_future(work.read(feed))
            takers = [work.work(stop) for _ in range(TAKERS * means.policy.max_hosts)]
            tasks = {reader, *map(asyncio.ensure_future, takers)}
            await stop.wait(tasks, tally, watch, until=reader)


def _page(job: Job, fetched: Fetched) -> Page:
    return Page(
        url=fetched.url,
        input_url=encodable(job.line.text),
        input_index=job.line.index,
        fetch=fetched.fetch,
        warnings=fetched.warnings,
    )
