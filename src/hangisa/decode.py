"""Bytes of a page -> its text: EUC-KR, CP949, UTF-8, wrong labels, damaged bytes."""

import codecs
import re
from dataclasses import dataclass
from typing import Literal

from hangisa.text import HANGUL

Source = Literal["bom", "bytes", "header", "meta", "fallback"]

# the header text/html; charset="EUC-KR"
HEADER_CHARSET = re.compile(r"charset\s*=\s*[\"']?\s*([\w:.-]+)", re.IGNORECASE)
# <meta http-equiv="Content-Type" content="text/html; charset=ks_c_5601-1987">
META_CHARSET = re.compile(rb"<meta\s[^>]{0,500}?charset\s*=\s*[\"']?\s*([\w:.-]+)", re.IGNORECASE)
# <?xml version="1.0" encoding="euc-kr"?>
XML_ENCODING = re.compile(rb"^\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w:.-]+)", re.IGNORECASE)
# 가 as b0 a1: the 2,350 syllables of KS X 1001, what Korean prose in CP949 is made of
COMMON_SYLLABLE = re.compile(rb"[\xb0-\xc8][\xa1-\xfe]")
HIGH_BYTE = re.compile(rb"[\x80-\xff]")

BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
META_WITHIN = 32 * 1024
"""Bytes searched for a meta label: some pages print scripts before it."""
SURE_UTF8 = 6
"""Continuation bytes from which valid UTF-8 is no accident: six CP949 pairs in a row never were."""
MOSTLY_HANGUL = 0.85
"""Share of common syllables from which bytes are Korean, whatever East Asian charset they claim."""

# Never Python's euc_kr, which lacks 뷁, 똠 and 8,820 more that browsers read so.
KOREAN = frozenset(
    "euc-kr euckr euc_kr cseuckr ks_c_5601-1987 ks_c_5601-1989 ks_c_5601 ksc5601 ksc_5601 ks-c5601"
    " ksx1001 ks_x_1001 korean iso-ir-149 csksc56011987 cp949 949 ms949 cp-949 x-cp949 uhc x-uhc"
    " windows-949 x-windows-949".split()
)
EAST_ASIAN = {
    "shift_jis": "cp932",
    "shift-jis": "cp932",
    "sjis": "cp932",
    "x-sjis": "cp932",
    "windows-31j": "cp932",
    "euc-jp": "euc_jp",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "x-gbk": "gb18030",
    "gb18030": "gb18030",
    "big5": "cp950",
    "big5-hkscs": "big5hkscs",
    "johab": "johab",
}
WESTERN = {"ascii": "cp1252", "us-ascii": "cp1252", "iso-8859-1": "cp1252", "latin1": "cp1252"}
SINGLE_BYTE = ("cp125", "iso8859", "koi8")


@dataclass(slots=True)
class Decoded:
    """A page's text and how its bytes were read."""

    text: str
    """The text, without byte-order mark; U+FFFD where bytes say nothing."""
    charset: str
    """Charset it was read with, as Python names it: `utf-8`, `cp949`, `utf-16-le`."""
    charset_source: Source
    """What decided: bom, bytes (they are valid), header, meta, fallback (fewest U+FFFD)."""
    replacement_chars: int
    """U+FFFD in the text."""
    utf8: bytes | None = None
    """The page's bytes, where they are the text in UTF-8, whole."""


@dataclass(frozen=True, slots=True)
class _Label:
    """A charset the page or its server claims, as a codec that exists."""

    codec: str
    source: Source

    @property
    def is_single_byte(self) -> bool:
        return self.codec.startswith(SINGLE_BYTE)

    @property
    def is_neighbour(self) -> bool:
        return self.codec in EAST_ASIAN.values()


def decode(raw: bytes, content_type: str | None = None) -> Decoded:
    """Return the text of a page's bytes; any bytes give a text.

    A byte-order mark decides, then valid UTF-8, then valid CP949, and only then the label of the
    Content-Type header or of the page, because Korean servers and saved pages are often labelled
    wrongly. A truncated tail does not make bytes invalid. Damaged bytes are read with the charset
    that loses least.
    """
    marked = _with_bom(raw) or _utf16_without_bom(raw)
    if marked:
        return marked
    text = _strict(raw, "utf-8")
    if text is not None and (len(raw) - len(text) >= SURE_UTF8 or text.isascii()):
        whole = raw if raw[-1:].isascii() else None  # the last character may be cut
        return Decoded(text, "utf-8", "bytes", _lost(text), whole)
    labels = _labels(raw, content_type)
    if text is not None:
        return _few_non_ascii(raw, text, labels)
    return _declared_neighbour(raw, labels) or _valid_cp949(raw) or _least_lost(raw, labels)


