"""The scorer's figures as the tables of docs/accuracy.md: hangisa, what it knows switched off, peers, outlet by outlet.

python benchmarks/accuracy.py SCORER FOLDER [PEER_PYTHON PEER…]   PEER_PYTHON: a Python in which the peers are installed
"""

import json
import re
import statistics
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

FIELDS = (
    "headline", "published_at", "modified_at", "bylines", "subheadings", "captions", "body", "perfect",
    "paragraphs", "quotations", "speaker", "attributed", "not_an_article",
)  # fmt: skip
OF_OUTLETS = ("headline", "published_at", "bylines", "captions", "body", "paragraphs", "attributed")
BLIND = Path(__file__).with_name("blind.py")
CELL = re.compile(r"(\w+)=(\d+)")


def output(*command: str | Path) -> str:
    """Run a command and return what it prints."""
    return subprocess.run(
        [str(word) for word in command], capture_output=True, text=True, check=True
    ).stdout


def figures(*command: str | Path) -> dict[str, float]:
    """Return the scorer's figures; 0 stands for what a peer does not have at all."""
    values: dict[str, float] = json.loads(output(*command, "--json"))
    return values


def table(head: list[str], rows: list[list[str]]) -> str:
    """Return a Markdown table."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def by_outlet(pages: str) -> list[list[str]]:
    """Return a row for each outlet: pages, and the mean of each field over those that have it."""
    values: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    count: dict[str, int] = defaultdict(int)
    for line in pages.splitlines():
        page, _, rest = line.partition("\t")
        outlet, _, cells = rest.partition("\t")
        if not cells or not page.strip():
            continue
        count[outlet] += 1
        for name, value in CELL.findall(cells):
            values[outlet][name].append(int(value))
    return [
        [outlet, str(count[outlet])]
        + [f"{statistics.mean(found[name]):.0f}" if found[name] else "" for name in OF_OUTLETS]
        for outlet, found in sorted(values.items(), key=lambda entry: (-count[entry[0]], entry[0]))
    ]


def main() -> None:
    """Print the tables."""
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    scorer, folder, *others = sys.argv[1:]
    columns = {
        "hangisa": figures(sys.executable, scorer, folder),
        "no URL": figures(sys.executable, scorer, folder, "--no-url"),
        "outlets off": figures(sys.executable, BLIND, "outlets-off", scorer, folder),
        "generic only": figures(sys.executable, BLIND, "generic-only", scorer, folder),
    }
    for peer in others[1:]:
        columns[peer] = figures(others[0], scorer, folder, "--peer", peer)
    rows = [
        [field, *(f"{found[field]:.1f}" if found.get(field) else "–" for found in columns.values())]
        for field in FIELDS
    ]
    print(table(["%", *columns], rows), end="\n\n")
    pages = output(sys.executable, scorer, folder, "--pages")
    print(table(["outlet", "pages", *OF_OUTLETS], by_outlet(pages)))


if __name__ == "__main__":
    main()
