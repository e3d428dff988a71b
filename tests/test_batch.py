"""A batch: one record for every line, resumed without loss or repetition, whatever ends it."""

import json
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.stand import Stand, stand

FAST = ("--delay", "0", "--allow-private")


@pytest.fixture
def site() -> Iterator[Stand]:
    with stand() as running:
        yield running


def command(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "hangisa", "batch", *arguments, *FAST]


def batch(*arguments: str, stdin: bytes = b"") -> tuple[int, str]:
    """Exit code and talk of one call."""
    call = subprocess.run(command(*arguments), input=stdin, capture_output=True, check=False)
    return call.returncode, call.stderr.decode()


def records(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_bytes().splitlines()]


def test_every_line_is_answered_once_and_untouched(site: Stand, tmp_path: Path) -> None:
    lines = [
        site.url("/a/1"),
        site.url("/gone"),
        "",
        "  ",
        "x",
        "http://[::1",
        site.url("/a/1"),
        site.url("/"),
    ]
    (tmp_path / "list.txt").write_bytes(("\ufeff" + "\r\n".join(lines)).encode())
    out = tmp_path / "out.jsonl"
    code, talk = batch(str(tmp_path / "list.txt"), "-o", str(out))
    assert code == 3
    found = {record["input_index"]: record for record in records(out)}
    assert {index: record["input_url"] for index, record in found.items()} == {
        index: line for index, line in enumerate(lines) if line.strip()
    }
    codes = {index: record["error"] and record["error"]["code"] for index, record in found.items()}
    assert codes == {
        0: None,
        1: "http_404",
        4: "bad_url",
        5: "bad_url",
        6: None,
        7: "not_an_article",
    }
    assert site.asked["/a/1"] == 1, "a URL on two lines is fetched once"
    assert "6 lines: 1 ok, 4 failed, 1 duplicates" in talk
    summary = json.loads((tmp_path / "out.jsonl.summary.json").read_bytes())
    assert summary["failed"] == {"bad_url": 2, "http_404": 1, "not_an_article": 1}


def test_the_same_command_again_fetches_nothing(site: Stand, tmp_path: Path) -> None:
    (tmp_path / "list.txt").write_text(
        "\n".join(site.url(f"/a/{n}") for n in range(5)), encoding="utf-8"
    )
    out = tmp_path / "out.jsonl"
    assert batch(str(tmp_path / "list.txt"), "-o", str(out))[0] == 0
    before, asked = out.read_bytes(), site.asked.total()
    code, talk = batch(str(tmp_path / "list.txt"), "-o", str(out))
    assert (code, out.read_bytes(), site.asked.total()) == (0, before, asked)
    assert "5 answered by an earlier run" in talk


def test_a_torn_tail_is_cut_at_any_byte(site: Stand, tmp_path: Path) -> None:
    (tmp_path / "list.txt").write_text(
        "\n".join(site.url(f"/a/{n}") for n in range(3)), encoding="utf-8"
    )
    out = tmp_path / "out.jsonl"
    batch(str(tmp_path / "list.txt"), "-o", str(out))
    whole = out.read_bytes()
    last = len(whole) - len(whole.splitlines()[-1]) - 1
    for cut in (last + 1, last + 40, len(whole) - 2, len(whole) - 1):
        out.write_bytes(whole[:cut])
        assert batch(str(tmp_path / "list.txt"), "-o", str(out))[0] == 0
        assert sorted(record["input_index"] for record in records(out)) == [0, 1, 2]


def test_kill_9_loses_nothing_and_repeats_nothing(site: Stand, tmp_path: Path) -> None:
    count = 400
    (tmp_path / "list.txt").write_text(
        "\n".join(site.url(f"/a/{n}") for n in range(count)), encoding="utf-8"
    )
    out = tmp_path / "out.jsonl"
    chance = random.Random(7)
    for _ in range(6):
        process = subprocess.Popen(
            command(str(tmp_path / "list.txt"), "-o", str(out)), stderr=subprocess.DEVNULL
        )
        time.sleep(0.45 + chance.random() * 0.2)
        process.send_signal(signal.SIGKILL)
        process.wait()
    assert batch(str(tmp_path / "list.txt"), "-o", str(out))[0] == 0
    assert sorted(record["input_index"] for record in records(out)) == list(range(count))


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_signal_ends_the_run_with_whole_records(
    site: Stand, tmp_path: Path, number: int, code: int
) -> None:
    (tmp_path / "list.txt").write_text(
        "\n".join(site.url(f"/slow/{n}") for n in range(200)), encoding="utf-8"
    )
    out = tmp_path / "out.jsonl"
    process = subprocess.Popen(
        command(str(tmp_path / "list.txt"), "-o", str(out)), stderr=subprocess.PIPE
    )
    while not out.exists() or out.stat().st_size == 0:
        time.sleep(0.02)
    process.send_signal(number)
    talk = process.communicate(timeout=10)[1].decode()
    assert process.returncode == code
    assert "Traceback" not in talk
    assert all(record["status"] == "ok" for record in records(out))


