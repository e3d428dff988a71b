"""A stretch of a WARC -> the records of its pages, in the process that reads them."""

import os
from collections.abc import Callable
from pathlib import Path

import msgspec

from hangisa.archive.entry import Entry, Reading
from hangisa.archive.stretch import Stretch
from hangisa.batch.frames import Answer, Found, Page, Part, error_of, page_of
from hangisa.batch.shelf import NOWHERE
from hangisa.errors import HangisaError
from hangisa.scraping import failure
from hangisa.text import encodable

Read = Callable[[Page, bytes], tuple[Answer, bytes]]


def read_part(part: Part, begin: Callable[[int], None], read: Read) -> tuple[Answer, bytes]:
    """Return what the pages of a stretch give, or an error where its bytes leave a doubt.

    `begin` is told where the record of a page lies before `read` reads it, and when it has done so.
    """
    reading = Reading()
    stretch = Stretch(Path(os.fsdecode(part.path)), part.begin, part.end, reading)
    pages: list[Found] = []
    written: list[bytes] = []
    try:
        with stretch.path.open("rb") as stream:
            first = stretch.first(stream)
            if first is None:
                return Answer(kind="stretch"), b""
            records = stretch.records(stream, first)
            for entry in records:
                if records.is_damaged:
                    return Answer(kind="error", code="damaged"), b""
                begin(records.place)
                name = encodable(entry.name)
                result, record = _found(entry, name, read)
                begin(NOWHERE)  # what is read on the way to the next page is not its fault
                pages.append(Found(name, result, len(record)))
                written.append(record)
    except (OSError, HangisaError) as error:
        return Answer(kind="error", code="damaged", message=encodable(str(error))), b""
    passed = dict(reading.passed)
    answer = Answer(
        kind="stretch", pages=tuple(pages), passed=passed, first=first, reached=records.reached
    )
    return answer, b"".join(written)


def _found(entry: Entry, name: str, read: Read) -> tuple[str, bytes]:
    """Return what an entry gives: its result, and the record without a number."""
    fetch = None
    try:
        content = entry.take()
    except HangisaError as error:
        said = error
    else:
        page = page_of(content, name)
        answer, record = read(page, content.body)
        if answer.kind == "article":
            return answer.code, record
        said, fetch = error_of(answer, page.url), page.evidence
    return said.code, msgspec.json.encode(failure(said, name, None, fetch))
