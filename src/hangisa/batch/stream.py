"""Pages -> their records in the same order, for callers that know no event loop: notebooks, engines."""

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future

from anyio.from_thread import start_blocking_portal

from hangisa.archive.entry import Entry
from hangisa.batch.handful import AHEAD, Outcome, handfuls
from hangisa.batch.workers import Limits, Pool
from hangisa.record import Failure
from hangisa.text import encodable


def stream(
    entries: Iterable[Entry], limits: Limits | None = None, processes: int = 1
) -> Iterator[bytes | Failure]:
    """Yield the record of every page: an article as JSON, or why there is none.

    Pages are read in `processes` that may be killed, and taken from the iterable only as there is
    room. An entry with an empty name has no `input_url`.
    """
    under_way: deque[Future[list[Outcome]]] = deque()
    with (
        start_blocking_portal() as portal,
        portal.wrap_async_context_manager(Pool(processes, limits, ahead=AHEAD)) as pool,
    ):
        try:
            for handful in handfuls((e, encodable(e.name) or None, None, None) for e in entries):
                under_way.append(portal.start_task_soon(handful.outcomes, pool))
                if len(under_way) > AHEAD * processes:
                    yield from _records(under_way.popleft())
            while under_way:
                yield from _records(under_way.popleft())
        finally:
            for task in reversed(under_way):  # none is to take the turn of one before it
                task.cancel()


def _records(task: Future[list[Outcome]]) -> Iterator[bytes | Failure]:
    return (record for record, _ in task.result())
