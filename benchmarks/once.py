"""Each page read once by a process that has read only others: what a reader of an archive pays, nothing remembered of the page."""

import json
import subprocess
import sys
import time
from pathlib import Path

from pages import CORPUS, FIXTURES, Sample, samples
from selectolax.lexbor import LexborHTMLParser
from tools import BARE, OURS, tool

from hangisa.decode import decode

PROCESSES = 5
"""The best of so many counts, for each page."""


def once() -> tuple[float, float] | None:
    """Return mean milliseconds of the bare parse and of an extraction; None where there are only fixtures to read."""
    if not CORPUS.is_dir():
        return None
    command = [sys.executable, __file__]
    runs = [
        json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
        for _ in range(PROCESSES)
    ]
    best = [
        [min(times) for times in zip(*(run[name] for run in runs), strict=True)]
        for name in (BARE, OURS)
    ]
    return sum(best[0]) / len(best[0]), sum(best[1]) / len(best[1])


def main() -> None:
    """Read the fixtures, then parse and read each page once; print the milliseconds of both."""
    read = tool(OURS)
    assert read is not None
    for path in sorted(FIXTURES.rglob("*.html")):
        read(Sample(path.read_bytes(), None))
    spent: dict[str, list[float]] = {BARE: [], OURS: []}
    for page in samples()[1]:
        text = decode(page.raw).text
        start = time.process_time()
        LexborHTMLParser(text)
        parsed = time.process_time()
        read(page)
        spent[BARE].append((parsed - start) * 1000)
        spent[OURS].append((time.process_time() - parsed) * 1000)
    print(json.dumps(spent))


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parent))
    main()
