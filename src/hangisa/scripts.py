"""Script text -> JSON values: JSON-LD read forgivingly, data that frameworks embed for the browser."""

import json
import re
from collections.abc import Iterable, Iterator

from hangisa.text import HANGUL

Json = object  # str | int | float | bool | None | list | dict, checked where used

LIMIT = 4 * 1024 * 1024  # characters of one script; a longer one is data, not an article
DECODER = json.JSONDecoder(strict=False)
# `<!-- … -->`, `/* … */` and CDATA around JSON-LD, as some CMSs print them
WRAPPING = re.compile(r"//\s*(?=<!\[CDATA|\]\])|<!--|-->|/\*.{0,200}?\*/|<!\[CDATA\[|\]\]>")
# a comma before a closing bracket: `"a": 1, }`
TRAILING_COMMA = re.compile(r",\s*([}\]])")
# `Fusion.globalContent = {`, `window.__STATE__={`, `var article = [`, `cache.push({"`
ASSIGNMENT = re.compile(r"(?:=\s*|\()(?=[{\[]\s*[\"{\[])")
# self.__next_f.push([1,"…"]): one chunk of a Next.js flight stream
PUSH = "self.__next_f.push("
FLIGHT = re.compile(re.escape(PUSH))
# `1a:{"…` at the head of a row of a flight stream; `24:T1b0c,` heads a text of so many bytes
FLIGHT_ROW = re.compile(r"^[0-9a-f]+:(?=[\[{])", re.M)
FLIGHT_TEXT = re.compile(r":T([0-9a-f]+),")
FLIGHT_NAME = re.compile(r"(?:^|\n|(?<=[\]}>]))[0-9a-f]+$")
NAME = 16  # characters of a row's name, at most
# a letter of Hangul, as some frameworks write it
ESCAPED = re.compile(r"\\u[abcd][0-9a-f]{3}", re.I)


def forgiving_json(text: str) -> Json:
    """Return the JSON value of a script, None where even a forgiving reading fails.

    Comments, CDATA, control characters, trailing commas and a trailing semicolon are forgiven:
    all occur in JSON-LD that Korean CMSs print.
    """
    text = text.strip()
    if not text or len(text) > LIMIT:
        return None
    for mended in (str, forgiven):
        try:
            return DECODER.raw_decode(mended(text))[0]
        except (ValueError, RecursionError):
            continue
    return None


def forgiven(text: str) -> str:
    """Return the text without what JSON does not know."""
    return TRAILING_COMMA.sub(r"\1", WRAPPING.sub("", text)).strip().rstrip(";")


def objects(value: Json, depth: int = 0) -> Iterator[dict[str, Json]]:
    """Yield the objects of a JSON-LD value: lists and @graph opened."""
    if depth > 8:
        return
    if isinstance(value, list):
        for entry in value:
            yield from objects(entry, depth + 1)
    elif isinstance(value, dict):
        yield value
        if "@graph" in value:
            yield from objects(value["@graph"], depth + 1)


def embedded_json(scripts: Iterable[str]) -> list[Json]:
    """Return the JSON values with Korean text that scripts hold, those of the longest script first."""
    flight: list[str] = []
    found: list[tuple[int, Json]] = []
    for code in scripts:
        if not 200 < len(code) <= LIMIT:
            continue
        if PUSH in code:
            flight.extend(flight_chunks(code))
        elif is_korean(code):
            found.extend((len(code), value) for value in script_values(code))
    if flight:
        stream = "".join(flight)
        found.extend((len(stream), value) for value in flight_rows(stream))
    found.sort(key=lambda entry: -entry[0])
    return [value for _, value in found]


def is_korean(code: str) -> bool:
    """Tell whether a script holds Hangul, as letters or escaped."""
    if not code.isascii() and HANGUL.search(code):
        return True
    return "\\" in code and ESCAPED.search(code) is not None


def assigned(code: str, name: str) -> Json:
    """Return the JSON value that a script assigns to a name, None where it assigns none: `name={…}`."""
    match = re.search(rf"{re.escape(name)}\s?=\s?(?=[{{\[])", code)
    if match is None:
        return None
    try:
        return DECODER.raw_decode(code, match.end())[0]
    except (ValueError, RecursionError):
        return None


def script_values(code: str) -> Iterator[Json]:
    """Yield a whole-script JSON value, or each object or list that the script assigns."""
    stripped = code.strip()
    if stripped[:1] in "{[":
        value = forgiving_json(stripped)
        if value is not None:
            yield value
            return
    match = ASSIGNMENT.search(code)
    while match is not None:
        start = end = match.end()
        try:
            value, end = DECODER.raw_decode(code, start)
        except (ValueError, RecursionError):
            value = None
        if end - start > 100:
            yield value
        match = ASSIGNMENT.search(code, end)  # not inside the value just read


def flight_chunks(code: str) -> Iterator[str]:
    """Yield the string parts of a Next.js flight script."""
    for match in FLIGHT.finditer(code):
        try:
            value, _ = DECODER.raw_decode(code, match.end())
        except (ValueError, RecursionError):
            continue
        if isinstance(value, list) and len(value) > 1 and isinstance(value[1], str):
            yield value[1]


def flight_rows(stream: str) -> Iterator[Json]:
    """Yield the JSON value of each row of a joined flight stream."""
    stream, texts = without_texts(stream)
    for match in FLIGHT_ROW.finditer(stream):
        try:
            value = DECODER.raw_decode(stream, match.end())[0]
        except (ValueError, RecursionError):
            continue
        yield resolved(value, texts) if texts else value


def without_texts(stream: str) -> tuple[str, dict[str, str]]:
    """Return a stream without its text rows, and the texts by the name that refers to them: `$24`."""
    texts: dict[str, str] = {}
    kept, place = [], 0
    for match in FLIGHT_TEXT.finditer(stream):
        name = FLIGHT_NAME.search(stream, max(0, match.start() - NAME), match.start())
        if name is None or name.start() < place:
            continue
        text = utf8_head(stream, match.end(), int(match[1], 16))
        texts[f"${name[0].lstrip()}"] = text
        kept.append(stream[place : name.start()])
        place = match.end() + len(text)
    return "\n".join([*kept, stream[place:]]), texts


def utf8_head(stream: str, start: int, size: int) -> str:
    """Return the text of `size` UTF-8 bytes from a place of the stream."""
    return stream[start : start + size].encode()[:size].decode("utf-8", "ignore")


def resolved(value: Json, texts: dict[str, str], depth: int = 0) -> Json:
    """Return the value with references like `$24` replaced by the text rows they name."""
    if depth > 40:
        return value
    if isinstance(value, str):
        return texts.get(value, value)
    if isinstance(value, list):
        return [resolved(entry, texts, depth + 1) for entry in value]
    if isinstance(value, dict):
        return {key: resolved(entry, texts, depth + 1) for key, entry in value.items()}
    return value
