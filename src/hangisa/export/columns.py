"""The record -> its Arrow schema, nested and typed; records -> Arrow batches."""

from collections.abc import Iterable, Iterator
from dataclasses import is_dataclass
from datetime import date, datetime
from itertools import islice
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import msgspec

from hangisa.errors import MissingExtra
from hangisa.record import SCHEMA_VERSION, Article, Failure, Time

try:
    import pyarrow as pa
except ImportError as error:
    raise MissingExtra("Arrow and Parquet need pyarrow", extra="parquet") from error

Record = Article | Failure
SCALARS = {
    str: pa.string(),
    int: pa.int64(),
    bool: pa.bool_(),
    datetime: pa.timestamp("us", tz="UTC"),
}
KOREAN = pa.timestamp("us", tz="Asia/Seoul")
ABSENT = frozenset(("headline", "outlet", "fetch"))
"""Keys that an article always fills and a failure may leave null."""
HINTS = get_type_hints(Article)
TIMES = tuple(name for name, hint in HINTS.items() if hint == Time | None)
BLANK = msgspec.to_builtins(Article(headline="")) | dict.fromkeys(ABSENT)


def schema() -> "pa.Schema":
    """Return the Arrow schema of the record, derived from its dataclasses.

    Keys and order are the record's; lists of parts are lists of structs, `provenance` is a map.
    `published_at` is a Korean timestamp, null where the page gives a day and no time; beside it
    stands `published_on`, the day (`date32`). `modified_at` and `modified_on` likewise.
    """
    return pa.schema(_fields(), metadata={"hangisa.schema_version": SCHEMA_VERSION})


def to_batch(records: Iterable[Record]) -> "pa.RecordBatch":
    """Return records as one Arrow batch, a row a record, failures included."""
    return pa.RecordBatch.from_pylist([row(record) for record in records], schema=schema())


def to_batches(records: Iterable[Record], size: int = 500) -> Iterator["pa.RecordBatch"]:
    """Yield records as Arrow batches of up to `size` rows, taken from the iterable as asked for."""
    rest = iter(records)
    while some := list(islice(rest, size)):
        yield to_batch(some)


def row(record: Record) -> dict[str, Any]:
    """Return a record as the builtins that Arrow takes for a row of the schema."""
    values: dict[str, Any] = msgspec.to_builtins(record, builtin_types=(datetime, date))
    if isinstance(record, Failure):
        return {**BLANK, **values}
    for name in TIMES:
        time = values[name]
        if isinstance(time, datetime):
            values[_day(name)] = time.date()
        else:
            values |= {name: None, _day(name): time}
    return values


def _day(name: str) -> str:
    return name.replace("_at", "_on")


def _fields() -> Iterator["pa.Field"]:
    for name, hint in HINTS.items():
        if name in TIMES:
            yield pa.field(name, KOREAN)
            yield pa.field(_day(name), pa.date32())
        elif name == "error":
            yield pa.field(name, _type(get_type_hints(Failure)["error"]))
        else:
            kind, nullable = _bare(hint)
            yield pa.field(name, _type(kind), nullable or name in ABSENT)


def _bare(hint: Any) -> tuple[Any, bool]:
    """Return a hint without its None, and whether it had one."""
    if get_origin(hint) not in (Union, UnionType):
        return hint, False
    (kind,) = (part for part in get_args(hint) if part is not type(None))
    return kind, True


def _type(hint: Any) -> "pa.DataType":
    """Return the Arrow type of a hint without None."""
    if is_dataclass(hint):
        parts = ((name, *_bare(kind)) for name, kind in get_type_hints(hint).items())
        return pa.struct([pa.field(name, _type(kind), nullable) for name, kind, nullable in parts])
    inner = get_args(hint)
    if get_origin(hint) is tuple:
        return pa.list_(pa.field("element", _type(inner[0]), nullable=False))
    if get_origin(hint) is dict:
        return pa.map_(_type(inner[0]), _type(inner[1]))
    return SCALARS[type(inner[0]) if get_origin(hint) is Literal else hint]
