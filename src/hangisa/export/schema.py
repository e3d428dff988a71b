"""The record -> its JSON Schema."""

from dataclasses import fields, make_dataclass
from typing import Annotated, Any, get_type_hints

import msgspec

from hangisa.record import Article, Time

DRAFT = "https://json-schema.org/draft/2020-12/schema"
# a Korean time, or a day where the page gives no clock: `2023-12-26T15:46:00+09:00`, `2023-12-26`
TIME = Annotated[str, msgspec.Meta(pattern=r"^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(\.\d+)?\+09:00)?$")]
NULLABLE = ("headline", "outlet", "fetch")


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema that every emitted line satisfies, articles and failures alike."""
    hints = get_type_hints(Article)
    shape = [
        (f.name, TIME | None if hints[f.name] == Time | None else hints[f.name])
        for f in fields(Article)
    ]
    schema = msgspec.json.schema(make_dataclass("Record", shape))
    parts = schema.pop("$defs")
    record = parts.pop("Record")
    for key in NULLABLE:  # a failure has none of these
        record["properties"][key] = {"anyOf": [record["properties"][key], {"type": "null"}]}
    record["properties"]["status"] = {"enum": ["ok", "partial", "failed"]}
    closed = {"additionalProperties": False, "title": "hangisa record"}
    return {"$schema": DRAFT, **record, **closed, "$defs": parts}
