"""Records -> lines on standard output or in a file, and the exit code of a run over several inputs."""

import sys
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

import msgspec

from hangisa.cli import korean
from hangisa.cli.main import BLOCKED, FAILED, NO_ARTICLE, ReaderGone, say
from hangisa.errors import OutputError
from hangisa.record import Article, Failure

POLICY_CODES = frozenset(
    ("robots", "robots_unreachable", "blocked_address", "scheme_blocked", "crawl_delay")
)


class Output:
    """Where records go: a file, or standard output; counts what failed."""

    def __init__(self, path: str | None, indent: int | None) -> None:
        self._path = None if path == "-" else path
        self._indent = indent
        self._written = 0
        self._failures: list[str] = []

    def __enter__(self) -> Self:
        try:
            self._handle = Path(self._path).open("wb") if self._path else sys.stdout.buffer
        except OSError as error:
            raise self._unwritable(error) from error
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._path:
            with suppress(OSError):  # every record was flushed, and the trouble told, before
                self._handle.close()

    def write(self, record: Article | Failure | bytes) -> None:
        """Write one record, an article also as JSON; a failure says its sentence on standard error.

        Raises OutputError, and ReaderGone where standard output is a pipe that nobody reads.
        """
        data = record if isinstance(record, bytes) else record.to_json()
        if self._indent is not None:
            data = msgspec.json.format(data, indent=self._indent)
        try:
            self._handle.write(data + b"\n")
            self._handle.flush()
        except BrokenPipeError as error:  # click would make it exit code 1
            raise ReaderGone from error
        except OSError as error:
            raise self._unwritable(error) from error
        self._written += 1
        if isinstance(record, Failure):
            self._failures.append(record.error.code)
            told = korean.error(record.error.code, record.error.message)
            say(f"{record.input_url or record.url or '-'}: {told}")

    def code(self) -> int:
        """Return the exit code: what a single input met, or 3 where some of several failed."""
        if not self._failures:
            return 0
        if self._written == 1:
            if self._failures[0] == "not_an_article":
                return NO_ARTICLE
            if self._failures[0] in POLICY_CODES:
                return BLOCKED
        return FAILED

    def _unwritable(self, error: OSError) -> OutputError:
        return OutputError(
            f"{self._path or 'Standard output'} cannot be written: {error.strerror}."
        )
