"""Records -> a pandas data frame of one of the three tables."""

from collections.abc import Iterable
from importlib import import_module
from typing import TYPE_CHECKING, Any

from hangisa.errors import MissingExtra
from hangisa.export.tables import (
    COLUMNS,
    DATED,
    DAY,
    LISTS,
    WHOLE_NUMBERS,
    YES_NO,
    Record,
    Table,
    rows,
)

if TYPE_CHECKING:
    from pandas import DataFrame

ZONE = "Asia/Seoul"
TIMES, DAYS = "time", "day"
KINDS = {
    **dict.fromkeys(WHOLE_NUMBERS, "Int64"),
    **dict.fromkeys(YES_NO, "boolean"),
    **dict.fromkeys((*DATED, "retrieved_at"), TIMES),
    **dict.fromkeys((day for _, day in DATED.values()), DAYS),
}
"""Column -> pandas' type, or TIMES, DAYS; every other one is text, or a list of texts."""


def to_dataframe(records: Iterable[Record], table: Table = "articles") -> "DataFrame":
    """Return a table of records as a pandas data frame.

    `articles` has one row a record, failures included (`status`, `error_code`); `quotations` one a
    quotation, as `hangisa.quotations_table` describes it; `captions` one a captioned picture. The
    column `article`, a record's place from 1, joins the three.

    Times are Korean (`datetime64[us, Asia/Seoul]`). Where a page gives a day and no time,
    `published_at` is missing and `published_on`, the day, is not; the same with `modified_on`.
    Text is `string`, counts and offsets are `Int64`, so that absence does not make them floats;
    `labels`, `subheadings`, `bylines`, `emails`, `keywords` and `warnings` hold lists.

        articles = hangisa.to_dataframe(hangisa.read("articles.jsonl"))

    Raises MissingExtra without pandas, ValueError for another table, TypeError for what is no record.
    """
    if table not in COLUMNS:
        raise ValueError(f"table is one of {', '.join(COLUMNS)}, not {table!r}")
    try:
        pandas: Any = import_module("pandas")
    except ImportError as error:
        raise MissingExtra("Data frames need pandas", extra="notebook") from error
    frame = pandas.DataFrame(list(rows(records, table)), columns=COLUMNS[table])
    for name in frame.columns.difference(LISTS):
        kind = KINDS.get(name, "string")
        values = frame[name].astype("string" if kind in (DAYS, TIMES) else kind)
        if kind == TIMES:
            clocks = values.where(values.str.len() > DAY)  # a day alone is no time
            values = pandas.to_datetime(clocks, format="ISO8601", utc=True).dt.tz_convert(ZONE)
        elif kind == DAYS:
            values = pandas.to_datetime(values, format="%Y-%m-%d")
        frame[name] = values.dt.as_unit("us") if kind in (DAYS, TIMES) else values
    return frame
