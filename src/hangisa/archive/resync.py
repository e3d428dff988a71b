"""A place in a WARC -> where the next record begins, whatever stands between."""

import re
import zlib
from collections.abc import Iterator
from typing import IO

CHUNK = 256 * 1024
SAMPLE = 4096
GZIP = b"\x1f\x8b\x08"
OPENING = b"WARC/"
# Where a record may begin: a gzip member, or a line of a plain WARC
BEGINNING = re.compile(rb"\x1f\x8b\x08|\nWARC/1\.")
LONGEST = 8
"""Bytes of a beginning."""


def beginning(stream: IO[bytes], start: int, end: int | None = None) -> int | None:
    """Return where the next record begins, from a place on and before another; None where none does."""
    for place in _beginnings(stream, start, end):
        stream.seek(place)
        sample = stream.read(SAMPLE)
        if not sample.startswith(GZIP):
            return place + 1
        try:
            text = zlib.decompressobj(wbits=31).decompress(sample, len(OPENING))
        except zlib.error:
            continue
        # the last one may break off before it says what it is
        if text == OPENING or (len(sample) < SAMPLE and OPENING.startswith(text)):
            return place
    return None


def behind(stream: IO[bytes], member: int) -> int | None:
    """Return where a gzip member ends that begins at a place; None where it breaks off.

    Raises zlib.error where something else than a member stands there.
    """
    stream.seek(member)
    inflater = zlib.decompressobj(wbits=31)
    while not inflater.eof:
        data = inflater.unconsumed_tail or stream.read(CHUNK)
        if not inflater.decompress(data, CHUNK) and not data:
            return None
    return stream.tell() - len(inflater.unused_data)


def _beginnings(stream: IO[bytes], start: int, end: int | None) -> Iterator[int]:
    """Yield every place from a place on, and before another, where a record may begin."""
    rest, place = b"", start
    stream.seek(start)
    while (end is None or place + len(rest) < end + LONGEST) and (chunk := stream.read(CHUNK)):
        data = rest + chunk
        for found in BEGINNING.finditer(data):
            if end is not None and place + found.start() >= end:
                return
            yield place + found.start()
        rest = data[1 - LONGEST :]
        place += len(data) - len(rest)
        stream.seek(place + len(rest))  # whoever took a place has read elsewhere
