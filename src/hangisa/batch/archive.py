"""The pages of a batch as they were fetched -> a WARC file, whole after any end of the run."""

import asyncio
from pathlib import Path
from types import TracebackType
from typing import Self

from hangisa.archive.entry import Damaged
from hangisa.archive.written import opening, records, whole
from hangisa.batch.output import Output
from hangisa.errors import OutputError
from hangisa.fetch.fetched import Fetched


class Archive:
    """A WARC under way, locked for the length of a `with`, one write a page.

    Opening it cuts what a killed run tore off, and raises Busy, MissingExtra, and OutputError where
    the file cannot be written or is no gzipped WARC.
    """

    def __init__(self, path: Path) -> None:
        self._path = path

    def __enter__(self) -> Self:
        first = opening()
        self._output = Output(self._path)
        try:
            if self._output.is_file:
                with self._path.open("rb") as stream:
                    self._output.end = whole(stream)
                self._output.cut()
            if not self._output.end:
                self._output.add(first)
        except (Damaged, OSError) as error:
            self._output.close()
            raise OutputError(f"{self._path} cannot be gone on with: {error}") from error
        except OutputError:
            self._output.close()
            raise
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        try:
            self.sync()
        finally:
            self._output.close()

    async def keep(self, input_url: str, fetched: Fetched) -> None:
        """Add a page that was fetched for an input line; raises OutputError."""
        # zlib lets others run: a page takes a few milliseconds.
        self._output.add(await asyncio.to_thread(records, input_url, fetched))

    def sync(self) -> None:
        """Return when the disk has it all; raises OutputError."""
        if self._output.is_file:
            self._output.sync()
