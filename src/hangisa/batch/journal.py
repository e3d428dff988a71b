"""The JSON Lines output as journal: which lines of the list are answered, and with what."""

import os
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import msgspec

from hangisa.batch.inputs import Line
from hangisa.batch.output import NEWLINE, Busy, Output, beside
from hangisa.batch.state import Entry, State, digest
from hangisa.errors import BadUrl, HangisaError, OutputError
from hangisa.fetch.urls import address
from hangisa.text import encodable

OPENING = b'{"schema_version":'
"""How every record begins; a torn tail that begins otherwise is somebody else's file."""
TAIL = 64
"""Bytes at the end of what the state knows, by which the output is recognised."""
SYNC_EVERY = 200
SYNC_SECONDS = 1.0


class Changed(HangisaError):
    """The list or the options are not those that the output was begun with."""

    code = "changed"


Answered = tuple[Line, int | None, bytes, str]
"""A line, the digest of the address it names, its record, and `ok`, `partial` or the code of the failure."""


class _Code(msgspec.Struct):
    code: str


class _Envelope(msgspec.Struct):
    """What the journal reads of a record."""

    status: str
    input_index: int
    input_url: str
    error: _Code | None = None


def page_of(text: str) -> int | None:
    """Return the digest of the address that an input line names; None where it names none."""
    try:
        return digest(address(text))
    except BadUrl:
        return None


def retold(record: bytes, line: Line) -> tuple[bytes, str]:
    """Return the record of one line as that of another, and its result."""
    values = msgspec.json.decode(record)
    values |= {"input_url": encodable(line.text), "input_index": line.index}
    return msgspec.json.encode(values), _result(_envelope(record))


class Journal:
    """The journal of one batch, open for the length of a `with`.

    `options` are those the run was begun with. With `force` another list or other options are no
    reason to stop; with `retry` the failures of earlier runs are taken out, to be answered anew.
    Opening raises Busy, Changed and OutputError.
    """

    def __init__(
        self, path: Path, options: dict[str, Any], *, force: bool = False, retry: bool = False
    ) -> None:
        self.path = path
        self._options = msgspec.json.decode(msgspec.json.encode(options))  # as it is read again
        self._force = force
        self._retry = retry
        self._unsynced = 0
        self._synced_at = time.monotonic()
        self.before_sync: Callable[[], None] = lambda: None
        """Puts on the disk what the records stand for: a power cut must not leave them alone."""

    def __enter__(self) -> Self:
        side = str(beside(self.path, ".state"))
        try:
            self._output = Output(self.path)
        except Busy as error:
            who = State.peek(side, "pid")
            error.message += f" Its process is {who}." if who else ""
            raise
        self._state = State(side if self._output.is_file else ":memory:")
        try:
            self._begin()
        except BaseException:
            self._close()
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
        except OutputError:
            if error is None:  # else the first trouble is the one to tell
                raise
        finally:
            self._close()

    def has(self, line: Line) -> bool:
        """Tell whether a line is answered; raises Changed where the list's line is another one now."""
        known = self._state.input_of(line.index)
        if known is None or known == digest(encodable(line.text)):
            return known is not None
        if self._force:
            return False
        raise Changed(
            f"Line {line.index + 1} of the list is not the one that {self.path} answers."
            " Choose another output, or answer the new lines too with --force."
        )

    @property
    def known(self) -> int:
        """How many lines an earlier run went through, as far as it answered them."""
        return self._state.last + 1

    @property
    def is_file(self) -> bool:
        """False where the output is a device or pipe: nothing to go on from."""
        return self._output.is_file

    def record_of(self, page: int) -> bytes | None:
        """Return the first record of a page, whichever line it answers; None where there is none."""
        place = self._state.place_of(page)
        raw = None if place is None else self._output.line(place)
        if raw is None or page_of(_envelope(raw).input_url) != page:
            return None
        return raw

    def write(self, line: Line, page: int | None, record: bytes, result: str) -> None:
        """Append a record; raises OutputError, the file then ends in a whole record."""
        self.write_all([(line, page, record, result)])

    def write_all(self, answers: Sequence[Answered]) -> None:
        """Append records in one write; where it raises OutputError, none of them is in the file."""
        place = self._output.append(*(record for _, _, record, _ in answers))
        for line, page, record, result in answers:
            text = digest(encodable(line.text))
            self._state.add(Entry(line.index, text, page, place, result))
            place += len(record) + len(NEWLINE)
        self._unsynced += len(answers)
        if self._unsynced >= SYNC_EVERY or time.monotonic() - self._synced_at > SYNC_SECONDS:
            self.sync()

    def sync(self) -> None:
        """Put the output on the disk, then the state, which so is never ahead of it."""
        if self._output.is_file:
            self.before_sync()
            self._output.sync()
            self._commit()
        self._unsynced = 0
        self._synced_at = time.monotonic()

    def results(self) -> Counter[str]:
        """Return how many lines of the output came to which result."""
        return self._state.results()

    def _begin(self) -> None:
        if not self._output.is_file:
            return
        self._state.keep("pid", str(os.getpid()))
        self._state.commit()
        self._recover()
        self._check_options()
        if self._retry:
            self._state.clear()
            self._output.replace(self._successes())
            self._recover()

    def _recover(self) -> None:
        """Read what the state does not know yet, and cut a torn last line."""
        start = int(self._state.read("end") or 0)
        if self._state.read("tail") != self._tail(start):
            self._state.clear()
            start = 0
        self._output.end = start
        for place, raw in self._output.lines(start):
            try:
                record = _envelope(raw)
            except msgspec.DecodeError as error:
                message = f"{self.path} is no output of a batch: see the line at byte {place}."
                raise OutputError(message) from error
            page, text = page_of(record.input_url), digest(record.input_url)
            self._state.add(Entry(record.input_index, text, page, place, _result(record)))
            self._output.end = place + len(raw) + 1
        torn = self._output.read(self._output.end, len(OPENING))
        if not OPENING.startswith(torn):
            raise OutputError(f"{self.path} is no output of a batch: its last line is no record.")
        self._output.cut()
        self._commit()

    def _successes(self) -> Iterator[bytes]:
        for _, raw in self._output.lines():
            if _envelope(raw).status != "failed":
                yield raw

    def _check_options(self) -> None:
        """Keep the options; refuse to go on under other ones."""
        before = msgspec.json.decode(self._state.read("options") or "{}")
        changed = {key for key in before if before[key] != self._options.get(key)}
        if changed and self._output.end and not self._force:
            told = "; ".join(f"{k}: {before[k]} -> {self._options.get(k)}" for k in sorted(changed))
            raise Changed(
                f"{self.path} was begun with other options ({told})."
                " Use the same ones, another output, or --force."
            )
        self._state.keep("options", msgspec.json.encode(self._options).decode())
        self._state.commit()

    def _commit(self) -> None:
        self._state.keep("end", str(self._output.end))
        self._state.keep("tail", self._tail(self._output.end))
        self._state.commit()

    def _tail(self, end: int) -> str:
        """Return the last bytes before a place, as text."""
        start = max(0, end - TAIL)
        return self._output.read(start, end - start).hex()

    def _close(self) -> None:
        self._state.close()
        self._output.close()


def _envelope(raw: bytes) -> _Envelope:
    return msgspec.json.decode(raw, type=_Envelope)


def _result(record: _Envelope) -> str:
    return record.error.code if record.error else record.status
