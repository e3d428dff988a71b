"""Records -> one of the three tables as CSV, as spreadsheets open it and without danger."""

import csv
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Protocol

from hangisa.export.draft import draft
from hangisa.export.tables import COLUMNS, Record, Table, rows

ENCODING = "utf-8-sig"
"""With a byte-order mark, without which Excel reads Korean as CP949."""
# `=HYPERLINK(…)`, `＋82`, ` "-10도`: what a spreadsheet may take for a formula, quotes and spaces before it
FORMULA = re.compile(r"""[\s"'“”‘’]*[=+\-@＝＋－＠]|[\t\r\n]""")
JOINT = "; "


class Text(Protocol):
    """Whatever takes text."""

    def write(self, text: str, /) -> object:
        """Take some."""


def write_csv(records: Iterable[Record], path: Path, table: Table, *, raw: bool = False) -> None:
    """Write a table to a CSV file; raises OutputError. See `put_csv`."""
    with draft(path) as written, written.open("w", encoding=ENCODING, newline="") as out:
        put_csv(records, out, table, raw=raw)


def put_csv(records: Iterable[Record], out: Text, table: Table, *, raw: bool = False) -> None:
    """Write a table as CSV (RFC 4180, every cell quoted, column names first) to a text stream.

    Lists are joined by `; `, absence is an empty cell. A text that a spreadsheet would take for a
    formula gets an apostrophe in front, unless `raw`.
    """
    writer = csv.writer(out, quoting=csv.QUOTE_ALL)
    writer.writerow(COLUMNS[table])
    for row in rows(records, table):
        writer.writerow([cell(value, raw=raw) for value in row.values()])


def cell(value: Any, *, raw: bool) -> Any:
    """Return a value as a cell of the table."""
    if isinstance(value, list | tuple):
        value = JOINT.join(value)
    if isinstance(value, str) and not raw and FORMULA.match(value):
        return f"'{value}"
    return value
