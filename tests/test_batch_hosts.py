"""Hosts in turn: one that rests, or asks to be left alone, holds nobody up."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator
from pathlib import Path
from typing import cast

from hangisa.batch.hosts import Hosts, Job
from hangisa.batch.inputs import Line
from hangisa.batch.journal import Journal
from hangisa.batch.run import Run
from hangisa.batch.stop import Stop
from hangisa.batch.tally import Tally
from hangisa.batch.workers import Pool
from hangisa.errors import FetchError
from hangisa.fetch.fetched import Fetched
from hangisa.fetch.fetcher import Fetcher

FOR_EVER = 1e6


def job(number: int, host: str) -> Job:
    url = f"http://{host}/{number}"
    return Job(Line(number, url), url, number)


def test_hosts_are_handed_out_in_turn_and_a_resting_one_is_passed_over() -> None:
    async def use() -> list[str]:
        hosts = Hosts()
        for number, host in enumerate(["a.kr", "a.kr", "b.kr", "b.kr", "b.kr"]):
            hosts.put(job(number, host))
        told = []
        for _ in range(4):
            taken = await hosts.take()
            told.append(taken.url)
            hosts.release(taken, FOR_EVER if "a.kr" in taken.url else 0.0)
        assert len(hosts) == 1, "a host whose lines are answered waits no more"
        return told

    expected = ["http://a.kr/0", "http://b.kr/2", "http://b.kr/3", "http://b.kr/4"]
    assert asyncio.run(use()) == expected


class Refused:
    """A fetcher to whom every host says no, the slow ones with a wish to be left alone."""

    async def fetch(self, url: str) -> Fetched:
        raise FetchError("no", code="http_404")

    def rest(self, url: str) -> float:
        return FOR_EVER if "slow" in url else 0.0


def test_slow_hosts_do_not_bring_quick_ones_to_their_pace(tmp_path: Path) -> None:
    names = [f"slow{n}.kr" for n in range(6)] + ["quick.kr"]
    lines = [f"http://{name}/{n}" for n in range(5) for name in names]

    async def feed() -> AsyncIterator[Line]:
        for index, text in enumerate(lines):
            yield Line(index, text)

    async def use(journal: Journal, tally: Tally) -> None:
        run = Run(journal, cast(Fetcher, Refused()), cast(Pool, None), tally)
        tasks = [asyncio.ensure_future(run.read(feed()))]
        tasks += [asyncio.ensure_future(run.work(Stop())) for _ in range(2)]
        async with asyncio.timeout(30):
            while tally.done < 6 + 5:
                await asyncio.sleep(0)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    with Journal(tmp_path / "out.jsonl", {}) as journal:
        asyncio.run(use(journal, Tally()))
        answered = Counter(
            name
            for index, text in enumerate(lines)
            for name in names
            if name in text and journal.has(Line(index, text))
        )
    assert answered == {name: 5 if name == "quick.kr" else 1 for name in names}
