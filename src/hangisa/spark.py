"""The same extractor over millions of archived pages, with PySpark."""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from hangisa.archive.entry import Entry, Reading, failed
from hangisa.archive.table import column
from hangisa.archive.warc import in_stream
from hangisa.arrow import Pages, extract_batches, extract_entries, no_column, schema
from hangisa.errors import HangisaError, MissingExtra

try:
    from pyspark.sql.pandas.types import from_arrow_schema
except ImportError as error:
    raise MissingExtra("Spark needs pyspark", extra="spark") from error

if TYPE_CHECKING:
    import pyarrow as pa
    from pyspark.sql import DataFrame, SparkSession


def extract(pages: "DataFrame", how: Pages | None = None) -> "DataFrame":
    """Return a data frame of records, one for every row of a data frame of pages.

    `pages` has the columns `url` and `html` (text, or bytes as served), or those that `how` names; the
    result has those of `hangisa.arrow.schema()`. A page that hangs or crashes the parser is a row
    with its error, not a failed task. Spark hands over 10,000 rows at once unless told otherwise: set
    `spark.sql.execution.arrow.maxRecordsPerBatch` to 200 or so. Raises HangisaError without such columns.
    """
    how = how or Pages()
    url, html = column(pages.columns, how.url), column(pages.columns, how.html)
    if html is None:
        raise no_column(pages.columns, how.html)
    pages = pages.select(*(name for name in (url, html) if name))
    return pages.mapInArrow(partial(extract_batches, pages=how), from_arrow_schema(schema()))


def extract_warc(
    spark: "SparkSession", paths: Sequence[str], how: Pages | None = None
) -> "DataFrame":
    """Return a data frame of records, one for every page in WARC files, plain or gzipped.

    `paths` are files or addresses that pyarrow opens (`s3://`, `gs://`, `hdfs://`), as each executor
    sees them; a file is read by one task. One that cannot be opened is a row with its error.
    """
    files = spark.createDataFrame([(path,) for path in paths], "path string")
    files = files.repartition(max(1, len(paths)))
    read = partial(_of_files, how=how or Pages())
    return files.mapInArrow(read, from_arrow_schema(schema()))


def _of_files(batches: Iterator["pa.RecordBatch"], how: Pages) -> Iterator["pa.RecordBatch"]:
    paths = (path for batch in batches for path in batch.column(0).to_pylist())
    return extract_entries((entry for path in paths for entry in _entries(path)), how)


def _entries(path: str) -> Iterator[Entry]:
    import pyarrow as pa
    from pyarrow.fs import FileSystem, LocalFileSystem

    try:
        known = FileSystem.from_uri(path) if "://" in path else (LocalFileSystem(), path)
        system, place = known
        with system.open_input_file(place) as stream:
            yield from in_stream(stream, path, Reading())
    except MissingExtra:
        raise
    except (OSError, pa.ArrowException, HangisaError) as error:
        yield failed(path, HangisaError(f"The file cannot be read: {error}.", code="unreadable"))
