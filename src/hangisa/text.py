"""Korean text: white space, NFC, safe display."""

import re
from unicodedata import is_normalized, normalize

# Zero-width characters and byte-order marks that editors leave inside words.
INVISIBLE = re.compile("[\u00ad\u200b\u200c\u200d\u2060\ufeff]")
# NUL and lone surrogates: no JSON encoder takes them.
UNENCODABLE = re.compile("[\x00\ud800-\udfff]")
# C0 but newline and tab, DEL, C1, bidi controls, line and paragraph separators.
UNSAFE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]"
)
HANGUL = re.compile("[가-힣]")
NOT_ALNUM = re.compile(r"[\W_]+")


def clean(text: str) -> str:
    """Return the text in NFC with white space folded to single spaces and no invisible characters."""
    short = text.strip()
    # a printable text holds nothing invisible, and no white space but the plain space
    if short.isprintable():
        if short.isascii() or is_normalized("NFC", short):
            return " ".join(short.split()) if "  " in short else short
    else:  # line breaks and tabs between words
        short = " ".join(short.split())
        if short.isprintable() and (short.isascii() or is_normalized("NFC", short)):
            return short
    if not text.isascii():
        text = INVISIBLE.sub("", text)
        if not is_normalized("NFC", text):
            text = normalize("NFC", text)
    return " ".join(text.split())


def bare(text: str) -> str:
    """Return the letters and digits of a text: what two printings of one headline share."""
    text = text.replace(" ", "")
    return text if text.isalnum() else NOT_ALNUM.sub("", text)


def encodable(text: str) -> str:
    """Return the text without NUL and lone surrogates, which no JSON encoder takes."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return UNENCODABLE.sub("", text)
    return text.replace("\x00", "") if "\x00" in text else text


def safe(text: str) -> str:
    """Return the text fit for a terminal: no escape sequences, C1 controls or bidi marks."""
    return UNSAFE.sub("", text)
