"""A long WARC -> stretches of it, that processes read side by side."""

import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import IO, NamedTuple

from hangisa.archive.entry import Entry, Reading, failed, unreadable
from hangisa.archive.resync import GZIP, OPENING, beginning, behind
from hangisa.archive.warc import Records, Span, from_warc

LENGTH = 512 * 1024
"""Bytes of a stretch: some twenty pages, read in less than a tenth of a second."""
LEAST = 4
"""Stretches from which it is worth the trouble."""


class Mark(NamedTuple):
    """Where reading goes on behind a stretch."""

    place: int | None
    """Of the next record; None where there is none."""
    told: bool = False
    """Whether it lies behind a damage that is told."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """The records of a WARC that begin between two places."""

    path: Path
    begin: int
    end: int
    reading: Reading

    @property
    def size(self) -> int:
        """Bytes of it that are in memory already."""
        return 0

    def first(self, stream: IO[bytes]) -> int | None:
        """Return where its first record begins, as far as its own bytes tell; None where none does."""
        return beginning(stream, self.begin, self.end) if self.begin else 0

    def records(self, stream: IO[bytes], start: int, *, told: bool = False) -> Records:
        """Return its records from a place on; `told` where the damage before that is told."""
        return Records(stream, str(self.path), self.reading, Span(start, self.end, told))

    def entries(self, start: int, *, told: bool) -> tuple[list[tuple[int, Entry]], Mark]:
        """Return its pages from a place on, each with its record's place, and where reading goes on.

        Raises MissingExtra.
        """
        found: list[tuple[int, Entry]] = []
        try:
            with self.path.open("rb") as stream:
                records = self.records(stream, start, told=told)
                found.extend((records.place, entry) for entry in records)
        except OSError as error:
            return [*found, (start, failed(str(self.path), unreadable(error)))], Mark(None)
        return found, Mark(records.reached, records.told)


def pages(path: Path, reading: Reading) -> Iterator[Entry | Stretch]:
    """Yield a WARC in stretches where it is long and not gzipped as a whole, else page by page.

    Raises MissingExtra, and OSError where it cannot be opened.
    """
    size = path.stat().st_size if path.is_file() else 0  # a pipe is read once
    if size < LEAST * LENGTH or not _is_cut(path):
        yield from from_warc(path, reading)
        return
    for begin in range(0, size, LENGTH):
        yield Stretch(path, begin, begin + LENGTH, reading)


def _is_cut(path: Path) -> bool:
    """Tell whether records can be found from anywhere: none is gzipped together with others."""
    with path.open("rb") as stream:
        head = stream.read(LENGTH)
    if not head.startswith(GZIP):
        return head.startswith(OPENING)
    try:
        end = behind(BytesIO(head), 0)
    except zlib.error:
        return False
    return end is not None and head.startswith(GZIP, end)
