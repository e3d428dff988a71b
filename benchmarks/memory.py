"""A long list through `hangisa batch`: resident memory of the run and its processes, after 10 % and at the end.

    python benchmarks/memory.py [--lines 200000] [--bad 1000000]

First articles on loopback hosts, then lines that are no address. Exits with 1 where the end is more than
10 % above the first tenth, or 300 MB are passed.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from loopback import serving, small

MOST = 300.0
"""MB the run and its processes may hold."""
GROWTH = 1.10
PAGE = os.sysconf("SC_PAGE_SIZE")
CHUNK = 1 << 20


@dataclass
class Course:
    """Memory over the course of a run: records written, MB held."""

    points: list[tuple[int, float]] = field(default_factory=list)

    def at(self, share: float, total: int) -> float:
        """Return the mean of the points within 2 % of a share of the list."""
        near = [held for done, held in self.points if abs(done / total - share) <= 0.02]
        return sum(near) / len(near) if near else float("nan")


def family(pid: int) -> Iterator[int]:
    """Yield a process and all that descend from it."""
    yield pid
    for children in Path(f"/proc/{pid}/task").glob("*/children"):
        for child in children.read_text().split():
            yield from family(int(child))


def resident(pid: int) -> float:
    """Return the MB that a process and its descendants hold, shared pages counted for each."""
    held = 0
    for member in family(pid):
        try:
            held += int(Path(f"/proc/{member}/statm").read_text().split()[1]) * PAGE
        except (FileNotFoundError, ProcessLookupError):
            continue  # it has just ended
    return held / 1e6


def newlines(out: Path, place: int) -> tuple[int, int]:
    """Return how many lines end behind a place of a file, and the file's end."""
    if not out.exists():
        return 0, place
    found = 0
    with out.open("rb") as handle:
        handle.seek(place)
        while chunk := handle.read(CHUNK):
            found += chunk.count(b"\n")
            place += len(chunk)
    return found, place


def watched(folder: Path) -> tuple[Course, float]:
    """Run the batch over list.txt; return its course and its seconds."""
    out = folder / "out.jsonl"
    command = [sys.executable, "-m", "hangisa", "batch", "list.txt", "-o", out.name]
    command += ["--delay", "0", "--allow-private", "--fail-on", "none"]
    course, done, place = Course(), 0, 0
    begun = time.monotonic()
    with subprocess.Popen(command, cwd=folder, stderr=subprocess.DEVNULL) as process:
        while process.poll() is None:
            time.sleep(0.25)
            more, place = newlines(out, place)
            done += more
            if held := resident(process.pid):
                course.points.append((done, held))
        if process.returncode:
            raise SystemExit(f"the batch exits with {process.returncode}")
    return course, time.monotonic() - begun


def judged(name: str, lines: Iterator[str], total: int) -> bool:
    """Run a list, print its figures, and tell whether they are within bounds."""
    with tempfile.TemporaryDirectory() as folder:
        with Path(folder, "list.txt").open("w", encoding="utf-8") as handle:
            handle.writelines(f"{line}\n" for line in lines)
        course, seconds = watched(Path(folder))
        ok = json.loads(Path(folder, "out.summary.json").read_bytes())["ok"]
    tenth, end = course.at(0.1, total), course.at(1.0, total)
    most = max(held for _, held in course.points)
    print(
        f"{name}: {total:,} lines, {ok:,} articles, in {seconds:.0f} s; {tenth:.0f} MB after 10 %, {end:.0f} MB at the end"
        f" ({end / tenth - 1:+.1%}), {most:.0f} MB at most",
        flush=True,
    )
    return end <= GROWTH * tenth and most < MOST


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--lines", type=int, default=200_000)
    parser.add_argument("--bad", type=int, default=1_000_000)
    options = parser.parse_args()
    well = True
    if options.lines:
        with serving(small(), 50) as bases:
            urls = (f"{bases[n % len(bases)]}/{n}" for n in range(options.lines))
            well = judged("articles", urls, options.lines)
    if options.bad:
        bad = (f"no address {number}" for number in range(options.bad))
        well = judged("bad lines", bad, options.bad) and well
    sys.exit(not well)


if __name__ == "__main__":
    main()
