"""A path -> a file written beside it, and put in its place when whole."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from hangisa.errors import OutputError


@contextmanager
def draft(path: Path) -> Iterator[Path]:
    """Give the path to write to; at the end what stands there becomes `path`, whatever was there before.

    Where the `with` is left by an exception the draft is removed and `path` is what it was. A device
    or pipe is written to itself. Raises OutputError where the disk does not take it.
    """
    path = path.resolve()  # a link stays one
    if path.exists() and not path.is_file():
        with _told(path):
            yield path
        return
    written = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with _told(path):
            yield written
            _synced(written)
            written.replace(path)
    finally:
        written.unlink(missing_ok=True)


@contextmanager
def _told(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise OutputError(
            f"{path} cannot be written: {error.strerror or error}.", url=None
        ) from error


def _synced(path: Path) -> None:
    """Return when the disk has the file, so that after a power cut no empty one stands in its place."""
    fd = os.open(path, os.O_RDONLY)
    try:
        os.fsync(fd)
    finally:
        os.close(fd)
