"""Records by input -> the last of each: a list run again onto one file supersedes its earlier records.

An input is its `input_url`; where that names none (absent, blank, standard input) the page's `url`,
and a record without either stands for itself.
"""

import hashlib
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from typing import Protocol

UNNAMED = frozenset(("", "-"))
"""Blank lines of a list, and what `extract -` calls its input."""


class Answer(Protocol):
    """What a record says about its input."""

    input_url: str | None
    url: str | None


def latest(records: Iterable[tuple[int, Answer]]) -> Iterator[int]:
    """Yield, ascending, the numbers of the records that no later one supersedes.

    All records are read before the first number is given. The inputs seen lie in a temporary
    database, on disk where they are many: memory stays flat.
    """
    with closing(sqlite3.connect("", isolation_level=None)) as seen:
        seen.execute("PRAGMA journal_mode=OFF")
        seen.execute("BEGIN")
        seen.execute("CREATE TABLE latest (input BLOB PRIMARY KEY, number INTEGER) WITHOUT ROWID")
        seen.executemany(
            "INSERT OR REPLACE INTO latest VALUES (?, ?)",
            ((input_of(record, number), number) for number, record in records),
        )
        for (number,) in seen.execute("SELECT number FROM latest ORDER BY number"):
            yield number


def input_of(record: Answer, number: int) -> bytes:
    """Return the digest of the input that a record answers; `number` stands for one without a name."""
    for kind, name in (("input", record.input_url), ("page", record.url)):
        if name is not None and name.strip() not in UNNAMED:
            return _digest(f"{kind} {name}")
    return _digest(f"number {number}")


def _digest(text: str) -> bytes:
    return hashlib.blake2b(text.encode(), digest_size=16).digest()
