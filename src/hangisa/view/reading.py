"""A record -> a page for a reader: headline, times, paragraphs with their quotations marked, who said them."""

from collections.abc import Iterator
from typing import Any

from rich.console import Group
from rich.padding import Padding
from rich.text import Text

from hangisa.text import UNSAFE, safe

QUOTED, QUIET, WRONG = "cyan", "dim", "red"
INDENT = (0, 0, 0, 2)


def reading(record: dict[str, Any]) -> Group:
    """Return a record, as `to_dict` or a line of JSON gives it, ready to be printed by rich.

    Nothing in it reaches the terminal as a control sequence or as markup.
    """
    if record["error"]:
        return Group(*_failure(record), Text())
    return Group(*_head(record), Text(), *_body(record), *_said(record), _foot(record), Text())


def _failure(record: dict[str, Any]) -> Iterator[Text]:
    yield _text(record["input_url"] or record["url"] or "–")
    yield _text(f"{record['error']['code']}: {record['error']['message']}", WRONG)


def _head(record: dict[str, Any]) -> Iterator[Text]:
    outlet = record["outlet"]
    names = (outlet["name"] or outlet["domain"], outlet["portal"], record["section"])
    yield _text(" · ".join(filter(None, names)), QUIET)
    yield _text(record["headline"], "bold")
    for line in record["subheadings"]:
        yield _text(line)
    times = (("입력", record["published_at"]), ("수정", record["modified_at"]))
    shown = [f"{label} {time[:16].replace('T', ' ')}" for label, time in times if time]
    shown += [" ".join(filter(None, (by["name"], by["role"]))) for by in record["bylines"]]
    yield _text(" · ".join([*shown, *filter(None, (record["agency"],))]), QUIET)


def _body(record: dict[str, Any]) -> Iterator[Text | Padding]:
    for place, paragraph in enumerate(record["paragraphs"]):
        yield from _before(record, place)
        # One mark for each control character, so that offsets stay true.
        text = Text(UNSAFE.sub("\ufffd", paragraph))
        for quote in record["quotations"]:
            if quote["paragraph"] == place:
                end = len(paragraph) if quote["end_paragraph"] else quote["end"]
                text.stylize(QUOTED, quote["start"], end)
        yield Padding(text, (0, 0, 1, 0))
    yield from _before(record, None)


def _before(record: dict[str, Any], place: int | None) -> Iterator[Text | Padding]:
    """Yield the pictures and crossheads that stand before a paragraph."""
    for caption in record["captions"]:
        if caption["before"] == place:
            yield Padding(_text(f"▲ {caption['text']}", QUIET), (0, 0, 1, 2))
    for crosshead in record["crossheads"]:
        if crosshead["before"] == place:
            yield _text(crosshead["text"], "bold")


def _said(record: dict[str, Any]) -> Iterator[Padding]:
    for quote in record["quotations"]:
        who = quote["speaker"] or {}
        name = who.get("name") or ""
        title = who.get("title") or ""
        if title not in name:
            name = f"{name} {title}"
        text = _text(quote["text"], QUOTED)
        text.append(f" – {safe(name.strip()) or '?'}", QUIET)
        yield Padding(text, INDENT)


def _foot(record: dict[str, Any]) -> Text:
    parts = [record["url"] or record["input_url"] or "", *record["warnings"]]
    return _text(" · ".join(filter(None, parts)), QUIET)


def _text(text: str, style: str = "") -> Text:
    return Text(safe(text), style)
