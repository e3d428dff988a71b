"""A handful of saved pages -> their records, each page at its own risk."""

import logging
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from hangisa.archive.entry import Entry
from hangisa.batch.frames import Page, page_of
from hangisa.batch.workers import Pool
from hangisa.errors import HangisaError
from hangisa.record import Failure, Fetch
from hangisa.scraping import failure

LOG = logging.getLogger(__name__)
HANDFUL = 8
"""Pages that a process is given at once: asking costs it a wait, and the run more than the page."""
WEIGHT = 1024 * 1024
"""Bytes of pages from which a handful is full."""
AHEAD = 2
"""Handfuls that each process holds: it goes from one to the next without a wait."""
Outcome = tuple[bytes | Failure, str]
"""An article as JSON, or why there is none; `ok` or `partial`, or the code of the failure."""


class Taken(NamedTuple):
    """A page that is read, or why it is not."""

    name: str | None
    number: int | None
    asked: tuple[Page, bytes] | None
    error: Exception | None = None
    fetch: Fetch | None = None
    """Evidence of the page's download, None where its archive keeps none."""


class Handful:
    """Pages that one process reads in turn."""

    def __init__(self) -> None:
        self._taken: list[Taken] = []
        self._weight = 0

    def add(
        self,
        entry: Entry,
        name: str | None,
        index: int | None = None,
        said: HangisaError | None = None,
    ) -> bool:
        """Take a page, to be named so in its record; tell whether there is room for another.

        `said` is why it gives none, where that is known: it is not read then.
        """
        try:
            content = entry.take()
        except Exception as error:  # noqa: BLE001 - told in the page's record
            self._taken.append(Taken(name, index, None, error))
        else:
            page = page_of(content, name, index)
            if said:
                said.url = page.url
            asked = None if said else (page, content.body)
            self._taken.append(Taken(name, index, asked, said, page.evidence))
            self._weight += len(content.body)
        return len(self._taken) < HANDFUL and self._weight < WEIGHT

    async def outcomes(self, pool: Pool) -> list[Outcome]:
        """Return the outcome of each page, in the order they were taken in; none costs another its own."""
        pages = [one.asked for one in self._taken if one.asked]
        said: Iterator[tuple[bytes, str] | Exception]
        try:
            said = iter(await pool.parse_all(pages) if pages else ())
        except Exception as error:  # noqa: BLE001 - told in the record of every page
            said = iter([error] * len(pages))
        return [_outcome(one, next(said) if one.asked else one.error) for one in self._taken]


def handfuls(
    pages: Iterable[tuple[Entry, str | None, int | None, HangisaError | None]],
) -> Iterator[Handful]:
    """Yield pages, each with what `Handful.add` is told of it, as handfuls; taken only as they are asked for."""
    handful = Handful()
    for page in pages:
        if not handful.add(*page):
            yield handful
            handful = Handful()
    yield handful


def _outcome(one: Taken, said: tuple[bytes, str] | Exception | None) -> Outcome:
    if isinstance(said, tuple):
        return said
    assert said is not None
    if not isinstance(said, HangisaError):
        # One page that trips a bug costs its own record, not the run.
        LOG.error("page %s, %r", one.number, one.name, exc_info=said)
    failed = failure(said, one.name, one.number, one.fetch)
    return failed, failed.error.code
