"""Proves that every row of the table in docs/reliability.md has its test."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
# | 20 | sends a gzip bomb | …
DOCUMENTED = re.compile(r"^\| (\d+) \|", re.M)
# Row("20 gzip bomb", … and def test_45_a_certificate_is_refused
TESTED = re.compile(r"""Row\(\s*"(\d\d) |def test_(\d\d)_""")
OTHERS = "## Rows that are not here"


def test_every_row_of_the_table_has_a_test_and_every_test_a_row() -> None:
    table = (ROOT / "docs/reliability.md").read_text(encoding="utf-8").partition(OTHERS)[0]
    documented = {int(row) for row in DOCUMENTED.findall(table)}
    sources = [*Path(__file__).parent.glob("test_*.py"), *(ROOT / "tests").glob("test_*.py")]
    found = [pair for path in sources for pair in TESTED.findall(path.read_text(encoding="utf-8"))]
    tested = {int(first or second) for first, second in found}
    assert documented <= tested
    assert {row for row in tested if row <= 46} <= documented
