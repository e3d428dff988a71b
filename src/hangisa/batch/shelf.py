"""Memory that a run and one parsing process share: pages lie in it, read where they were written, in no pipe."""

import mmap
import os
import tempfile
from collections import deque
from contextlib import suppress
from typing import IO

SIZE = 4 * 1024 * 1024
"""Bytes of the handfuls that a process holds; a page that finds no room goes through the pipe."""


class Shelf:
    """Bytes laid down one after another and taken away in the same order, round and round."""

    def __init__(self, size: int = SIZE) -> None:
        self._size = size
        self._file = _in_memory()
        self._file.truncate(size)
        self._map = mmap.mmap(self._file.fileno(), size)
        self._lying: deque[tuple[int, int]] = deque()
        """Where each begins and ends."""

    @property
    def number(self) -> int:
        """The file descriptor by which a process that we start reads it."""
        return self._file.fileno()

    def put(self, body: bytes) -> int | None:
        """Lay bytes down; return their place, None where there is no room for them now."""
        for begin, end in self._room():
            if 0 < len(body) <= end - begin:
                self._lying.append((begin, begin + len(body)))
                self._map[begin : begin + len(body)] = body
                return begin
        return None

    def take_away(self) -> None:
        """Free the place of the bytes that lie longest."""
        self._lying.popleft()

    def close(self) -> None:
        """Give it up; a process that has it open keeps what it reads."""
        self._map.close()
        self._file.close()

    def _room(self) -> tuple[tuple[int, int], ...]:
        if not self._lying:
            return ((0, self._size),)
        first, last = self._lying[0][0], self._lying[-1][1]
        if last > first:
            return ((last, self._size), (0, first))
        return ((last, first),)  # it has gone round


def _in_memory() -> IO[bytes]:
    """Return a file without a name: in memory where the system has such, else in the folder for temporary ones."""
    if hasattr(os, "memfd_create"):  # Linux
        with suppress(OSError):
            return open(os.memfd_create("pages"), "r+b", buffering=0)  # noqa: PTH123 - closed by `close`
    return tempfile.TemporaryFile(buffering=0)
