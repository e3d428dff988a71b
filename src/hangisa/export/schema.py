"""The record -> its JSON Schema."""

import ast
import inspect
from collections.abc import Iterator
from dataclasses import fields, make_dataclass
from itertools import pairwise
from typing import Annotated, Any, get_type_hints

import msgspec

from hangisa import parts, record
from hangisa.record import Article, Time

DRAFT = "https://json-schema.org/draft/2020-12/schema"
# a Korean time, or a day where the page gives no clock: `2023-12-26T15:46:00+09:00`, `2023-12-26`
TIME = Annotated[str, msgspec.Meta(pattern=r"^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(\.\d+)?\+09:00)?$")]
STATUS = "ok; partial: the page cuts the body off (paywall, teaser); failed: no article, see error."
ERROR = "Why there is no article; null where there is one."
NULLABLE = ("headline", "outlet", "fetch")


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema that every emitted line satisfies, articles and failures alike."""
    hints = get_type_hints(Article)
    shape = [
        (f.name, TIME | None if hints[f.name] == Time | None else hints[f.name])
        for f in fields(Article)
    ]
    schema = msgspec.json.schema(make_dataclass("Record", shape))
    defined = schema.pop("$defs")
    told = meanings()
    for name, part in defined.items():
        describe(part, told.get(name, {}))
    top = defined.pop("Record")
    for key in NULLABLE:  # a failure has none of these
        top["properties"][key] = {"anyOf": [top["properties"][key], {"type": "null"}]}
    top["properties"]["status"] = {"enum": ["ok", "partial", "failed"]}
    top["properties"]["schema_version"] = {"const": record.SCHEMA_VERSION}
    describe(top, told[Article.__name__] | {"status": STATUS, "error": ERROR})
    closed = {"additionalProperties": False, "title": "hangisa record"}
    return {"$schema": DRAFT, **top, **closed, "$defs": defined}


def describe(part: dict[str, Any], told: dict[str, str]) -> None:
    """Add to each property what its attribute's docstring says."""
    for key, value in part.get("properties", {}).items():
        if key in told:
            value["description"] = told[key]


def meanings() -> dict[str, dict[str, str]]:
    """Return class -> attribute -> the docstring under it, as the source of the record has them."""
    return {
        node.name: dict(documented(node))
        for module in (parts, record)
        for node in ast.parse(inspect.getsource(module)).body
        if isinstance(node, ast.ClassDef)
    }


def documented(node: ast.ClassDef) -> Iterator[tuple[str, str]]:
    """Yield the attributes of a class that have a docstring."""
    for attribute, below in pairwise(node.body):
        if not (isinstance(attribute, ast.AnnAssign) and isinstance(below, ast.Expr)):
            continue
        name, text = attribute.target, below.value
        if isinstance(name, ast.Name) and isinstance(text, ast.Constant):
            yield name.id, " ".join(str(text.value).split())
