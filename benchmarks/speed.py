"""`make bench`: the cost of an extraction, beside the parser's bare parse and other extractors, in one run."""

import logging
import sys
import warnings
from collections.abc import Iterator
from pathlib import Path

from growth import LENGTHS, MARKUP, PATIENCE, PROSE, SIZES, by_size, memory
from machine import machine
from once import PROCESSES, once
from pages import Sample, samples
from stages import profile
from timing import Times, timed
from tools import BARE, OURS, PEERS, tool, version

from hangisa.decode import decode

RESULTS = Path(__file__).parent / "results.md"
ROUNDS = 5
PEER_ROUNDS = 2


def main() -> None:
    """Time every page, print the figures, and write them to results.md."""
    logging.disable()
    warnings.simplefilter("ignore")
    lines = []
    for line in report():
        print(line, flush=True)
        lines.append(line)
    if "--dry" not in sys.argv:
        RESULTS.write_text("\n".join(lines) + "\n", encoding="utf-8")


def report() -> Iterator[str]:
    """Yield the report, a line at a time."""
    named, pages = samples()
    if len(pages) < 2:
        sys.exit("no pages to read")
    yield "# What an extraction costs"
    yield ""
    yield f"Written by `make bench`: {named}. {machine()}."
    yield ""
    yield from tools_table(pages)
    yield from stages_table(pages)
    yield from growth_tables()
    yield from memory_table()


def tools_table(pages: list[Sample]) -> Iterator[str]:
    """Yield the times of all tools, in milliseconds a page, and their multiples."""
    ours = timed({name: work for name in (BARE, OURS) if (work := tool(name))}, pages, ROUNDS)
    peers = {name: work for name in PEERS if (work := tool(name))}
    found = ours | timed(peers, pages, PEER_ROUNDS)
    yield "## Milliseconds a page"
    yield ""
    yield f"Processor time, best of {ROUNDS} rounds, of {PEER_ROUNDS} for others. `hangisa` is decode, parse, every field, quotations with speakers, and the"
    yield "record as JSON; `resiliparse` gives the body's text alone. Multiples are of means."
    yield ""
    yield "| | version | mean | median | p95 | max | of the bare parse | of hangisa |"
    yield "|---|---|---|---|---|---|---|---|"
    for name, times in found.items():
        yield tool_row(name, times, found)
    yield ""
    for name in PEERS:
        if name not in found:
            yield f"{name} is not installed: `make bench` installs it in an environment of its own."
            yield ""
    ratios = sorted(a / b for a, b in zip(found[OURS].ms, found[BARE].ms, strict=True))
    decoding = timed({"decode": lambda page: decode(page.raw)}, pages, ROUNDS)["decode"]
    yield f"hangisa.extract as a multiple of the whole: {found[OURS].mean / found[BARE].mean:.2f}; as a multiple, a page:"
    yield f"mean {sum(ratios) / len(ratios):.2f}, median {ratios[len(ratios) // 2]:.2f}; the bare parse with decoding: {found[BARE].mean + decoding.mean:.2f} ms."
    yield ""
    if (times := once()) is not None:
        yield "Rounds over one page find its words and class names remembered. Each page read once, by a process that has read other pages,"
        yield f"best of {PROCESSES} processes: bare parse {times[0]:.2f} ms, hangisa {times[1]:.2f} ms, a multiple of {times[1] / times[0]:.2f}."
        yield ""


def tool_row(name: str, times: Times, found: dict[str, Times]) -> str:
    """Return the row of one tool."""
    figures = " | ".join(f"{ms:.2f}" for ms in times.row())
    multiples = f"{times.mean / found[BARE].mean:.1f} | {times.mean / found[OURS].mean:.1f}"
    note = f" ({times.raised} pages raise)" if times.raised else ""
    return f"| {name}{note} | {version(name)} | {figures} | {multiples} |"


def stages_table(pages: list[Sample]) -> Iterator[str]:
    """Yield where the time goes."""
    yield "## Where it goes"
    yield ""
    yield "Mean milliseconds a page; each stage without the others it calls. Measuring itself costs some of it."
    yield ""
    yield "| stage | ms | share |"
    yield "|---|---|---|"
    found = profile(pages)
    whole = sum(found.values())
    for stage, ms in found.items():
        yield f"| {stage} | {ms:.3f} | {ms / whole:.1%} |"
    yield f"| all | {whole:.3f} | |"
    yield ""


def growth_tables() -> Iterator[str]:
    """Yield the cost against the size of a page."""
    for title, part in (("prose", PROSE), ("links around the article", MARKUP)):
        yield f"## A page that grows by {title}"
        yield ""
        yield "| MB | bare parse, ms | hangisa, ms | ms a MB | of the bare parse |"
        yield "|---|---|---|---|---|"
        rows = by_size(part)
        for megabytes, parse, ours in rows:
            yield f"| {megabytes:g} | {parse:.1f} | {ours:.1f} | {ours / megabytes:.0f} | {ours / parse:.1f} |"
        yield ""
        if len(rows) < len(SIZES):
            yield f"Larger pages are not tried: the last took more than {PATIENCE / 1000:.0f} s. A batch gives a page 10 s."
            yield ""


def memory_table() -> Iterator[str]:
    """Yield time and peak memory of processes that read many pages."""
    yield "## A list that grows, and memory"
    yield ""
    yield "Each row is a process of its own that reads the pages over and over; peak resident memory with Python, libraries and pages."
    yield ""
    yield "| tool | pages | ms a page | peak MiB |"
    yield "|---|---|---|---|"
    rows = [(OURS, length) for length in LENGTHS] + [(name, 200) for name in (BARE, *PEERS)]
    for name, length in rows:
        if (figures := memory(name, length)) is not None:
            yield f"| {name} | {length} | {figures[0]:.2f} | {figures[1]:.0f} |"


if __name__ == "__main__":
    main()
