"""Saved pages -> records in the order of their files, read in processes that a page may not hang."""

import asyncio
from collections import deque
from collections.abc import AsyncGenerator, Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from hangisa.batch.worker import Page
from hangisa.batch.workers import Pool
from hangisa.decode import decode
from hangisa.errors import HangisaError
from hangisa.plain import extract_text
from hangisa.record import Failure, Fetch
from hangisa.scraping import failure
from hangisa.text import encodable

AHEAD = 4
"""Files under way for each process."""


@dataclass(frozen=True, slots=True)
class Saved:
    """A file that holds a page, or the text of an article where it ends in .txt."""

    path: Path
    index: int
    url: str | None = None
    """Address the page came from, where known."""


async def read(files: Iterable[Saved], pool: Pool) -> AsyncGenerator[bytes | Failure, None]:
    """Yield the record of every file: an article as JSON, or why there is none."""
    tasks: deque[asyncio.Task[bytes | Failure]] = deque()
    try:
        for file in files:
            tasks.append(asyncio.create_task(_record(file, pool)))
            if len(tasks) >= AHEAD * pool.size:
                yield await tasks.popleft()
        while tasks:
            yield await tasks.popleft()
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def _record(file: Saved, pool: Pool) -> bytes | Failure:
    name = encodable(str(file.path))
    try:
        raw = file.path.read_bytes()
        if file.path.suffix.lower() == ".txt":
            article = extract_text(decode(raw).text, url=file.url)
            return replace(article, input_url=name, input_index=file.index).to_json()
        page = Page(
            url=file.url, input_url=name, input_index=file.index, fetch=Fetch(), warnings=()
        )
        return (await pool.parse(page, raw))[0]
    except OSError as error:
        unread = HangisaError(f"The file cannot be read: {error.strerror}.", code="unreadable")
        return failure(unread, name, file.index)
    except HangisaError as error:
        return failure(error, name, file.index)
