"""Records -> an SQLite database: articles, quotations and captions, with full-text search."""

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path
from typing import Any

import msgspec

from hangisa.errors import OutputError
from hangisa.export.draft import draft
from hangisa.export.tables import (
    COLUMNS,
    KEY,
    WHOLE_NUMBERS,
    YES_NO,
    Record,
    Table,
    rows_of,
    values_of,
)

COPIED = frozenset(COLUMNS["articles"]) - {KEY} | {"context"}
"""Columns of the flat tables that here stand in `articles` only."""
KEYS: dict[Table, tuple[str, ...]] = {
    "articles": (KEY,),
    "quotations": (KEY, "quotation"),
    "captions": (KEY, "caption"),
}
STORED: dict[Table, tuple[str, ...]] = {
    "articles": COLUMNS["articles"],
    "quotations": tuple(name for name in COLUMNS["quotations"] if name not in COPIED),
    "captions": tuple(name for name in COLUMNS["captions"] if name not in COPIED),
}
"""Columns of each table of the database."""
SEARCHED: dict[Table, tuple[str, ...]] = {
    "articles": ("headline", "subheadings", "body"),
    "quotations": ("text", "speaker"),
    "captions": ("text",),
}
INDEXED = (("articles", "url"), ("articles", "published_on"), ("quotations", "speaker"))
SEARCHES = {"words": "tokenize='unicode61', prefix='2 3'", "fts": "tokenize='trigram'"}
"""Ending of a search table -> how it takes text apart.

A trigram index finds parts of words, but none of two syllables, as most Korean words are; particles
(은, 는, 에서) follow the word, so those are found by the beginning of a written word.
"""
TRIGRAM = (3, 34)
"""SQLite that brought the trigram tokenizer."""


def write_sqlite(records: Iterable[Record], path: Path) -> None:
    """Write records to a new SQLite database; raises OutputError.

    `articles` has a row a record, failures included; `quotations` and `captions` refer to it by
    `article`. Lists are JSON. Two search tables stand beside each, without a copy of the text:
    `articles_words` finds written words by their beginning (`MATCH '총리*'`), `articles_fts` whatever
    has three characters or more, inside words too (`MATCH '국무총리'`); the latter needs SQLite 3.34.
    """
    with draft(path) as written:
        try:
            with closing(sqlite3.connect(written, isolation_level=None)) as database:
                _fill(database, records)
        except sqlite3.OperationalError as error:
            raise OutputError(f"{path} cannot be written: {error}.") from error


def _fill(database: sqlite3.Connection, records: Iterable[Record]) -> None:
    # A draft that a crash leaves behind is nobody's: it needs no journal.
    database.execute("PRAGMA journal_mode=OFF")
    database.execute("PRAGMA synchronous=OFF")
    database.execute("BEGIN")
    for table in STORED:
        database.execute(_created(table))
    into = {table: _inserted(table) for table in STORED}
    for number, record in enumerate(records, 1):
        values = values_of(record)
        for table, names in STORED.items():
            found = rows_of(values, number, table)
            database.executemany(
                into[table], ([_cell(row[name]) for name in names] for row in found)
            )
    for place, name in INDEXED:
        database.execute(f"CREATE INDEX {place}_{name} ON {place}({name})")
    for table in STORED:
        _search(database, table)
    database.execute("COMMIT")


def _created(table: Table) -> str:
    columns = [f'"{name}" {_kind(name)}' for name in STORED[table]]
    columns.append(f"PRIMARY KEY ({', '.join(KEYS[table])})")
    if table != "articles":
        columns.append(f"FOREIGN KEY ({KEY}) REFERENCES articles")
    return f"CREATE TABLE {table} ({', '.join(columns)})"


def _kind(name: str) -> str:
    return "INTEGER" if name in WHOLE_NUMBERS | YES_NO else "TEXT"


def _inserted(table: Table) -> str:
    return f"INSERT INTO {table} VALUES ({', '.join('?' * len(STORED[table]))})"


def _search(database: sqlite3.Connection, table: Table) -> None:
    """Make the search tables of a table, and fill them from it."""
    columns = ", ".join(SEARCHED[table])
    for ending, tokens in SEARCHES.items():
        if ending == "fts" and sqlite3.sqlite_version_info < TRIGRAM:
            continue
        name = f"{table}_{ending}"
        database.execute(
            f"CREATE VIRTUAL TABLE {name} USING fts5({columns}, content='{table}', {tokens})"
        )
        database.execute(f"INSERT INTO {name}({name}) VALUES ('rebuild')")


def _cell(value: Any) -> Any:
    return msgspec.json.encode(value).decode() if isinstance(value, list | tuple) else value
