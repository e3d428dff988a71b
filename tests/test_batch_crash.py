"""Whatever ends a batch (kill -9, Ctrl-C, SIGTERM, a second run), no record is lost, torn or doubled."""

import json
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from multiprocessing import get_context
from multiprocessing.context import ForkServerContext, ForkServerProcess
from pathlib import Path
from typing import Any

import pytest
from tests.stand import Stand, stand

from hangisa.cli.main import main

KILLS = 20
LINES = 2000


@pytest.fixture(scope="module")
def site() -> Iterator[Stand]:
    with stand() as running:
        yield running


def started(folder: Path, lines: list[str], *before: str) -> "subprocess.Popen[str]":
    (folder / "list.txt").write_text("\n".join(lines), encoding="utf-8")
    command = [*before, sys.executable, "-m", "hangisa", "batch", "list.txt", "-o", "out.jsonl"]
    return subprocess.Popen(
        [*command, "--delay", "0", "--allow-private"],
        cwd=folder,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=hears_hangups,
    )


def hears_hangups() -> None:
    """Undo what a nohup around the tests would hand down."""
    signal.signal(signal.SIGHUP, signal.SIG_DFL)


def size(folder: Path) -> int:
    out = folder / "out.jsonl"
    return out.stat().st_size if out.exists() else 0


def wait_for(folder: Path, process: "subprocess.Popen[str]", more: int) -> None:
    """Return when the output has grown by so many bytes, or the process has ended."""
    wanted = size(folder) + more
    while size(folder) < wanted and process.poll() is None:
        time.sleep(0.002)


def records(folder: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (folder / "out.jsonl").read_bytes().splitlines()]


def line(site: Stand, number: int) -> str:
    """A list of articles, missing pages, bad lines, and pages that stand on several lines."""
    return (
        site.url(f"/a/{number}"),
        site.url(f"/gone/{number}"),
        f"no address {number}",
        site.url(f"/a/{number % 400}"),
    )[number % 4]


@pytest.fixture(scope="module")
def warm() -> ForkServerContext:
    """Starts processes that have their imports behind them, so that kills fall into the work."""
    context = get_context("forkserver")
    context.set_forkserver_preload(
        ["hangisa.cli.batch", "hangisa.batch.run", "hangisa.view.summary"]
    )
    return context


def warmly_started(warm: ForkServerContext, folder: Path) -> ForkServerProcess:
    arguments = ["batch", str(folder / "list.txt"), "-o", str(folder / "out.jsonl")]
    process = warm.Process(target=main, args=([*arguments, "--delay", "0", "--allow-private"],))
    process.start()
    return process


@pytest.mark.timeout(120)
def test_55_twenty_kills_lose_nothing_and_repeat_nothing(
    site: Stand, tmp_path: Path, warm: ForkServerContext
) -> None:
    lines = [line(site, number) for number in range(LINES)]
    (tmp_path / "list.txt").write_text("\n".join(lines), encoding="utf-8")
    chance = random.Random(7)
    for _ in range(KILLS):
        process = warmly_started(warm, tmp_path)
        wanted = size(tmp_path) + chance.randrange(1, 140_000)
        while size(tmp_path) < wanted and process.is_alive():
            time.sleep(0.002)
        process.kill()
        process.join()
    assert 0 < len(records(tmp_path)) < LINES
    process = warmly_started(warm, tmp_path)
    process.join()
    assert process.exitcode == 3
    found = records(tmp_path)
    assert sorted(record["input_index"] for record in found) == list(range(LINES))
    assert all(record["input_url"] == lines[record["input_index"]] for record in found)


@pytest.mark.parametrize(
    ("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 129)]
)
def test_58_a_signal_lets_pages_under_way_end_and_says_how_to_go_on(
    site: Stand, tmp_path: Path, number: int, code: int
) -> None:
    process = started(tmp_path, [site.url(f"/slow/{n}") for n in range(200)])
    wait_for(tmp_path, process, 1)
    process.send_signal(number)
    talk = process.communicate(timeout=10)[1]
    assert process.returncode == code
    assert "goes on from here: hangisa batch list.txt -o out.jsonl --delay 0" in talk
    assert "Traceback" not in talk
    assert 0 < len(records(tmp_path)) < 200
    assert all(record["status"] == "ok" for record in records(tmp_path))
    assert not json.loads((tmp_path / "out.summary.json").read_bytes())["finished"]


def test_58_a_run_under_nohup_outlives_its_terminal(site: Stand, tmp_path: Path) -> None:
    process = started(tmp_path, [site.url(f"/slow/{n}") for n in range(20)], "nohup")
    wait_for(tmp_path, process, 1)
    process.send_signal(signal.SIGHUP)
    process.communicate(timeout=30)
    assert process.returncode == 0
    assert len(records(tmp_path)) == 20


def test_58_a_second_signal_ends_the_run_at_once(site: Stand, tmp_path: Path) -> None:
    process = started(tmp_path, [site.url("/gone/1"), site.url("/stuck/1")])
    wait_for(tmp_path, process, 1)
    process.send_signal(signal.SIGINT)
    time.sleep(0.3)
    assert process.poll() is None, "the page under way has its time"
    process.send_signal(signal.SIGINT)
    process.communicate(timeout=4)
    assert process.returncode == 130
    assert [record["input_index"] for record in records(tmp_path)] == [0]


def test_59_a_second_run_on_one_output_is_kept_out(site: Stand, tmp_path: Path) -> None:
    lines = [site.url(f"/slow/{n}") for n in range(200)]
    first = started(tmp_path, lines)
    wait_for(tmp_path, first, 1)
    second = started(tmp_path, lines)
    talk = second.communicate()[1]
    first.kill()
    first.communicate()
    assert second.returncode == 2
    assert f"Another run is writing out.jsonl. Its process is {first.pid}." in talk
