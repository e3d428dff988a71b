"""Pages -> their records in the same order, for callers that know no event loop: notebooks, engines."""

import logging
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future

from anyio.from_thread import start_blocking_portal

from hangisa.archive.entry import Entry
from hangisa.batch.frames import Page
from hangisa.batch.workers import Limits, Pool
from hangisa.errors import HangisaError
from hangisa.record import Failure
from hangisa.scraping import failure
from hangisa.text import encodable

LOG = logging.getLogger(__name__)
AHEAD = 3
"""Pages under way for each process: one is read while others wait to be."""


def stream(
    entries: Iterable[Entry], limits: Limits | None = None, processes: int = 1
) -> Iterator[bytes | Failure]:
    """Yield the record of every page: an article as JSON, or why there is none.

    Pages are read in `processes` that may be killed, and taken from the iterable only as there is
    room. An entry with an empty name has no `input_url`.
    """
    under_way: deque[Future[bytes | Failure]] = deque()
    with (
        start_blocking_portal() as portal,
        portal.wrap_async_context_manager(Pool(processes, limits)) as pool,
    ):
        try:
            for entry in entries:
                under_way.append(portal.start_task_soon(_record, entry, pool))
                if len(under_way) > AHEAD * processes:
                    yield under_way.popleft().result()
            while under_way:
                yield under_way.popleft().result()
        finally:
            for task in under_way:
                task.cancel()


async def _record(entry: Entry, pool: Pool) -> bytes | Failure:
    name = encodable(entry.name) or None
    fetch = None
    try:
        content = entry.take()
        fetch = content.fetch if content.fetch.http_status else None
        page = Page(
            url=content.url,
            input_url=name,
            input_index=None,
            fetch=content.fetch,
            warnings=content.warnings,
            is_text=content.is_text,
        )
        return (await pool.parse(page, content.body))[0]
    except HangisaError as error:
        return failure(error, name, fetch=fetch)
    except Exception as error:
        # One page that trips a bug costs its own record, not the run.
        LOG.exception("%r", name)
        return failure(error, name, fetch=fetch)
