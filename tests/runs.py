"""A run over a corpus without processes, and what it wrote."""

import asyncio
import json
import random
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from hangisa.archive.corpus import parts
from hangisa.archive.entry import Reading
from hangisa.batch import saved, worker
from hangisa.batch.frames import Answer, Page, Part, error_of
from hangisa.batch.handful import Outcome
from hangisa.batch.inputs import Line
from hangisa.batch.part import read_part
from hangisa.batch.tally import Tally
from hangisa.batch.workers import Pool


class Here(Pool):
    """Reads in this process, the stretches asked for last first; one of them ends it."""

    def __init__(self, *, poison: int | None = None) -> None:
        super().__init__(2)
        self.parts = self.pages = 0
        self._poison = poison

    async def parse_part(self, part: Part) -> tuple[Answer, bytes]:
        self.parts += 1
        for _ in range(random.Random(part.begin).randrange(20)):
            await asyncio.sleep(0)
        begun: list[int] = []
        said = read_part(part, begun.append, worker.read)
        if self._poison in begun:
            return Answer(kind="error", code="parse_crash", place=self._poison), b""
        return said

    async def parse_all(self, pages: Sequence[tuple[Page, bytes]]) -> Any:
        self.pages += len(pages)
        found = [(page, *worker.read(page, body)) for page, body in pages]
        return [
            (record, answer.code) if answer.kind == "article" else error_of(answer, page.url)
            for page, answer, record in found
        ]


class Listed:
    """Records in the order they were written."""

    def __init__(self, known: tuple[int, ...] = (), *, in_order: bool = False) -> None:
        self.in_order = in_order
        self.records: list[dict[str, Any]] = []
        self._known = known

    @property
    def known(self) -> int:
        return max(self._known, default=-1) + 1

    def has(self, line: Line) -> bool:
        return line.index in self._known

    def write(self, lines: Sequence[Line], found: Sequence[Outcome]) -> None:
        for line, (said, _) in zip(lines, found, strict=True):
            record = json.loads(said if isinstance(said, bytes) else said.to_json())
            assert (record["input_index"], record["input_url"]) == (line.index, line.text)
            self.records.append(record)

    @property
    def sorted(self) -> list[dict[str, Any]]:
        return sorted(self.records, key=lambda record: record["input_index"])


def run(path: Path, sink: Listed, pool: Pool) -> Tally:
    reading = Reading()
    tally = Tally(unit="pages", passed=reading.passed)
    asyncio.run(saved.run(parts((str(path),), reading), sink, pool, tally))
    assert not tally.under_way
    return tally
