"""What the journal holds, as a small database beside it: a cache that can always be rebuilt."""

import sqlite3
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, contextmanager
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

from hangisa.errors import OutputError

READ = "SELECT value FROM meta WHERE name = ?"
ADD = "INSERT OR REPLACE INTO lines VALUES (?, ?, ?, ?, ?)"
MOST_NOTED = 500
TABLES = """
CREATE TABLE IF NOT EXISTS meta (name TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS lines
    (number INTEGER PRIMARY KEY, input INTEGER, page INTEGER, place INTEGER, result TEXT);
CREATE INDEX IF NOT EXISTS pages ON lines (page) WHERE page IS NOT NULL;
"""


class Entry(NamedTuple):
    """One line that is answered."""

    number: int
    """0-based line of the list."""
    input: int
    """Digest of its text."""
    page: int | None
    """Digest of the address it names; None where it names none."""
    place: int
    """Where its record begins in the output, in bytes."""
    result: str
    """`ok`, `partial`, or the code of the failure."""


def digest(text: str) -> int:
    """Return 64 bits of a text's digest, as SQLite takes them: one million texts share none."""
    raw = blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(raw, "big", signed=True)


class State:
    """The database of one output; nothing counts until `commit`, which follows the output's own.

    Every method raises OutputError where the disk does not take or give what is asked, and from then
    on: a failure rolls back what was noted before it, so a later commit would skip those lines.
    """

    def __init__(self, path: str) -> None:
        self._path = path
        self._trouble: str | None = None
        self._noted: dict[int, Entry] = {}
        """Lines that the database does not hold yet: it takes many at once for the price of a few."""
        self.last = -1
        """The highest number of a line that is answered."""
        with self._telling():
            try:
                self._open()
            except sqlite3.OperationalError:  # the disk's fault, not the file's
                raise
            except sqlite3.DatabaseError:
                # torn by a crash of the machine, or no database at all: the output tells all of it
                for ending in ("", "-wal", "-shm"):
                    Path(path + ending).unlink(missing_ok=True)
                self._open()

    @staticmethod
    def peek(path: str, name: str) -> str | None:
        """Return a note of a database that another process has open; None where there is none."""
        address = f"{Path(path).absolute().as_uri()}?mode=ro"
        try:
            with closing(sqlite3.connect(address, uri=True)) as database:
                row = database.execute(READ, (name,)).fetchone()
        except sqlite3.Error:
            return None
        return None if row is None else str(row[0])

    def read(self, name: str) -> str | None:
        """Return a note."""
        row = self._one(READ, name)
        return None if row is None else str(row[0])

    def keep(self, name: str, value: str) -> None:
        """Make a note."""
        self._run("INSERT OR REPLACE INTO meta VALUES (?, ?)", name, value)

    def add(self, entry: Entry) -> None:
        """Note an answered line; a later record of the same line takes the place of an earlier one."""
        with self._telling():
            self._noted[entry.number] = entry
            self.last = max(self.last, entry.number)
        if len(self._noted) >= MOST_NOTED:
            self._settle()

    def input_of(self, number: int) -> int | None:
        """Return the digest of the text that a line had when it was answered; None where it is not."""
        with self._telling():
            if number > self.last:  # the usual line of a run that is not resumed
                return None
            if number in self._noted:
                return self._noted[number].input
        row = self._one("SELECT input FROM lines WHERE number = ?", number)
        return None if row is None else int(row[0])

    def place_of(self, page: int) -> int | None:
        """Return where the first record of a page begins; None where there is none."""
        self._settle()
        row = self._one("SELECT place FROM lines WHERE page = ? ORDER BY place LIMIT 1", page)
        return None if row is None else int(row[0])

    def results(self) -> Counter[str]:
        """Return how many lines came to which result."""
        self._settle()
        rows = self._run("SELECT result, count(*) FROM lines GROUP BY result")
        return Counter(dict(rows.fetchall()))

    def clear(self) -> None:
        """Forget every line."""
        self._noted.clear()
        self.last = -1
        self._run("DELETE FROM lines")
        self.keep("end", "0")
        self.commit()

    def commit(self) -> None:
        """Make what was noted last."""
        self._settle()
        with self._telling():
            self._database.commit()

    def close(self) -> None:
        """Close the database, what was not committed forgotten."""
        self._database.close()

    def _open(self) -> None:
        self._database = sqlite3.connect(self._path)
        self._database.execute("PRAGMA journal_mode=WAL")
        self._database.execute("PRAGMA synchronous=NORMAL")
        self._database.executescript(TABLES)
        [last] = self._database.execute("SELECT max(number) FROM lines").fetchone()
        self.last = -1 if last is None else int(last)

    def _settle(self) -> None:
        """Put into the database what it does not hold yet."""
        if self._noted:
            with self._telling():
                self._database.executemany(ADD, self._noted.values())
            self._noted.clear()

    def _one(self, query: str, value: int | str) -> tuple[int | str, ...] | None:
        row: tuple[int | str, ...] | None = self._run(query, value).fetchone()
        return row

    def _run(self, query: str, *values: int | str | None) -> sqlite3.Cursor:
        with self._telling():
            return self._database.execute(query, values)

    @contextmanager
    def _telling(self) -> Iterator[None]:
        if self._trouble:
            raise OutputError(self._trouble)
        try:
            yield
        except sqlite3.Error as error:
            self._trouble = f"{self._path} cannot be written: {error}."
            raise OutputError(self._trouble) from error
