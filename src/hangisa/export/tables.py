"""Records -> rows of three flat tables: articles, quotations, captions."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Literal

from hangisa.quotations.table import COLUMNS as QUOTATION_COLUMNS
from hangisa.quotations.table import rows as quotation_rows
from hangisa.record import Article, Failure

Record = Article | Failure | Mapping[str, Any]
"""A record, or one as `to_dict` or a line of JSON Lines gives it."""
Table = Literal["articles", "quotations", "captions"]
Row = dict[str, Any]

DAY = len("2023-12-26")
KEY = "article"
"""Column that all three tables share: the article's row, from 1."""
ASKED = ("input_url", "input_index", "status")
"""The envelope: which input the row answers, and how."""
ADDRESS = ("url", "outlet", "domain", "portal")
PRINTED = (
    "canonical_url original_url headline labels subheadings published_at published_on published_raw"
    " modified_at modified_on modified_raw bylines emails agency dateline section genre keywords print_page"
    " is_free language body"
).split()
DATED = {
    "published_at": ("published_at", "published_on"),
    "modified_at": ("modified_at", "modified_on"),
}
"""Beside each time stands its day, which is known more often."""
COUNTED = ("paragraphs", "captions", "quotations")
FETCHED = ("retrieved_at", "http_status", "charset", "replacement_chars", "sha256")
COLUMNS: dict[Table, tuple[str, ...]] = {
    "articles": (
        *(KEY, *ASKED, "error_code", "error_message", *ADDRESS, *PRINTED),
        *(f"{part}_count" for part in COUNTED),
        *("warnings", *FETCHED),
    ),
    "quotations": (
        KEY,
        *(key for name in QUOTATION_COLUMNS for key in DATED.get(name, (name,))),
    ),
    "captions": (
        *(KEY, *ADDRESS, *DATED["published_at"], "headline"),
        *("caption", "text", "credit", "image_url", "before"),
    ),
}
"""Columns of each table, in order."""
WHOLE_NUMBERS = frozenset(
    (
        *(KEY, "input_index", "http_status", "replacement_chars", "caption", "before"),
        *("quotation", "paragraph", "start", "end", "end_paragraph"),
        *(f"{part}_count" for part in COUNTED),
    )
)
YES_NO = frozenset(("is_free",))
LISTS = frozenset(("labels", "subheadings", "bylines", "emails", "keywords", "warnings"))


def rows(records: Iterable[Record], table: Table) -> Iterator[Row]:
    """Yield the rows of a table, in the order of the records.

    `articles` has one row a record, failures included; `quotations` and `captions` have one row
    each. A row is a flat dict with the keys of COLUMNS; lists hold strings; times are ISO 8601
    text as in the record, `published_on` is the day of `published_at`; None is absence.
    """
    for number, record in enumerate(records, 1):
        yield from rows_of(values_of(record), number, table)


def rows_of(values: Mapping[str, Any], number: int, table: Table) -> Iterator[Row]:
    """Yield the rows of one record, the `number`th."""
    for row in BUILD[table](values):
        row[KEY] = number
        for time, day in DATED.values():
            row[day] = (row.get(time) or "")[:DAY] or None
        yield {key: row[key] for key in COLUMNS[table]}


def values_of(record: Record) -> Mapping[str, Any]:
    """Return a record as builtins; raises TypeError for what is no record."""
    if isinstance(record, Article | Failure):
        return record.to_dict()
    if not isinstance(record, Mapping):
        raise TypeError(f"a record is an Article, a Failure or a dict, not {type(record).__name__}")
    return record


def article_row(values: Mapping[str, Any]) -> Iterator[Row]:
    """Yield the one row of a record in `articles`."""
    error, fetch = values.get("error") or {}, values.get("fetch") or {}
    people = values.get("bylines") or ()
    row = {
        **{key: values.get(key) for key in (*ASKED, *PRINTED)},
        "error_code": error.get("code"),
        "error_message": error.get("message"),
        **address(values),
        "bylines": [" ".join(filter(None, (by["name"], by.get("role")))) for by in people],
        "emails": [by["email"] for by in people if by.get("email")],
        "body": "\n\n".join(values.get("paragraphs") or ()) or None,
        **{f"{part}_count": len(values.get(part) or ()) for part in COUNTED},
        "warnings": values.get("warnings"),
        **{key: fetch.get(key) for key in FETCHED},
    }
    row["http_status"] = fetch.get("http_status") or error.get("http_status")
    yield row | {key: row[key] or [] for key in LISTS}


def caption_rows(values: Mapping[str, Any]) -> Iterator[Row]:
    """Yield a row for each captioned picture of a record: `caption` is its index in the record."""
    shared = address(values) | {key: values.get(key) for key in ("published_at", "headline")}
    for index, one in enumerate(values.get("captions") or ()):
        own = {key: one.get(key) for key in ("text", "credit", "image_url", "before")}
        yield {**shared, "caption": index, **own}


def address(values: Mapping[str, Any]) -> Row:
    """Return where an article stands: the page's own address, else as read, else as given."""
    outlet = values.get("outlet") or {}
    return {
        "url": values.get("canonical_url") or values.get("url") or values.get("input_url"),
        "outlet": outlet.get("name"),
        "domain": outlet.get("domain"),
        "portal": outlet.get("portal"),
    }


BUILD = {"articles": article_row, "quotations": quotation_rows, "captions": caption_rows}
