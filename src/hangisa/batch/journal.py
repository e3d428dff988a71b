"""The JSON Lines output as journal: what is done, one record one write, a torn tail cut, one run at a time."""

import fcntl
import os
import stat
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import msgspec

from hangisa.batch.inputs import Line
from hangisa.errors import HangisaError, OutputError
from hangisa.record import Article, Failure
from hangisa.text import encodable

NEWLINE = b"\n"
CHUNK = 1024 * 1024


class Busy(HangisaError):
    """Another run is writing this output."""

    code = "busy"


class Changed(HangisaError):
    """The list or the options are not those that the output was begun with."""

    code = "changed"


class Envelope(msgspec.Struct):
    """What the journal needs of a record it wrote."""

    status: str
    input_url: str | None = None
    input_index: int | None = None


class Journal:
    """The output file of one batch.

    `done` maps the input line's number to the place of its record; `places` the input text's hash,
    so that a duplicate is answered from the file; with `retry`, failures of earlier runs count as
    unanswered. Raises Busy, OutputError.
    """

    def __init__(
        self, path: Path, options: dict[str, Any], *, force: bool = False, retry: bool = False
    ) -> None:
        self.path = path
        self.options = options
        self.force = force
        self.retry = retry
        self.done: dict[int, int] = {}
        self.places: dict[int, int] = {}
        self.open = False
        self.end = 0
        self.fd = -1

    def __enter__(self) -> Self:
        try:
            self.fd = os.open(self.path, os.O_RDWR | os.O_CREAT, 0o644)
        except OSError as error:
            raise OutputError(f"{self.path} cannot be written: {error.strerror}.") from error
        try:
            fcntl.flock(self.fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            os.close(self.fd)
            raise Busy(f"Another run is writing {self.path}.") from error
        except OSError:  # a device or pipe that cannot be locked is no journal to resume
            pass
        if stat.S_ISREG(os.fstat(self.fd).st_mode):  # a device has nothing to go on from
            self.recover()
            self.check_options()
        self.open = True
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        os.close(self.fd)

    def recover(self) -> None:
        """Read what an earlier run wrote and cut a torn last line."""
        for place, raw in self.records():
            try:
                record = msgspec.json.decode(raw, type=Envelope)
            except msgspec.DecodeError as error:
                raise OutputError(
                    f"{self.path} holds a line that is no record, at byte {place}."
                ) from error
            if record.input_index is not None:
                self.note(
                    record.input_index, record.input_url or "", place, record.status == "failed"
                )
            self.end = place + len(raw) + 1
        if os.fstat(self.fd).st_size > self.end:
            os.ftruncate(self.fd, self.end)

    def records(self) -> Iterator[tuple[int, bytes]]:
        """Yield place and bytes of each whole line."""
        rest, place = b"", 0
        with os.fdopen(os.dup(self.fd), "rb") as handle:
            handle.seek(0)
            while chunk := handle.read(CHUNK):
                parts = (rest + chunk).split(NEWLINE)
                rest = parts.pop()
                for part in parts:
                    yield place, part
                    place += len(part) + 1

    def check_options(self) -> None:
        """Keep the options beside the output; refuse to go on under different ones."""
        side = self.path.with_name(self.path.name + ".options.json")
        if side.exists() and self.done and not self.force:
            before = msgspec.json.decode(side.read_bytes())
            changed = [key for key in self.options if before.get(key) != self.options[key]]
            if changed:
                what = "; ".join(
                    f"{key}: {before.get(key)} -> {self.options[key]}" for key in changed
                )
                raise Changed(
                    f"{self.path} was begun with other options ({what}). Use --force to go on."
                )
        side.write_bytes(msgspec.json.encode(self.options))

    def note(self, index: int, text: str, place: int, failed: bool) -> None:
        """Remember that a line is answered, and where."""
        if failed and self.retry and not self.open:
            self.done.pop(index, None)
            return
        self.done[index] = hash(text)
        self.places[hash(text)] = place

    def has(self, line: Line) -> bool:
        """Tell whether a line is answered; raises Changed where the list's line is another one now."""
        known = self.done.get(line.index)
        if known is not None and known != hash(encodable(line.text)) and not self.force:
            raise Changed(
                f"Line {line.index + 1} of the list is not the one that {self.path} answers."
            )
        return known is not None

    def write(self, record: Article | Failure) -> None:
        """Append one record in one write; raises OutputError, the file then ends in a whole record."""
        data = record.to_json() + NEWLINE
        self.append(data)
        if record.input_index is not None:
            place = self.end - len(data)
            self.note(
                record.input_index, record.input_url or "", place, isinstance(record, Failure)
            )

    def append(self, data: bytes) -> None:
        """Write bytes at the end, whole or not at all."""
        view = memoryview(data)
        try:
            while view:
                view = view[os.pwrite(self.fd, view, self.end + len(data) - len(view)) :]
        except OSError as error:
            os.ftruncate(self.fd, self.end) if self.path.is_file() else None
            raise OutputError(f"{self.path} cannot be written: {error.strerror}.") from error
        self.end += len(data)

    def answer_again(self, line: Line) -> bool:
        """Answer a duplicate line with the record of its first; False where there is none yet."""
        place = self.places.get(hash(encodable(line.text)))
        if place is None:
            return False
        raw = b""
        while NEWLINE not in raw:
            part = os.pread(self.fd, CHUNK, place + len(raw))
            if not part:
                return False
            raw += part
        values = msgspec.json.decode(raw.partition(NEWLINE)[0])
        values["input_index"] = line.index
        data = msgspec.json.encode(values) + NEWLINE
        self.append(data)
        self.note(
            line.index, encodable(line.text), self.end - len(data), values["status"] == "failed"
        )
        return True
