"""Article and its parts: what one page becomes, fixed keys in a fixed order."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cache
from typing import Any, Literal

import msgspec

from hangisa.parts import (
    Byline,
    Caption,
    Crosshead,
    Error,
    Fetch,
    HeadlineQuote,
    Publisher,
    Quotation,
    Speaker,
    SpeakerKind,
)

__all__ = [
    "Article",
    "Byline",
    "Caption",
    "Crosshead",
    "Error",
    "Failure",
    "Fetch",
    "HeadlineQuote",
    "Publisher",
    "Quotation",
    "Speaker",
    "SpeakerKind",
]

SCHEMA_VERSION = "1.0"
Time = datetime | date


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One news article (기사) as a typed record."""

    schema_version: str = SCHEMA_VERSION
    """Version of this record's shape."""
    status: Literal["ok", "partial"] = "ok"
    """partial: an article whose body the page cuts off (paywall, teaser)."""
    error: Error | None = None
    """Always None on an article; failures carry it."""
    input_url: str | None = None
    """The input line, untouched: the key to join on."""
    input_index: int | None = None
    """0-based line of the input list; None outside a batch."""
    url: str | None = None
    """Address after redirects."""
    canonical_url: str | None = None
    """Address the page declares as its own (link rel=canonical, og:url)."""
    original_url: str | None = None
    """The outlet's own page where the article was read on a portal (기사원문)."""
    outlet: Publisher = field(default_factory=Publisher)
    """언론사."""
    headline: str
    """제목 as printed, labels and quotation marks kept, no site name."""
    labels: tuple[str, ...] = ()
    """Labels in the headline without brackets: 단독, 속보, 종합2보."""
    subheadings: tuple[str, ...] = ()
    """부제, one a line."""
    published_at: Time | None = None
    """입력·등록·승인·송고, Korean time; a date where the page gives no time."""
    published_raw: str | None = None
    """The text `published_at` was read from."""
    modified_at: Time | None = None
    """수정·최종수정, Korean time; never a copy of `published_at`."""
    modified_raw: str | None = None
    """The text `modified_at` was read from."""
    bylines: tuple[Byline, ...] = ()
    """기자: who wrote it, in printed order."""
    agency: str | None = None
    """통신사 that the dateline or a credit names: 연합뉴스, 뉴시스, 뉴스1; None where none is named."""
    dateline: str | None = None
    """Place and agency before the first sentence, as printed: `(서울=연합뉴스)`."""
    section: str | None = None
    """분야 as the page names it."""
    genre: str | None = None
    """news, editorial, column, interview, photo, obituary, correction, release."""
    keywords: tuple[str, ...] = ()
    """키워드·태그 as the page gives them."""
    print_page: str | None = None
    """지면: `A3면`."""
    is_free: bool | None = None
    """False behind a paywall; None where the page does not say."""
    language: str = "ko"
    """BCP 47 language of the body: `ko`, or `en` for an English edition."""
    paragraphs: tuple[str, ...] = ()
    """본문 as printed: no captions, sign-offs, boilerplate."""
    crossheads: tuple[Crosshead, ...] = ()
    """중간제목 with their place."""
    captions: tuple[Caption, ...] = ()
    """사진설명 with credit and place."""
    quotations: tuple[Quotation, ...] = ()
    """인용문 in the body, in order."""
    headline_quotes: tuple[HeadlineQuote, ...] = ()
    """제목 따옴표: quotations in headline and 부제."""
    provenance: dict[str, str] = field(default_factory=dict)
    """Field -> the source that won, for every field with a value and a choice of sources.

    In the order in which sources are asked: `print` (where the layout says it stands), `json NAME` (data in
    a script), `json-ld`, `meta NAME`, `title` (the element), `link canonical`; `url`. What stands behind a comma
    says how: `print, by class`, `print, labelled`, `body, dateline`. `body` is a line of the text, `layout NAME`
    the element of the text. A genre may come from `headline`, `section` or `default`, an outlet from `original_url`;
    `text` is an article copied off its page.
    """
    warnings: tuple[str, ...] = ()
    """What a careful reader should know: codes of the download (`truncated`), and sources that disagree.

    A disagreement names the field, then source and value of the one that won and of another:
    `published_at: print 2024-01-02T10:00+09:00, json-ld 2024-01-05T08:30+09:00`. Times are told to the minute,
    bylines by their names, paragraphs by their length. `hangisa.fields.warnings` says what is too small to be told.
    """
    fetch: Fetch = field(default_factory=Fetch)
    """How the page came here."""

    @property
    def body(self) -> str:
        """The paragraphs joined by a blank line."""
        return "\n\n".join(self.paragraphs)

    def to_dict(self) -> dict[str, Any]:
        """Return JSON-ready builtins: every key of the record in its fixed order."""
        values: dict[str, Any] = msgspec.json.decode(self.to_json())
        return values

    def to_json(self) -> bytes:
        """Return the record as one JSON object without a newline, UTF-8."""
        return msgspec.json.encode(self)

    def _repr_html_(self) -> str:
        """Show the article in a notebook: the text, its quotations marked with their speakers."""
        from hangisa.view.notebook import article_html

        return article_html(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """An input that gave no article: same keys, `status` failed, the error filled in."""

    schema_version: str = SCHEMA_VERSION
    """Version of this record's shape."""
    status: Literal["failed"] = "failed"
    """Always failed."""
    error: Error
    """Why."""
    input_url: str | None = None
    """The input line, untouched."""
    input_index: int | None = None
    """0-based line of the input list; None outside a batch."""
    url: str | None = None
    """Address after redirects, where one answered."""
    fetch: Fetch | None = None
    """How far the page came; None where nothing answered."""

    def to_dict(self) -> dict[str, Any]:
        """Return JSON-ready builtins with the keys of an article: null and empty where it has none."""
        values: dict[str, Any] = msgspec.json.decode(self.to_json())
        return values

    def to_json(self) -> bytes:
        """Return the record as one JSON object without a newline, UTF-8."""
        given: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(self))
        return msgspec.json.encode(_blank() | given)

    def _repr_html_(self) -> str:
        """Show in a notebook why there is no article."""
        from hangisa.view.notebook import failure_html

        return failure_html(self)


@cache
def _blank() -> dict[str, Any]:
    """Return every key of an article, with what it has where there is none."""
    return Article(headline="").to_dict() | {"headline": None, "outlet": None}


def of_values(sources: Mapping[str, str | None], values: Article) -> dict[str, str]:
    """Return the sources of the fields that have a value."""
    return {
        field: source
        for field, source in sources.items()
        if source and (value := getattr(values, field)) is not None and value != ()
    }
