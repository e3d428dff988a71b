"""Proves that a list of faults, a host each, ends in one record a line that says what happened."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Any

from tests.faults.server import Server, machine, serving
from tests.faults.test_rows import OPEN, ROWS, Row

from hangisa.batch.inputs import Line
from hangisa.batch.journal import Journal
from hangisa.batch.run import Run
from hangisa.batch.stop import Stop
from hangisa.batch.tally import Tally
from hangisa.batch.workers import Pool
from hangisa.fetch.fetcher import Fetcher

LINES = [row for row in ROWS if not row.hurried]
TAKERS = 8


async def answered(out: Path) -> tuple[list[dict[str, Any]], list[Server]]:
    async with AsyncExitStack() as stack:
        servers = [
            await stack.enter_async_context(serving({"/row": row.serve, **row.routes}))
            for row in LINES
        ]
        journal = stack.enter_context(Journal(out, {}))
        fetcher = await stack.enter_async_context(Fetcher(OPEN, machine()))
        pool = await stack.enter_async_context(Pool())

        async def feed() -> AsyncIterator[Line]:
            for index, server in enumerate(servers):
                yield Line(index, server.url("/row"))

        run = Run(journal, fetcher, pool, Tally())
        takers = [asyncio.ensure_future(run.work(Stop())) for _ in range(TAKERS)]
        await run.read(feed())
        for taker in takers:
            taker.cancel()
        await asyncio.gather(*takers, return_exceptions=True)
    found = [json.loads(line) for line in out.read_bytes().splitlines()]
    return sorted(found, key=lambda record: int(record["input_index"])), servers


def test_every_fault_is_one_record_with_its_code_and_attempts(tmp_path: Path) -> None:
    found, servers = asyncio.run(answered(tmp_path / "out.jsonl"))
    assert [record["input_index"] for record in found] == list(range(len(LINES)))
    for row, record, server in zip(LINES, found, servers, strict=True):
        assert told(row, record) == (row.code or "not_an_article", len(server.hits)), row.name


def told(row: Row, record: dict[str, Any]) -> tuple[str, int]:
    """The code and the requests of a failure; the server's pages hold no article."""
    assert record["status"] == "failed", row.name
    assert record["error"]["message"].isprintable(), row.name
    return record["error"]["code"], record["error"]["attempts"]