def test_failures_are_fetched_again_on_request(site: Stand, tmp_path: Path) -> None:
    (tmp_path / "list.txt").write_text(
        f"{site.url('/gone')}\n{site.url('/a/1')}\n", encoding="utf-8"
    )
    out = tmp_path / "out.jsonl"
    batch(str(tmp_path / "list.txt"), "-o", str(out))
    batch(str(tmp_path / "list.txt"), "-o", str(out))
    assert site.asked["/gone"] == 1
    assert batch(str(tmp_path / "list.txt"), "-o", str(out), "--retry-failed")[0] == 3
    assert (site.asked["/gone"], site.asked["/a/1"]) == (2, 1)
    assert [record["input_index"] for record in records(out)].count(0) == 2


def test_a_second_run_on_one_output_is_kept_out(site: Stand, tmp_path: Path) -> None:
    (tmp_path / "list.txt").write_text(
        "\n".join(site.url(f"/slow/{n}") for n in range(100)), encoding="utf-8"
    )
    out = tmp_path / "out.jsonl"
    first = subprocess.Popen(
        command(str(tmp_path / "list.txt"), "-o", str(out)), stderr=subprocess.DEVNULL
    )
    while not out.exists() or out.stat().st_size == 0:
        time.sleep(0.02)
    code, talk = batch(str(tmp_path / "list.txt"), "-o", str(out))
    first.kill()
    first.wait()
    assert code == 2
    assert "Another run is writing" in talk


def test_a_changed_list_or_option_is_refused_with_the_difference(
    site: Stand, tmp_path: Path
) -> None:
    path, out = tmp_path / "list.txt", tmp_path / "out.jsonl"
    path.write_text(site.url("/a/1"), encoding="utf-8")
    batch(str(path), "-o", str(out))
    code, talk = batch(str(path), "-o", str(out), "--no-robots")
    assert code == 2
    assert "robots: True -> False" in talk
    path.write_text(site.url("/a/2"), encoding="utf-8")
    code, talk = batch(str(path), "-o", str(out))
    assert code == 2
    assert "Line 1 of the list" in talk
    assert batch(str(path), "-o", str(out), "--force")[0] == 0


def test_lists_come_as_csv_json_lines_and_stdin(site: Stand, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(
        f'번호,URL\n1,"{site.url("/a/1")}"\n2,{site.url("/a/2")}\n', encoding="utf-8-sig"
    )
    (tmp_path / "b.jsonl").write_text(
        json.dumps({"link": site.url("/a/3")}) + "\n{torn\n", encoding="utf-8"
    )
    assert (
        batch(str(tmp_path / "a.csv"), "--column", "URL", "-o", str(tmp_path / "1.jsonl"))[0] == 0
    )
    assert {r["input_url"] for r in records(tmp_path / "1.jsonl")} == {
        site.url("/a/1"),
        site.url("/a/2"),
    }
    assert (
        batch(str(tmp_path / "b.jsonl"), "--column", "link", "-o", str(tmp_path / "2.jsonl"))[0]
        == 3
    )
    assert {r["input_index"]: r["status"] for r in records(tmp_path / "2.jsonl")} == {
        0: "ok",
        1: "failed",
    }
    assert batch("-", "-o", str(tmp_path / "3.jsonl"), stdin=site.url("/a/4").encode())[0] == 0


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["missing.txt"], "The list missing.txt cannot be read"),
        (["{list}", "--column", "nope"], "has no column 'nope'"),
    ],
)
def test_a_list_that_cannot_be_read_is_said(
    tmp_path: Path, arguments: list[str], sentence: str
) -> None:
    (tmp_path / "list.csv").write_text("url\nhttp://127.0.0.1/\n", encoding="utf-8")
    filled = [argument.format(list=tmp_path / "list.csv") for argument in arguments]
    code, talk = batch(*filled, "-o", str(tmp_path / "out.jsonl"))
    assert code == 2
    assert sentence in talk


def test_a_full_disk_ends_the_run_with_exit_4(site: Stand, tmp_path: Path) -> None:
    (tmp_path / "list.txt").write_text(site.url("/a/1"), encoding="utf-8")
    code, talk = batch(str(tmp_path / "list.txt"), "-o", "/dev/full")
    assert code == 4
    assert "Traceback" not in talk
