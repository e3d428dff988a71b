"""Records -> a Parquet file, nested as the record is, a row a record."""

from collections.abc import Iterable
from importlib import import_module
from pathlib import Path
from typing import Any

from hangisa.export.columns import Record, schema, to_batches
from hangisa.export.draft import draft

ROWS = 1000
"""Rows of a row group, which stands in memory while it is written."""


def write_parquet(records: Iterable[Record], path: Path) -> None:
    """Write records to a Parquet file (zstd, row groups of 1,000); raises OutputError.

    The columns are those of `hangisa.arrow.schema()`.
    """
    parquet: Any = import_module("pyarrow.parquet")
    with (
        draft(path) as written,
        parquet.ParquetWriter(str(written), schema(), compression="zstd") as writer,
    ):
        for batch in to_batches(records, ROWS):
            writer.write_batch(batch)
