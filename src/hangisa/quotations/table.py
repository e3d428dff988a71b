"""Records to one row a quotation, joined to the article it stands in: what analysts count."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from hangisa.record import Article, Failure

COLUMNS = (
    "url",
    "outlet",
    "domain",
    "portal",
    "published_at",
    "headline",
    "section",
    "genre",
    "quotation",
    "text",
    "kind",
    "paragraph",
    "start",
    "end",
    "end_paragraph",
    "mark",
    "speaker",
    "mention",
    "title",
    "affiliation",
    "speaker_kind",
    "cue",
    "tier",
    "rule",
    "headline_quote",
    "context",
)
"""Keys of a row, in order; `quotations_table` says what each holds."""
OWN = ("text", "kind", "paragraph", "start", "end", "end_paragraph", "mark", "cue", "tier", "rule")


def quotations_table(
    records: Iterable[Article | Failure | Mapping[str, Any]],
) -> list[dict[str, Any]]:
    """Return one row a quotation, in the order of the records and of their text.

    `records` are articles, or dicts as a line of JSON Lines gives them; failures and articles
    without quotations give no row. A row is a flat dict of JSON-ready values with these keys in
    this order, None where the article does not say:

    - `url` (canonical, else as read, else as given), `outlet` (name), `domain`, `portal`,
      `published_at` (ISO 8601, as in the record), `headline`, `section`, `genre`: the article;
    - `quotation`: its index in the article's `quotations`; with `url` the key of the row;
    - `text`, `kind`, `paragraph`, `start`, `end`, `end_paragraph`, `mark`, `cue`, `tier`, `rule`:
      as in the record;
    - `speaker` (fullest name), `mention` (as printed), `title`, `affiliation`, `speaker_kind`: who;
    - `headline_quote`: the words of headline or 부제 that come from this quotation;
    - `context`: the paragraph, or those of a quotation over several, joined by line breaks.

    Raises TypeError for what is no record.
    """
    return [row for record in records for row in rows(record)]


def rows(record: Article | Failure | Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield the rows of one record, as `quotations_table` describes them."""
    values = record.to_dict() if isinstance(record, Article | Failure) else record
    if not isinstance(values, Mapping):
        raise TypeError(f"a record is an Article or a dict, not {type(record).__name__}")
    said = values.get("quotations") or ()
    if not said:
        return
    article = _article(values)
    quoted = {q["quotation"]: q["text"] for q in reversed(values.get("headline_quotes") or ())}
    paragraphs = values.get("paragraphs") or ()
    for index, one in enumerate(said):
        who = one.get("speaker") or {}
        last = one.get("end_paragraph")
        lines = paragraphs[one["paragraph"] : 1 + (one["paragraph"] if last is None else last)]
        row = {
            **article,
            "quotation": index,
            **{key: one.get(key) for key in OWN},
            "speaker": who.get("name"),
            "mention": who.get("mention"),
            "title": who.get("title"),
            "affiliation": who.get("affiliation"),
            "speaker_kind": who.get("kind"),
            "headline_quote": quoted.get(index),
            "context": "\n".join(lines) or None,
        }
        yield {key: row[key] for key in COLUMNS}


def _article(values: Mapping[str, Any]) -> dict[str, Any]:
    outlet = values.get("outlet") or {}
    return {
        "url": values.get("canonical_url") or values.get("url") or values.get("input_url"),
        "outlet": outlet.get("name"),
        "domain": outlet.get("domain"),
        "portal": outlet.get("portal"),
        **{key: values.get(key) for key in ("published_at", "headline", "section", "genre")},
    }
