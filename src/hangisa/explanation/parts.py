"""The parts of an explanation: candidates of a field, the one that won, lines left out, the rule that refused."""

from dataclasses import dataclass
from typing import Any

import msgspec


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """One place where a field's value could stand."""

    source: str
    """As in the record's `provenance`: `print`, `json-ld`, `meta og:title`."""
    where: str
    """CSS selector or path of the element, path in the JSON, name of the meta tag, printed text."""
    value: Any
    """What the place says, in the record's form; None where it says nothing."""
    why: str = ""
    """Why it was rejected, empty where it won."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Explained:
    """One field."""

    field: str
    """Key of the record."""
    value: Any
    """Value in the record, None or empty where it has none."""
    source: str | None
    """The source that won, as in the record's `provenance`; None where there is no value."""
    where: str | None
    """Where the winner stands; None where there is no value."""
    rejected: tuple[Candidate, ...] = ()
    """The other places, in the order in which they are asked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """A line inside the body's element that is no paragraph."""

    text: str
    """As printed."""
    why: str
    """The rule: `dropped by the layout: .ad`, `boilerplate`, `sign-off`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """Why a page is no article."""

    rule: str
    """Name of the rule, as in `NotAnArticle.rule`."""
    message: str
    """The error's sentence."""
    looks_at: str
    """What the rule looks at."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """Everything that was asked about one page."""

    url: str | None
    """Address of the page, None where unknown."""
    outlet: str | None
    """Name of the outlet or portal that answers for the address; None where none does."""
    layout: str | None
    """Name of the layout that read the page; None where the page holds no text."""
    refused: Refusal | None
    """None for an article."""
    fields: tuple[Explained, ...] = ()
    """In the record's order; of a refused page the first place that gives a value."""
    left_out: tuple[LeftOut, ...] = ()
    """Lines of the body's element in page order."""
    warnings: tuple[str, ...] = ()
    """As in the record."""

    def to_dict(self) -> dict[str, Any]:
        """Return JSON-ready builtins."""
        values: dict[str, Any] = msgspec.json.decode(self.to_json())
        return values

    def to_json(self) -> bytes:
        """Return the explanation as one JSON object without a newline, UTF-8."""
        return msgspec.json.encode(self)