def _with_bom(raw: bytes) -> Decoded | None:
    for bom, codec in BOMS:
        if raw.startswith(bom):
            return _decoded(raw[len(bom) :].decode(codec, "replace"), codec, "bom")
    return None


def _utf16_without_bom(raw: bytes) -> Decoded | None:
    """Read UTF-16 by its NUL bytes: half of the markup's bytes, all on one side."""
    head = raw[:1024]
    if b"\0" not in head:
        return None
    first, second = head[::2].count(0), head[1::2].count(0)
    if max(first, second) < 0.2 * len(head) or min(first, second) > 0.05 * len(head):
        return None
    codec = "utf-16-le" if second > first else "utf-16-be"
    return _decoded(raw.decode(codec, "replace"), codec, "bytes")


def _few_non_ascii(raw: bytes, text: str, labels: list[_Label]) -> Decoded:
    """Let the label decide where so few bytes are valid UTF-8 that it may be an accident."""
    for label in labels:
        labelled = _strict(raw, label.codec)
        if labelled is not None:
            return _decoded(labelled, label.codec, label.source)
    return _decoded(text, "utf-8", "bytes")


def _declared_neighbour(raw: bytes, labels: list[_Label]) -> Decoded | None:
    """Honour a Japanese or Chinese label before CP949, under which those bytes are often valid too."""
    for label in labels:
        text = _strict(raw, label.codec) if label.is_neighbour else None
        if text is not None:
            return _decoded(text, label.codec, label.source)
    return None


def _valid_cp949(raw: bytes) -> Decoded | None:
    text = _strict(raw, "cp949")
    return None if text is None else _decoded(text, "cp949", "bytes")


def _least_lost(raw: bytes, labels: list[_Label]) -> Decoded:
    """Read damaged bytes with the charset that loses least, a declared one first among equals.

    A single-byte label never loses anything, so it counts only where no other reading is Korean.
    """
    tried = [label for label in labels if not label.is_single_byte]
    tried += [_Label("utf-8", "fallback"), _Label("cp949", "fallback")]
    readings = [
        _decoded(raw.decode(label.codec, "replace"), label.codec, label.source) for label in tried
    ]
    best = min(readings, key=lambda reading: reading.replacement_chars)
    western = next((label for label in labels if label.is_single_byte), None)
    if western is None or len(HANGUL.findall(best.text)) > 5 * best.replacement_chars:
        return best
    return _decoded(raw.decode(western.codec, "replace"), western.codec, western.source)


def _strict(raw: bytes, codec: str) -> str | None:
    """Return the text where all bytes are valid, a character cut at the end aside; else None."""
    try:
        return raw.decode(codec)
    except UnicodeDecodeError as error:
        if error.end < len(raw) or error.start < len(raw) - 3 or "invalid" in error.reason:
            return None
        if error.start == 0:
            return None
        return raw[: error.start].decode(codec)


def _is_korean(raw: bytes) -> bool:
    common = 2 * len(COMMON_SYLLABLE.findall(raw))
    return common >= MOSTLY_HANGUL * len(HIGH_BYTE.findall(raw))


def _labels(raw: bytes, content_type: str | None) -> list[_Label]:
    """Return the charsets claimed, the header's before the page's, unknown ones left out."""
    head = raw[:META_WITHIN]
    header = HEADER_CHARSET.search(content_type or "")
    meta = META_CHARSET.search(head) or XML_ENCODING.search(head)
    claims: list[tuple[str, Source]] = []
    if header:
        claims.append((header[1], "header"))
    if meta:
        claims.append((meta[1].decode("ascii", "replace"), "meta"))
    known = [_Label(codec, source) for name, source in claims if (codec := _codec(name))]
    if any(label.is_neighbour for label in known) and _is_korean(raw):
        return [label for label in known if not label.is_neighbour]
    return known


def _codec(label: str) -> str | None:
    """Return the codec a label stands for on Korean pages; None where no page is written in it."""
    label = label.lower()
    if label in KOREAN:
        return "cp949"
    if label in EAST_ASIAN:
        return EAST_ASIAN[label]
    if label in WESTERN:
        return WESTERN[label]
    try:
        name = codecs.lookup(label).name
    except (LookupError, ValueError):
        return None
    return name if name == "utf-8" or name.startswith(SINGLE_BYTE) else None


def _decoded(text: str, charset: str, source: Source) -> Decoded:
    return Decoded(text.removeprefix("\ufeff"), charset, source, _lost(text))


def _lost(text: str) -> int:
    """Count the undecodable places; most texts have none, which a search tells faster than a count."""
    return text.count("\ufffd") if "\ufffd" in text else 0
