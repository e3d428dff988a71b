"""Records -> the report: one HTML page that holds its style, its script and its data, and asks no network."""

import re
from base64 import b64encode
from collections.abc import Iterable
from datetime import datetime
from hashlib import sha256
from html import escape
from importlib.resources import files
from typing import Any

import msgspec

from hangisa import __version__
from hangisa.record import Article, Failure
from hangisa.text import safe
from hangisa.view.report import sections
from hangisa.view.report.figures import Figures
from hangisa.view.report.labels import LANGUAGES, WORDS, both
from hangisa.view.report.rows import Rows

MOST_ROWS = 50_000
"""Rows of a table that a browser still sorts and filters at once; figures count all records."""
# a name in two pairs of braces, as report.html has them
HOLE = re.compile(r"\{\{(\w+)\}\}")
# What ends a script element or begins a comment in it, and the line ends that only JavaScript knows.
RISKY = re.compile("[<>&\u2028\u2029]")


def report(
    records: Iterable[Article | Failure],
    source: str = "",
    *,
    language: str = "ko",
    most_rows: int = MOST_ROWS,
) -> str:
    """Return the report on records as the text of one HTML page, which opens in `language`, ko or en.

    The records are read once and not kept. `source` is named as where they come from. Whatever a page
    said is text in it: never markup, never script.
    """
    figures, rows = Figures(), Rows(most_rows)
    for record in records:
        figures.add(record)
        rows.add(record)
    style, script = _part("report.css"), _part("report.js")
    holes = {
        "lang": language,
        "title": both("title"),
        "plain_title": WORDS["title"][LANGUAGES.index(language)],
        "style": style,
        "script": script,
        "style_hash": _digest(style),
        "script_hash": _digest(script),
        "source": escape(safe(source)),
        "capped": capped(len(rows.articles), figures.status.total()),
        "made": f"{datetime.now().astimezone():%Y-%m-%d %H:%M}",
        "version": __version__,
        "words": data(WORDS),
        "articles_data": data(rows.articles),
        "quotations_data": data(rows.quotations),
        "unmatched_data": data(rows.unmatched),
        **{name: getattr(sections, name)(figures) for name in SECTIONS},
        **{f"w_{name}": both(name) for name in WORDS},
    }
    return HOLE.sub(lambda hole: holes[hole[1]], _part("report.html"))


SECTIONS = (
    "tiles",
    "by_outlet",
    "by_time",
    "by_section",
    "failures",
    "coverage",
    "speakers",
    "sources",
)


def capped(carried: int, total: int) -> str:
    """Return the note that the tables do not carry every record; empty where they do."""
    if carried == total:
        return ""
    return f'<p class="capped quiet">{both("capped")} {carried:,} / {total:,}.</p>'


def data(values: Any) -> str:
    """Return JSON that may stand inside a script element: no `</script>`, no `<!--`, no U+2028."""
    return RISKY.sub(lambda sign: f"\\u{ord(sign[0]):04x}", msgspec.json.encode(values).decode())


def _part(name: str) -> str:
    return files("hangisa.view.report").joinpath(name).read_text(encoding="utf-8")


def _digest(text: str) -> str:
    """Return a style or script as the page's Content-Security-Policy names it."""
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"
