"""`make demo` shows one record for every address of its site."""

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
GONE_FRONT_FORBIDDEN = ["http_404", "not_an_article", "robots"]


def test_the_demo_gives_a_record_for_every_address_and_shows_one_in_full(tmp_path: Path) -> None:
    command = [sys.executable, str(ROOT / "fixtures" / "demo" / "run.py"), str(tmp_path)]
    answer = subprocess.run(command, capture_output=True, text=True, check=False)
    assert answer.returncode == 0, answer.stderr
    assert "9 inputs, 9 records: 6 articles" in answer.stdout
    lines = (tmp_path / "articles.jsonl").read_bytes().splitlines()
    records = sorted((json.loads(line) for line in lines), key=lambda r: r["input_index"])
    errors = [record["error"]["code"] for record in records if record["error"]]
    assert errors == GONE_FRONT_FORBIDDEN
    assert records[0]["fetch"]["charset"] == "cp949"
    assert [byline["name"] for byline in records[0]["bylines"]] == ["고은샘"]
    assert "뷁" in records[0]["paragraphs"][1]
    assert f'"headline": "{records[0]["headline"]}"' in answer.stdout
