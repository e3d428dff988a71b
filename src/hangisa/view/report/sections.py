"""Counts -> the report's tiles, charts and table of failures, as HTML."""

from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from html import escape

from hangisa.text import safe
from hangisa.view.chart import Bar, Chart, bars, columns
from hangisa.view.report.figures import SORTS, Figures
from hangisa.view.report.labels import FIELDS, LANGUAGES, WORDS, both

MOST_BARS = 15
MOST_DAYS, MOST_MONTHS = 100, 60
"""Columns up to which articles are shown by day, by month; beyond, by year."""


def tiles(figures: Figures) -> str:
    """Return the report's numbers in one line."""
    told = sum(heard["named"] for heard in figures.sources.values())
    shown = [
        ("records", figures.status.total()),
        ("articles", figures.articles),
        ("failed", figures.status["failed"]),
        ("quotations", figures.quotations),
    ]
    cells = [f"<dt>{both(name)}</dt><dd>{number:,}</dd>" for name, number in shown]
    if figures.quotations:
        cells.append(f"<dt>{both('named_share')}</dt><dd>{told / figures.quotations:.0%}</dd>")
    return "".join(f"<div>{cell}</div>" for cell in cells)


def by_outlet(figures: Figures) -> str:
    """Return the chart of articles by outlet."""
    return twice("by_outlet", lambda language: counted(figures.outlets, "outlet", language))


def by_section(figures: Figures) -> str:
    """Return the chart of articles by section."""
    return twice("by_section", lambda language: counted(figures.sections, "section", language))


def by_time(figures: Figures) -> str:
    """Return the chart of articles by day; by month or year where they lie far apart."""
    days = sorted(day for day in figures.days if _is_day(day))
    if not days:
        return ""
    first, last = date.fromisoformat(days[0]), date.fromisoformat(days[-1])
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    if (last - first).days < MOST_DAYS:
        name, length = "by_day", len("2024-05-03")
        steps = [str(first + timedelta(n)) for n in range((last - first).days + 1)]
    elif months <= MOST_MONTHS:
        name, length = "by_month", len("2024-05")
        begun = first.year * 12 + first.month - 1
        steps = [f"{month // 12:04}-{month % 12 + 1:02}" for month in range(begun, begun + months)]
    else:
        name, length = "by_year", len("2024")
        steps = [f"{year:04}" for year in range(first.year, last.year + 1)]
    found: Counter[str] = Counter()
    for day in days:
        found[day[:length]] += figures.days[day]
    rows = [(step, found[step], {"table": "articles", "from": step, "to": step}) for step in steps]
    return f"<h3>{both(name)}</h3>{columns(rows, WORDS[name][0])}"


def coverage(figures: Figures) -> str:
    """Return the chart of how many articles have each field."""

    def drawn(language: int) -> Chart:
        total = figures.articles or 1
        shares = [(FIELDS[name][language], figures.covered[name] / total) for name in FIELDS]
        return bars([Bar(label, (share,), f"{share:.0%}") for label, share in shares])

    return twice("coverage", drawn)


def speakers(figures: Figures) -> str:
    """Return the chart of who is quoted most, by name."""
    rows = [
        Bar(
            safe(figures.titled[name].most_common(1)[0][0]),
            (number,),
            f"{number:,}",
            {"table": "quotations", "speaker": safe(name)},
        )
        for name, number in figures.speakers.most_common(MOST_BARS)
    ]
    return f"<h3>{both('speakers')}</h3>{bars(rows, WORDS['speakers'][0])}" if rows else ""


def sources(figures: Figures) -> str:
    """Return the chart of named, anonymous and untold speakers, the outlets that quote most first."""
    heard = sorted(figures.sources.items(), key=lambda item: -item[1].total())
    heard = [(name, counts) for name, counts in heard if counts.total()][:MOST_BARS]
    if not heard:
        return ""

    def drawn(language: int) -> Chart:
        return bars([_shares(name, counts, language) for name, counts in heard])

    legend = "".join(f'<li class="{name}">{both(name)}</li>' for name in SORTS)
    return f'{twice("sources", drawn)}<ul class="legend">{legend}</ul>'


def failures(figures: Figures) -> str:
    """Return the table of failures by code, the most frequent first."""
    if not figures.failures:
        return f"<p>{both('none_failed')}</p>"
    heads = "".join(
        f'<th scope="col">{both(n)}</th>' for n in ("code", "number", "again", "example")
    )
    rows = "".join(
        f'<tr><th scope="row"><a href="#articles" data-table="articles"'
        f' data-status="{escape(safe(code))}"><code>{escape(safe(code))}</code></a></th><td>{number:,}</td>'
        f"<td>{both('yes' if figures.examples[code].retryable else 'no')}</td>"
        f"<td>{escape(safe(figures.examples[code].message))}</td></tr>"
        for code, number in figures.failures.most_common()
    )
    return f'<table class="failures"><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>'


def twice(name: str, drawn: Callable[[int], Chart]) -> str:
    """Return a chart in each language under its heading."""
    charts = (
        f'<div class="{language}">{drawn(place)}</div>' for place, language in enumerate(LANGUAGES)
    )
    return f"<h3>{both(name)}</h3>{''.join(charts)}"


def counted(found: Counter[str], filtered: str, language: int) -> Chart:
    """Return the bars of a count, its tail in one; each filters the table of articles."""
    return bars(list(_counted(found, filtered, language)))


def _counted(found: Counter[str], filtered: str, language: int) -> Iterator[Bar]:
    told = [(value, number) for value, number in found.most_common() if value]
    for value, number in told[:MOST_BARS]:
        data = {"table": "articles", filtered: safe(value)}
        yield Bar(safe(value), (number,), f"{number:,}", data)
    others = told[MOST_BARS:]
    if others:  # as numbers: their bar would dwarf the rest
        note = f"{len(others):,} → {sum(number for _, number in others):,}"
        yield Bar(WORDS["others"][language], (), note)
    if found[""]:
        data = {"table": "articles", filtered: ""}
        yield Bar(WORDS["none"][language], (found[""],), f"{found['']:,}", data)


def _shares(name: str, counts: Counter[str], language: int) -> Bar:
    total = counts.total()
    note = f"{WORDS['anonymous'][language]} {counts['anonymous'] / total:.0%} / {total:,}"
    data = {"table": "quotations", "outlet": safe(name)}
    parts = tuple(counts[sort] / total for sort in SORTS)
    return Bar(safe(name) or WORDS["none"][language], parts, note, data)


def _is_day(text: str) -> bool:
    try:
        return bool(date.fromisoformat(text))
    except ValueError:
        return False
