"""The parts of a record: publisher, bylines, captions, quotations, evidence of the download."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

Portal = Literal["naver", "daum", "zum", "nate", "msn"]
SpeakerKind = Literal["person", "anonymous", "organization", "group", "document", "unknown"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Error:
    """Why an input has no article."""

    code: str
    """Machine-readable word: `http_404`, `timeout`, `bad_url`, `not_an_article`, …"""
    message: str
    """One sentence for a person."""
    http_status: int | None = None
    """Status of the last answer, None where there was none."""
    attempts: int = 0
    """Requests sent for this input."""
    retryable: bool = False
    """True where a later run may succeed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Publisher:
    """언론사: who published the article, and the portal (포털) it was read on."""

    name: str | None = None
    """Korean name of the outlet, as it writes it; None where unknown."""
    domain: str | None = None
    """Host of the outlet without `www.`; on a portal page the outlet's own, None where unknown."""
    portal: Portal | None = None
    """Portal that served the page; None for the outlet's own site."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Byline:
    """바이라인: one person or desk that wrote the article."""

    name: str
    """Name without role: `홍길동`; a desk keeps its name: `디지털뉴스팀`."""
    role: str | None = None
    """기자, 특파원, 논설위원, … as printed after the name; None for a desk."""
    department: str | None = None
    """부서: `사회부`, or the place a correspondent writes from, where printed."""
    email: str | None = None
    """Address printed or linked beside the name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Caption:
    """사진설명: the printed text of one picture."""

    text: str
    """As printed, credit included, without the ▲ or ◀ in front."""
    credit: str | None = None
    """Credit split off: `연합뉴스`, `광주광역시`; None where none is printed."""
    image_url: str | None = None
    """Address of the picture, absolute; None where unknown."""
    before: int | None = None
    """Index of the paragraph that follows the picture; None after the last."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Crosshead:
    """중간제목: a heading inside the body."""

    text: str
    """As printed, without the bullet in front."""
    before: int | None = None
    """Index of the paragraph that follows; a heading after the last paragraph heads nothing and is left out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """Who said a quotation."""

    name: str | None = None
    """Longest form of the name the article gives: `한덕수`; for unnamed sources the noun phrase."""
    mention: str | None = None
    """Nearest mention as printed, with title, without josa: `한 총리`."""
    title: str | None = None
    """직함: `총리`, `대표`."""
    affiliation: str | None = None
    """소속: `물푸레시`."""
    kind: SpeakerKind = "unknown"
    """person, anonymous (관계자, A씨), organization, group, document, unknown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """인용문: one pair of marks that holds speech; `paragraphs[paragraph][start:end] == text`."""

    text: str
    """Exactly what stands between the marks."""
    kind: Literal["direct", "mixed"] = "direct"
    """direct: an utterance; mixed: a quoted phrase inside the reporter's own clause."""
    paragraph: int
    """Index into `paragraphs` where the quotation opens."""
    start: int
    """Offset of the first character, in code points."""
    end: int
    """Offset after the last character; in `end_paragraph` where that is another one."""
    end_paragraph: int | None = None
    """Paragraph where a quotation over several paragraphs closes; None for one paragraph."""
    mark: str | None = None
    """The two marks as printed: `“”`; None for unmarked broadcast and Q&A turns."""
    speaker: Speaker | None = None
    """None where the article does not say."""
    cue: str | None = None
    """Reporting predicate as printed: `말했다`; None where there is none."""
    tier: Literal["A", "B", "C"] = "C"
    """A: speaker in the same sentence; B: resolved or carried; C: weaker evidence."""
    rule: str | None = None
    """Name of the rule that found the speaker."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadlineQuote:
    """제목 따옴표: a quotation in the headline or 부제."""

    text: str
    """What stands between the marks."""
    quotation: int | None = None
    """Index of the body quotation it comes from; None where none was found."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetch:
    """Evidence of how the page came here."""

    retrieved_at: datetime | None = None
    """When the answer was complete, UTC; None for a saved page."""
    http_status: int | None = None
    """Status of the final answer; None for a saved page."""
    content_type: str | None = None
    """Content-Type header as sent; None for a saved page."""
    charset: str | None = None
    """Charset the bytes were decoded with: `utf-8`, `cp949`; None where the page came as text."""
    charset_source: str | None = None
    """Evidence for it: bom, bytes, header, meta, fallback; None where the page came as text."""
    replacement_chars: int = 0
    """Undecodable places (U+FFFD) in the text."""
    sha256: str | None = None
    """Digest of the decoded body's bytes, hex; None where the page came as text."""
    redirects: tuple[str, ...] = ()
    """Addresses passed through before the final one."""
    robots: Literal["allowed", "ignored"] | None = None
    """Whether robots.txt was asked; None for a saved page or a single scrape."""
