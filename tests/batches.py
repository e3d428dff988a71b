"""A list, its output, and `hangisa batch` called on them in this process."""

import io
import json
from contextlib import redirect_stderr
from pathlib import Path
from typing import Any
from unittest.mock import patch

from hangisa.cli.main import run

FAST = ("--delay", "0", "--allow-private")


class Batch:
    """One list and its output."""

    def __init__(self, folder: Path) -> None:
        self.list = folder / "list.txt"
        self.out = folder / "out.jsonl"

    def write(self, *lines: str) -> None:
        self.list.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")

    def run(self, *options: str) -> tuple[int, str]:
        """Exit code and talk."""
        talk = io.StringIO()
        # a handful of pages is read by one process sooner than two have started
        with redirect_stderr(talk), patch("hangisa.batch.workers.cores", return_value=1):
            code = run(["batch", str(self.list), "-o", str(self.out), *FAST, *options])
        return code, talk.getvalue()

    def records(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.out.read_bytes().splitlines()]

    def by_line(self) -> dict[int, dict[str, Any]]:
        found = {record["input_index"]: record for record in self.records()}
        assert len(found) == len(self.records()), "a line is answered twice"
        return found

    def summary(self) -> dict[str, Any]:
        values: dict[str, Any] = json.loads(self.out.with_suffix(".summary.json").read_bytes())
        return values
