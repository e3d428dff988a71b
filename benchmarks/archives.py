"""A WARC of 20,000 pages through `hangisa extract`: one job and two, memory, a kill -9 in the middle."""

import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from machine import machine
from pages import samples

from hangisa.archive.written import opening, records
from hangisa.fetch.exchange import Exchange
from hangisa.fetch.fetched import Fetched
from hangisa.record import Fetch

PAGES = 20_000
LOOK = 0.25
"""Seconds between two looks at the memory."""
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"


def write(path: Path, pages: int) -> str:
    """Write a WARC of so many pages, the known ones over and over; return what they are."""
    named, known = samples()
    members = [
        record(page.raw, page.url or f"https://www.example.co.kr/{number}")
        for number, page in enumerate(known)
    ]
    with path.open("wb") as out:
        out.write(opening())
        for number in range(pages):
            out.write(members[number % len(members)])
    return named


def record(raw: bytes, url: str) -> bytes:
    """Return the records of one page."""
    exchange = Exchange(url=url, request=b"GET / HTTP/1.1\r\n\r\n", head=HEAD, body=raw)
    fetch = Fetch(retrieved_at=datetime.now(UTC), http_status=200, content_type="text/html")
    return records(url, Fetched(url, raw, fetch, exchanges=(exchange,)))


def started(warc: Path, out: Path, jobs: int) -> "subprocess.Popen[bytes]":
    """Start an extraction."""
    command = [sys.executable, "-m", "hangisa", "extract", str(warc), "-o", str(out)]
    return subprocess.Popen(
        [*command, "--jobs", str(jobs), "--fail-on", "none"], stderr=subprocess.DEVNULL
    )


def resident(pid: int) -> float:
    """Return the MiB that a process holds; 0 where it has ended."""
    with suppress(OSError):
        for line in Path(f"/proc/{pid}/status").read_text().splitlines():
            if line.startswith("VmRSS:"):
                return int(line.split()[1]) / 1024
    return 0.0


def children(pid: int) -> list[int]:
    """Return the processes that a process started."""
    with suppress(OSError):
        return [int(n) for n in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    return []


def watched(process: "subprocess.Popen[bytes]") -> tuple[float, list[float], list[float]]:
    """Wait for the end; return seconds, and the memory of the run and of its largest worker on the way."""
    start, main, workers = time.perf_counter(), [], []
    while process.poll() is None:
        main.append(resident(process.pid))
        workers.append(max(map(resident, children(process.pid)), default=0.0))
        time.sleep(LOOK)
    return time.perf_counter() - start, main, workers


def report(pages: int, folder: Path) -> Iterator[str]:
    """Yield the figures, a line at a time."""
    yield f"{write(folder / 'a.warc.gz', pages)}; {machine()}"
    size = (folder / "a.warc.gz").stat().st_size / 2**20
    yield f"{pages} pages in {size:.0f} MiB of WARC"
    seconds = {}
    for jobs in (1, 2):
        out = folder / f"{jobs}.jsonl"
        seconds[jobs], main, workers = watched(started(folder / "a.warc.gz", out, jobs))
        tenth = len(main) // 10 or 1
        yield (
            f"--jobs {jobs}: {seconds[jobs]:.1f} s, {pages / seconds[jobs]:.0f} pages/s; the run holds"
            f" {main[tenth]:.0f} MiB after a tenth, {main[-2]:.0f} at the end, {max(main):.0f} at most;"
            f" a worker {max(workers):.0f} at most; load {os.getloadavg()[0]:.1f}"
        )
    yield f"two jobs against one: {seconds[1] / seconds[2]:.2f} times"
    yield from killed(folder, pages)


def killed(folder: Path, pages: int) -> Iterator[str]:
    """Yield what a kill -9 in the middle and the same command again leave."""
    out = folder / "killed.jsonl"
    process = started(folder / "a.warc.gz", out, 2)
    whole = (folder / "2.jsonl").stat().st_size
    while not out.exists() or out.stat().st_size < whole / 2:
        time.sleep(LOOK)
    process.send_signal(signal.SIGKILL)
    process.wait()
    time.sleep(1)
    seconds, main, _ = watched(started(folder / "a.warc.gz", out, 2))
    seen = Counter(json.loads(line)["input_index"] for line in out.open("rb"))
    lost, repeated = pages - len(seen), sum(number > 1 for number in seen.values())
    yield f"kill -9 at half, then the same command: {seconds:.1f} s more, {lost} lost, {repeated} repeated, {max(main):.0f} MiB"


def main() -> None:
    """Print the figures; the argument is the number of pages."""
    pages = int(sys.argv[1]) if len(sys.argv) > 1 else PAGES
    with tempfile.TemporaryDirectory() as folder:
        for line in report(pages, Path(folder)):
            print(line, flush=True)


if __name__ == "__main__":
    main()
