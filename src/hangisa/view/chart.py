"""Numbers -> a chart as inline SVG: bars by label, columns by day; no library, no network, fit for print."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from html import escape
from itertools import accumulate, count

from rich.cells import cell_len, set_cell_size

BLUE, ORANGE, GREY = "#2f5f8f", "#c46a2b", "#b9c0c7"
COLOURS = (BLUE, ORANGE, GREY)
"""Of a bar's parts, in order; they also differ in lightness, for print and for the colour-blind."""
WIDTH, ROW, THICK = 560, 26, 15
"""Of the drawing, of a row and of its bar, in pixels."""
CELL = 7.0
"""Pixels of half a Hangul syllable at 13 px."""
TALL, FOOT, LEFT = 150, 22, 40
"""Of a column chart: the tallest column, the room for days below and for numbers beside it."""
FONT = "font-family=\"'Pretendard','Noto Sans KR','Apple SD Gothic Neo','Malgun Gothic','NanumBarunGothic',sans-serif\""


class Chart(str):
    """The text of an SVG element, which a notebook draws."""

    __slots__ = ()

    def _repr_html_(self) -> str:
        return str(self)


@dataclass(frozen=True, slots=True)
class Bar:
    """One row of a bar chart."""

    label: str
    parts: tuple[float, ...]
    """Lengths of the parts, all bars on one scale."""
    note: str
    """What stands after the bar: the number."""
    data: Mapping[str, str] = field(default_factory=dict)
    """`data-` attributes; a row that has some is a link into the table named by `table`."""


def bars(rows: Iterable[tuple[str, float] | Bar], title: str = "") -> Chart:
    """Return a chart of horizontal bars, one a row, in the order given.

    A row is a pair of label and number, or a `Bar`. Labels longer than the room are cut; the whole one
    is shown where the pointer rests.
    """
    drawn = [row if isinstance(row, Bar) else Bar(row[0], (row[1],), f"{row[1]:,}") for row in rows]
    widest = max((cell_len(bar.label) for bar in drawn), default=0)
    room = min(widest, 26)
    left = room * CELL + 10
    right = max((cell_len(bar.note) for bar in drawn), default=0) * CELL + 14
    scale = (WIDTH - left - right) / (max((sum(bar.parts) for bar in drawn), default=0) or 1)
    body = "".join(_row(bar, place * ROW, left, scale) for place, bar in enumerate(drawn))
    return _drawing(body, len(drawn) * ROW, title)


def columns(rows: Sequence[tuple[str, int, Mapping[str, str]]], title: str = "") -> Chart:
    """Return a chart of columns, one a row of label, number and `data-` attributes: time runs to the right."""
    most = max((number for _, number, _ in rows), default=0) or 1
    step = (WIDTH - LEFT) / max(len(rows), 1)
    body = "".join(
        f'<line x1="{LEFT}" x2="{WIDTH}" y1="{_y(mark, most):.1f}" y2="{_y(mark, most):.1f}"'
        f' stroke="currentColor" stroke-opacity=".15"/>'
        f'<text x="{LEFT - 6}" y="{_y(mark, most) + 4:.1f}" text-anchor="end" fill="currentColor"'
        f' fill-opacity=".7" font-size="11">{mark:,}</text>'
        for mark in _marks(most)
    )
    thick = min(step * 0.8, 28)
    for place, (label, number, data) in enumerate(rows):
        x, height = LEFT + place * step + (step - thick) / 2, TALL * number / most
        column = (
            f'<rect x="{x:.1f}" y="{10 + TALL - height:.1f}" width="{thick:.1f}"'
            f' height="{height:.1f}" fill="{BLUE}"/>'
        )
        body += _linked(f"<title>{escape(label)}: {number:,}</title>{column}", data)
    for place in _told(len(rows)):
        label = rows[place][0]
        x = min(LEFT + (place + 0.5) * step, WIDTH - cell_len(label) * 3.2)
        body += (
            f'<text x="{x:.1f}" y="{TALL + 28}" text-anchor="middle"'
            f' fill="currentColor" fill-opacity=".7" font-size="11">{escape(label)}</text>'
        )
    return _drawing(body, TALL + 10 + FOOT, title)


def _row(bar: Bar, y: float, left: float, scale: float) -> str:
    label = bar.label
    if cell_len(label) * CELL > left:
        label = set_cell_size(label, int(left / CELL) - 2).rstrip() + "…"
    ends = list(accumulate((part * scale for part in bar.parts), initial=left))
    drawn = "".join(
        f'<rect x="{start:.1f}" y="{y + 5:.1f}" width="{end - start:.1f}" height="{THICK}" fill="{colour}"/>'
        for start, end, colour in zip(ends, ends[1:], COLOURS, strict=False)
        if end > start
    )
    text = (
        f'<text x="{left - 10:.0f}" y="{y + 17:.0f}" text-anchor="end" fill="currentColor">{escape(label)}</text>'
        f'<text x="{ends[-1] + 7:.1f}" y="{y + 17:.0f}" fill="currentColor" fill-opacity=".75">{escape(bar.note)}</text>'
    )
    whole = f"<title>{escape(bar.label)}: {escape(bar.note)}</title>"
    return _linked(whole + drawn + text, bar.data)


def _linked(drawn: str, data: Mapping[str, str]) -> str:
    if not data:
        return f"<g>{drawn}</g>"
    told = "".join(f' data-{name}="{escape(value)}"' for name, value in data.items())
    return f'<a href="#{escape(data.get("table", ""))}"{told}>{drawn}</a>'


def _drawing(body: str, height: float, title: str) -> Chart:
    named = f' aria-label="{escape(title)}"' if title else ""
    return Chart(
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}"'
        f' height="{height}" role="group" {FONT} font-size="13"{named}>{body}</svg>'
    )


def _y(mark: float, most: float) -> float:
    return 10 + TALL * (1 - mark / most)


def _marks(most: int) -> list[int]:
    """Return up to six round numbers from 0 on, the last not above the greatest."""
    steps = (unit * 10**zeros for zeros in count() for unit in (1, 2, 5))
    return list(range(0, most + 1, next(step for step in steps if most / step <= 5)))


def _told(number: int) -> range:
    """Return the places of columns that are labelled: at most seven, at even distance."""
    step = -(-number // 7)
    return range(step // 2, number, step)
