"""Records -> lines on standard output or in a file, and the exit code of a run over several inputs."""

import sys
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self

import msgspec

from hangisa.cli.main import BLOCKED, FAILED, NO_ARTICLE, ReaderGone, say
from hangisa.errors import OutputError
from hangisa.record import Article, Failure

POLICY_CODES = frozenset(
    ("robots", "robots_unreachable", "blocked_address", "scheme_blocked", "crawl_delay")
)


@dataclass(slots=True)
class Output:
    """Where records go; counts what failed."""

    path: str | None = None
    indent: int | None = None
    written: int = 0
    failures: list[str] = field(default_factory=list)
    handle: BinaryIO = sys.stdout.buffer

    def __enter__(self) -> Self:
        if self.path not in (None, "-"):
            try:
                self.handle = Path(str(self.path)).open("wb")
            except OSError as error:
                raise OutputError(f"{self.path} cannot be written: {error.strerror}.") from error
        else:
            self.handle = sys.stdout.buffer
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self.handle is not sys.stdout.buffer:
            self.handle.close()

    def write(self, record: Article | Failure) -> None:
        """Write one record; a failure also says its sentence on standard error."""
        data = record.to_json()
        if self.indent is not None:
            data = msgspec.json.format(data, indent=self.indent)
        try:
            self.handle.write(data + b"\n")
            self.handle.flush()
        except BrokenPipeError as error:  # click would make it exit code 1
            raise ReaderGone from error
        self.written += 1
        if isinstance(record, Failure):
            self.failures.append(record.error.code)
            say(f"{record.input_url or record.url or '-'}: {record.error.message}")

    def code(self) -> int:
        """Return the exit code: what a single input met, or 3 where some of several failed."""
        if not self.failures:
            return 0
        if self.written == 1:
            if self.failures[0] == "not_an_article":
                return NO_ARTICLE
            if self.failures[0] in POLICY_CODES:
                return BLOCKED
        return FAILED
