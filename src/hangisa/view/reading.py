"""A record -> a page for a reader: headline, times, paragraphs with their quotations marked, who said them."""

from collections.abc import Iterator

from rich.console import Console, Group
from rich.constrain import Constrain
from rich.containers import Lines
from rich.padding import Padding
from rich.style import Style
from rich.table import Table
from rich.text import Text

from hangisa.record import Article, Failure
from hangisa.text import UNSAFE, safe
from hangisa.view.quoted import spans, speaker

QUOTED, QUIET, WRONG = "cyan", "dim", "red"
WIDEST = 100
"""Columns of a page; longer lines are hard to follow."""
NARROW = 60
"""Columns below which there is no room for a margin: speakers then stand below their paragraph."""
MARGIN = 22
"""Columns of the margin, its rule included."""
GAP = 2
"""Columns left free between text and margin."""
INDENT = (0, 0, 0, 2)
CAPTION = (0, 0, 1, 2)
NUMBER = "quotation"
"""Key under which a style knows which of a paragraph's quotations it marks."""


def reading(record: Article | Failure, width: int = 80) -> Group:
    """Return a record ready to be printed by rich, for a terminal `width` columns wide.

    Nothing in it reaches the terminal as a control sequence or as markup.
    """
    if isinstance(record, Failure):
        return Group(*_failure(record), Text())
    width = min(width, WIDEST)
    page = Group(*_head(record), Text(), *_body(record, width), *_foot(record))
    return Group(Constrain(page, width), Text())


def plain(record: Article | Failure) -> str:
    """Return a record as lines without colour, margin or wrapping: a paragraph is one line.

    The quotations that begin in a paragraph follow it, one a line with the speaker.
    """
    if isinstance(record, Failure):
        return "".join(f"{line.plain}\n" for line in _failure(record))
    rows = [*_head(record), Text()]
    for place, paragraph in enumerate(record.paragraphs):
        rows += [*_before(record, place), _text(paragraph)]
        for start, end, quote in spans(record, place):
            if place == quote.paragraph:
                said = (quote.mark or "“”")[0], paragraph[start:end], (quote.mark or "“”")[-1]
                rows.append(_text(f"  {''.join(said)} – {speaker(quote) or '?'}"))
        rows.append(Text())
    rows += [*_before(record, None), *_foot(record)]
    return "".join(f"{row.plain}\n" for row in rows)


def _failure(record: Failure) -> Iterator[Text]:
    yield _text(record.input_url or record.url or "–")
    yield _text(f"{record.error.code}: {record.error.message}", WRONG)


def _head(article: Article) -> Iterator[Text]:
    outlet = article.outlet
    names = (outlet.name or outlet.domain, outlet.portal, article.section)
    yield _text(" · ".join(filter(None, names)), QUIET)
    yield _quoting(article, article.headline, "bold")
    for line in article.subheadings:
        yield _quoting(article, line)
    times = (("입력", article.published_at), ("수정", article.modified_at))
    shown = [f"{name} {str(time)[:16]}" for name, time in times if time]
    shown += [" ".join(filter(None, (by.name, by.role))) for by in article.bylines]
    yield _text(" · ".join([*shown, *filter(None, (article.agency,))]), QUIET)


def _quoting(article: Article, line: str, style: str = "") -> Text:
    """Return a line of the head, the quotations in it marked."""
    text = _text(line, style)
    for quote in article.headline_quotes:
        if (start := text.plain.find(safe(quote.text))) >= 0:
            text.stylize(QUOTED, start, start + len(safe(quote.text)))
    return text


def _body(article: Article, width: int) -> Iterator[Text | Padding | Table]:
    for place, paragraph in enumerate(article.paragraphs):
        for line in _before(article, place):
            yield Padding(line, CAPTION) if line.style == QUIET else line
        # One mark for each control character, so that offsets stay true.
        text = Text(UNSAFE.sub("\ufffd", paragraph))
        quoted = list(spans(article, place))
        for number, (start, end, _) in enumerate(quoted):
            text.stylize(Style.parse(QUOTED) + Style(meta={NUMBER: number}), start, end)
        names = [speaker(quote) or "?" for *_, quote in quoted]
        yield from _below(text, names) if width < NARROW else _beside(text, names, width)
        yield Text()
    for line in _before(article, None):
        yield Padding(line, CAPTION)


def _below(text: Text, names: list[str]) -> Iterator[Text | Padding]:
    """Yield a paragraph, and below it who is quoted in it."""
    yield text
    if names:
        yield Padding(_text(f"– {', '.join(dict.fromkeys(names))}", QUIET), INDENT)


def _beside(text: Text, names: list[str], width: int) -> Iterator[Table]:
    """Yield a paragraph with the speakers in the margin, each where the quotation begins."""
    grid = Table.grid()
    grid.add_column(width=width - MARGIN)
    grid.add_column(width=MARGIN, no_wrap=True, overflow="ellipsis")
    lines = text.wrap(Console(width=width), width - MARGIN - GAP)
    notes = _notes(lines, names)
    for row in range(max(len(lines), *(row + 1 for row in notes), 0)):
        note = _text(f"│ {notes[row]}", QUIET) if row in notes else Text()
        grid.add_row(lines[row] if row < len(lines) else Text(), note)
    yield grid


def _notes(lines: Lines, names: list[str]) -> dict[int, str]:
    """Return row -> the speaker of the quotation that begins there, or in the next row that is free."""
    notes: dict[int, str] = {}
    begun = free = 0
    for row, line in enumerate(lines):
        styles = [span.style for span in line.spans if isinstance(span.style, Style)]
        inside = {style.meta[NUMBER] for style in styles}
        while begun in inside:
            if free <= row or notes[free - 1] != names[begun]:
                free = max(free, row)
                notes[free] = names[begun]
                free += 1
            begun += 1
    return notes


def _before(article: Article, place: int | None) -> Iterator[Text]:
    """Yield the pictures and crossheads that stand before a paragraph."""
    for caption in article.captions:
        if caption.before == place:
            yield _text(f"▲ {caption.text}", QUIET)
    for crosshead in article.crossheads:
        if crosshead.before == place:
            yield _text(crosshead.text, "bold")


def _foot(article: Article) -> Iterator[Text]:
    for quote in article.headline_quotes:
        if quote.quotation is None:
            yield _text(f"제목의 인용이 본문에 없음: {quote.text}", QUIET)
    parts = [article.url or article.input_url or "", *article.warnings]
    yield _text(" · ".join(filter(None, parts)), QUIET)


def _text(text: str, style: str = "") -> Text:
    return Text(safe(text), style)
