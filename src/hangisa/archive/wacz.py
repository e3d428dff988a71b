"""A web archive collection (WACZ: a ZIP of WARC files) -> its pages."""

import zlib
from collections.abc import Iterator
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from hangisa.archive.entry import Damaged, Entry, Reading, failed
from hangisa.archive.warc import in_stream

INSIDE = "archive/"
"""Where a WACZ keeps its WARC files; beside it stand indexes and the list of pages."""
TROUBLE = (BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError)


def from_wacz(path: Path, reading: Reading) -> Iterator[Entry]:
    """Yield the pages of a WACZ file, WARC after WARC in the order of their names."""
    try:
        with ZipFile(path) as collection:
            names = sorted(n for n in collection.namelist() if n.endswith((".warc", ".warc.gz")))
            if not names:
                raise Damaged(f"The WACZ file holds no WARC file below {INSIDE}.")
            for name in names:
                yield from _member(collection, name, f"{path}/{name}", reading)
    except TROUBLE as error:
        yield failed(str(path), Damaged(f"The WACZ file is damaged: {error}."))


def _member(collection: ZipFile, name: str, shown: str, reading: Reading) -> Iterator[Entry]:
    """Yield the pages of one WARC; one that its ZIP cannot give costs no other."""
    try:
        with collection.open(name) as stream:
            yield from in_stream(stream, shown, reading)
    except TROUBLE as error:
        yield failed(shown, Damaged(f"The WACZ file is damaged: {error}."))
