"""A path -> the file of one run: locked, appended to in whole lines, cut where a line is torn."""

import fcntl
import os
import sys
from collections.abc import Iterator
from pathlib import Path

from hangisa.errors import HangisaError, OutputError

STDOUT = "-"
NEWLINE = b"\n"
CHUNK = 1024 * 1024


class Busy(HangisaError):
    """Another run is writing this output."""

    code = "busy"


class Unread(OutputError):
    """Whoever read the output has closed it: `| head` has enough."""

    code = "unread"


def beside(output: Path, ending: str) -> Path:
    """Return the name of a file that belongs to an output: `a.jsonl` -> `a.state`."""
    if output.suffix.lower() in (".jsonl", ".ndjson"):
        return output.with_suffix(ending)
    return output.with_name(output.name + ending)


class Output:
    """An output file, locked from its opening to its end; the lock is the kernel's and dies with us.

    `-` is standard output. A device or pipe has no lock and keeps nothing to go on from.
    Every method raises OutputError where the disk does not take or give what is asked.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.end = 0
        """Bytes that are whole lines."""
        self.is_file = str(path) != STDOUT and (path.is_file() or not path.exists())
        """False for a device or pipe: nothing to go on from."""
        self._fd = self._locked() if self.is_file else self._opened()

    def close(self) -> None:
        """Close the file and let others have it."""
        os.close(self._fd)

    def read(self, place: int, length: int) -> bytes:
        """Return bytes from a place."""
        return os.pread(self._fd, length, place) if self.is_file else b""

    def line(self, place: int) -> bytes | None:
        """Return the whole line that begins at a place, without its end; None where there is none."""
        raw = b""
        while part := self.read(place + len(raw), CHUNK):
            raw += part
            if NEWLINE in part:
                return raw.partition(NEWLINE)[0]
        return None

    def lines(self, place: int = 0) -> Iterator[tuple[int, bytes]]:
        """Yield place and bytes of every whole line from a place on."""
        rest: list[bytes] = []
        read_to = place
        while chunk := self.read(read_to, CHUNK):
            read_to += len(chunk)
            *whole, last = chunk.split(NEWLINE)
            for part in whole:
                line = b"".join([*rest, part])
                rest.clear()
                yield place, line
                place += len(line) + 1
            rest.append(last)

    def append(self, *lines: bytes) -> int:
        """Add lines in one write, and return their place; what a full disk tears is cut again, all of them."""
        return self.add(NEWLINE.join((*lines, b"")))

    def add(self, raw: bytes) -> int:
        """Add bytes as they are, in one write, and return their place."""
        place = self.end
        rest = memoryview(raw)
        try:
            while rest:
                rest = rest[os.write(self._fd, rest) :]
        except BrokenPipeError as error:
            raise Unread(f"Nobody reads {self.path} any more.") from error
        except OSError as error:
            if self.is_file:
                os.ftruncate(self._fd, self.end)
            raise self._unwritable(error) from error
        self.end += len(raw)
        return place

    def cut(self) -> None:
        """Drop what stands after the last whole line."""
        try:
            os.ftruncate(self._fd, self.end)
        except OSError as error:
            raise self._unwritable(error) from error

    def sync(self) -> None:
        """Return when the disk has it all."""
        try:
            os.fdatasync(self._fd)
        except OSError as error:
            raise self._unwritable(error) from error

    def replace(self, lines: Iterator[bytes]) -> None:
        """Put other lines in the file's place: at every moment it holds the old ones or the new."""
        draft = Output(self.path.with_name(f"{self.path.name}.new"))
        draft.end = 0
        draft.cut()
        for line in lines:
            draft.append(line)
        draft.sync()
        draft.path.replace(self.path)
        os.close(self._fd)
        self._fd, self.end = draft._fd, draft.end

    def _opened(self) -> int:
        try:
            if str(self.path) == STDOUT:
                return os.dup(sys.stdout.fileno())
            # for writing only: whoever could read a pipe as well would never learn that it is closed
            return os.open(self.path, os.O_WRONLY | os.O_APPEND)
        except OSError as error:
            raise self._unwritable(error) from error

    def _locked(self) -> int:
        while True:
            try:
                fd = os.open(self.path, os.O_RDWR | os.O_APPEND | os.O_CREAT, 0o644)
            except OSError as error:
                raise self._unwritable(error) from error
            try:
                fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError as error:
                os.close(fd)
                if isinstance(error, BlockingIOError):
                    raise Busy(f"Another run is writing {self.path}.") from error
                raise self._unwritable(error) from error
            if self._is_at_path(fd):
                return fd
            os.close(fd)  # `replace` of another run put a new file in its place meanwhile

    def _is_at_path(self, fd: int) -> bool:
        try:
            return os.path.samestat(os.fstat(fd), self.path.stat())
        except FileNotFoundError:
            return False

    def _unwritable(self, error: OSError) -> OutputError:
        return OutputError(f"{self.path} cannot be written: {error.strerror}.")
