"""A batch killed again and again, then let to its end: how many records were lost, how many stand twice.

    python benchmarks/crash.py [--kills 200] [--lines 20000] [--seed 7]

The list holds articles, missing pages, lines that are no address, and pages that stand on several
lines. Each run is killed with `kill -9` after a random number of records.
"""

import argparse
import json
import multiprocessing
import random
import sys
import tempfile
import time
from collections import Counter
from contextlib import redirect_stderr
from multiprocessing.context import ForkServerContext, ForkServerProcess
from pathlib import Path
from typing import Any

from loopback import serving, small

from hangisa.cli.main import main as hangisa


def line(bases: list[str], number: int) -> str:
    """Return a line of the list."""
    base = bases[number % len(bases)]
    kinds = (
        f"{base}/{number}",
        f"{base}/gone/{number}",
        f"no address {number}",
        f"{base}/{number % 400}",
    )
    return kinds[number % 4 if number % 3 else 0]


def quietly(arguments: list[str], talk: str) -> None:
    """Run the command line, its talk in a file."""
    with Path(talk).open("a", encoding="utf-8") as handle, redirect_stderr(handle):
        hangisa(arguments)


def started(context: ForkServerContext, folder: Path) -> ForkServerProcess:
    """Start a batch whose imports are behind it, so that kills fall into the work."""
    arguments = ["batch", str(folder / "list.txt"), "-o", str(folder / "out.jsonl")]
    arguments += ["--delay", "0", "--allow-private"]
    process = context.Process(target=quietly, args=(arguments, str(folder / "talk.txt")))
    process.start()
    return process


def killed(process: ForkServerProcess, out: Path, more: int) -> bool:
    """Kill a run once its output has grown by so many bytes; tell whether its last line is torn."""
    wanted = (out.stat().st_size if out.exists() else 0) + more
    while (out.stat().st_size if out.exists() else 0) < wanted and process.is_alive():
        time.sleep(0.001)
    process.kill()
    process.join()
    return out.exists() and not out.read_bytes().endswith(b"\n")


def left(out: Path, lines: int) -> int:
    """Return how many bytes an output will still grow."""
    size = out.stat().st_size if out.exists() else 0
    done = sum(1 for _ in out.open("rb")) if size else 0
    return (lines - done) * (size // done if done else 1000)


def whole(lines: list[str], records: list[dict[str, Any]]) -> bool:
    """Print what is lost, repeated or given to a wrong line, and tell whether nothing is."""
    found = Counter(record["input_index"] for record in records)
    statuses = Counter(record["status"] for record in records)
    lost = len(lines) - len(found)
    twice = len(records) - len(found)
    wrong = sum(record["input_url"] != lines[record["input_index"]] for record in records)
    print(f"{len(records):,} records: {statuses['ok']:,} ok, {statuses['failed']:,} failed")
    print(f"lost {lost}, repeated {twice}, wrong line {wrong}")
    return not (lost or twice or wrong)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--lines", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=7)
    options = parser.parse_args()
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(
        ["hangisa.cli.batch", "hangisa.batch.run", "hangisa.view.summary"]
    )
    chance = random.Random(options.seed)
    begun = time.monotonic()
    with serving(small(), 20) as bases, tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        lines = [line(bases, number) for number in range(options.lines)]
        (folder / "list.txt").write_text("\n".join(lines), encoding="utf-8")
        out = folder / "out.jsonl"
        torn = 0
        for kill in range(options.kills):
            share = left(out, options.lines) // (options.kills - kill + 1)
            torn += killed(started(context, folder), out, chance.randrange(1, 2 * share + 2))
        before = sum(1 for _ in out.open("rb"))
        process = started(context, folder)
        process.join()
        records = [json.loads(raw) for raw in out.read_bytes().splitlines()]
    print(
        f"{options.kills} kills over {options.lines:,} lines, the last at record {before:,}, torn tails {torn}"
    )
    print(f"exit code {process.exitcode}, {time.monotonic() - begun:.0f} s")
    sys.exit(not whole(lines, records))


if __name__ == "__main__":
    main()
