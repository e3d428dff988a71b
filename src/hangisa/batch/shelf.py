"""Memory that a run and one parsing process share: pages lie in it, read where they were written, in no pipe."""

import mmap
import os
import struct
from collections import deque
from contextlib import suppress

BEGUN = struct.Struct("<Qq")
"""At its beginning: how many pages and stretches the process has begun to read, and where the page of a stretch lies that it reads now."""
NOWHERE = -1
SIZE = 4 * 1024 * 1024
"""Bytes of the handfuls that a process holds; a page that finds no room goes through the pipe."""


class Shelf:
    """Bytes laid down one after another and taken away in the same order, round and round."""

    def __init__(self, size: int = SIZE) -> None:
        self._fd = -1
        self._size = 0
        self._lying: deque[tuple[int, int]] = deque()
        """Where each begins and ends."""
        # Where the system is no Linux, or lets no file be as large, all goes through pipes.
        with suppress(AttributeError, OSError):
            self._fd = os.memfd_create("pages")
            os.truncate(self._fd, size)
            self._map = mmap.mmap(self._fd, size)
            self._size = size

    @property
    def number(self) -> int:
        """The file descriptor by which a process that we start reads it; -1 where there is none."""
        return self._fd if self._size else -1

    @property
    def begun(self) -> tuple[int, int | None]:
        """How many pages and stretches the process has begun to read, and the place in a stretch where it is."""
        if not self._size:
            return 0, None
        number, place = BEGUN.unpack_from(self._map)
        return number, None if place == NOWHERE or not number else place

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
        if self._size:
            self._map.close()
        if self._fd >= 0:
            os.close(self._fd)
        self._fd, self._size = -1, 0

    def _room(self) -> tuple[tuple[int, int], ...]:
        if not self._size:
            return ()  # there is none, or none any more
        if not self._lying:
            return ((BEGUN.size, self._size),)
        first, last = self._lying[0][0], self._lying[-1][1]
        if last > first:
            return ((last, self._size), (BEGUN.size, first))
        return ((last, first),)  # it has gone round
