"""Scores on the labelled pages in, an exit code out: 1 where a figure lies below its floor."""

import json
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared"
BLIND = str(ROOT / "benchmarks" / "blind.py")
# a set of floors -> what runs in front of the scorer, and the scorer's options
RUNS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "url": ((), ()),
    "no-url": ((), ("--no-url",)),
    "outlets-off": ((BLIND, "outlets-off"), ()),
    "generic-only": ((BLIND, "generic-only"), ()),
}


def score(before: tuple[str, ...], options: tuple[str, ...]) -> dict[str, float]:
    """Run the scorer over the corpus and return its figures in percent."""
    command = [
        sys.executable,
        *before,
        str(SHARED / "score" / "score.py"),
        str(SHARED / "corpus"),
        "--json",
        *options,
    ]
    answer = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if answer.returncode:
        raise SystemExit(f"the scorer failed:\n{answer.stderr}")
    figures: dict[str, float] = json.loads(answer.stdout)
    return figures


def misses(name: str, floors: dict[str, float], figures: dict[str, float]) -> list[str]:
    """Print a line a figure and return the lines below their floor."""
    below = []
    for key, floor in floors.items():
        line = f"{name:12} {key:15} {figures[key]:6.1f}  floor {floor}"
        print(line)
        if figures[key] < floor:
            below.append(line)
    if figures["raised"]:
        below.append(f"{name:12} raised on {figures['raised']} articles")
    return below


def main() -> None:
    """Check every set of floors and leave with 1 where one is missed."""
    floors = tomllib.loads((ROOT / "benchmarks" / "floors.toml").read_text(encoding="utf-8"))
    below = [line for name, run in RUNS.items() for line in misses(name, floors[name], score(*run))]
    if below:
        raise SystemExit("below the floor:\n" + "\n".join(below))


if __name__ == "__main__":
    main()
