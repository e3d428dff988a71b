"""A batch at its end -> the summary kept beside the output, and its table for a person."""

from collections import Counter
from dataclasses import dataclass
from typing import Any

import msgspec
from rich.table import Table
from rich.text import Text

from hangisa.batch.tally import GOOD, Tally, failures
from hangisa.text import safe


@dataclass(frozen=True, slots=True)
class Summary:
    """The results of all lines in the output, and the run that ended."""

    results: Counter[str]
    """Lines by result: `ok`, `partial`, the codes of failures."""
    run: Tally

    def to_dict(self) -> dict[str, Any]:
        """Return JSON-ready builtins: counts of the whole output, then of this run."""
        values: dict[str, Any] = {
            self.run.unit: self.results.total(),
            "ok": self.results["ok"],
            "partial": self.results["partial"],
            "failed": dict(failures(self.results)),
            "finished": self.run.stopped_by is None,
            "this_run": {
                self.run.unit: self.run.lines,
                "answered_before": self.run.earlier,
                "read" if self.run.unit == "pages" else "fetched": self.run.results.total(),
                "duplicates": self.run.duplicates,
                "seconds": round(self.run.seconds, 1),
            },
        }
        return values | {"passed_over": dict(self.run.passed)} if self.run.passed else values

    def to_json(self) -> bytes:
        """Return the summary as one JSON object."""
        return msgspec.json.format(msgspec.json.encode(self.to_dict()), indent=2)

    @property
    def failed(self) -> int:
        """Lines that gave no article."""
        return failures(self.results).total()

    def sentence(self) -> str:
        """Return the summary in one sentence."""
        text = f"{self.results.total()} {self.run.unit}: {self.results.total() - self.failed} ok, {self.failed} failed"
        if self.run.duplicates:
            text += f", {self.run.duplicates} duplicates"
        if self.run.earlier:
            text += f", {self.run.earlier} answered by an earlier run"
        if self.run.passed:
            kinds = ", ".join(f"{number} {kind}" for kind, number in self.run.passed.most_common())
            text += f"; passed over: {kinds}"
        return text

    def table(self) -> Table:
        """Return a row for each result, articles first, then failures by number."""
        table = Table(
            "result", self.run.unit, "share", box=None, pad_edge=False, header_style="dim"
        )
        table.columns[1].justify = table.columns[2].justify = "right"
        total = max(1, self.results.total())
        for result in (*GOOD, *failures(self.results)):
            if number := self.results[result]:
                table.add_row(Text(safe(result)), f"{number:,}", f"{number / total:.1%}")
        return table
