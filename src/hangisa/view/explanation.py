"""An explanation -> one table for a reader: field, value, source, place, and what was rejected and why."""

from collections.abc import Iterator
from datetime import date, datetime
from itertools import groupby
from typing import Any

from rich.console import Group
from rich.table import Table
from rich.text import Text

from hangisa.explanation import Candidate, Explained, Explanation
from hangisa.explanation.explain import PLACES
from hangisa.text import safe

COLUMNS = ("field", "value", "source", "where", "why")
SHARES = (5, 4, 5, 4)
"""Of the width that the fields' names leave."""
LONGEST = 100  # characters of a cell: a whole body is for the record
QUIET, WRONG, TOLD = "dim", "red", "yellow"
NONE = "–"
SAME = "says the same"
MISSED = "matches nothing"


def page(explanation: Explanation) -> Group:
    """Return an explanation ready to be printed by rich.

    Nothing in it reaches the terminal as a control sequence or as markup.
    """
    return Group(*head(explanation), table(explanation), *foot(explanation))


def head(explanation: Explanation) -> Iterator[Text]:
    """Yield who answers for the page, and why it is no article where it is none."""
    known = (
        explanation.outlet or "unknown outlet",
        explanation.layout and f"layout {explanation.layout}",
    )
    yield text(" · ".join(filter(None, (explanation.url, *known))), QUIET)
    if refused := explanation.refused:
        yield text(f"No article: {refused.message}", WRONG)
        yield text(
            f"Refused by the rule `{refused.rule}`, which looks at {refused.looks_at}.", WRONG
        )


def foot(explanation: Explanation) -> Iterator[Text]:
    """Yield the warnings."""
    for warning in explanation.warnings:
        yield text(f"Warning: {warning}", TOLD)


def table(explanation: Explanation) -> Table:
    """Return a row for each winner, its rejected places below it, the lines left out at the end."""
    rows = Table(box=None, pad_edge=False, header_style=QUIET, expand=True)
    rows.add_column(COLUMNS[0], width=max(map(len, PLACES)))
    for name, share in zip(COLUMNS[1:], SHARES, strict=True):
        rows.add_column(name, ratio=share, overflow="fold")
    won = "found" if explanation.refused else "won"
    for field in explanation.fields:
        verdict = won if field.source else NONE
        cells = (field.field, shown(field.value), field.source or NONE, field.where or "", verdict)
        rows.add_row(*(text(cell, "bold" if field.source else QUIET) for cell in cells))
        for one in together(field):
            cells = (
                "",
                "" if one.why == SAME else shown(one.value),
                one.source,
                one.where,
                one.why,
            )
            rows.add_row(*(text(cell, QUIET) for cell in cells))
    for line in explanation.left_out:
        rows.add_row(*(text(cell, QUIET) for cell in ("left out", line.text, "body", "", line.why)))
    return rows


def together(field: Explained) -> Iterator[Candidate]:
    """Yield the rejected places, neighbours that say the same, or nothing, as one."""
    for why, group in groupby(field.rejected, key=lambda one: one.why):
        found = list(group)
        if why not in (SAME, MISSED):
            yield from found
            continue
        sources = dict.fromkeys(one.source for one in found)
        places = " | ".join(one.where for one in found) if why == MISSED or len(found) == 1 else ""
        yield Candidate(source=" | ".join(sources), where=places, value=None, why=why)


def shown(value: Any) -> str:
    """Return a value in short: times as printed, texts by number, length and beginning."""
    if value is None:
        return NONE
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, date):
        return value.isoformat(" ") if isinstance(value, datetime) else value.isoformat()
    if isinstance(value, tuple) and sum(map(len, value)) > LONGEST:
        return f"{len(value)} × text, {sum(map(len, value)):,} characters: {value[0][:40]}…"
    return " / ".join(value) if isinstance(value, tuple) else str(value)


def text(cell: str, style: str) -> Text:
    """Return a cell cut to a length that a table bears, safe for a terminal."""
    clean = safe(cell.replace("\n", " "))
    return Text(clean if len(clean) <= LONGEST else f"{clean[:LONGEST]}…", style)
