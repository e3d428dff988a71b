"""Outputs that are somebody else's, cannot be written, or fill up: told, and nothing is harmed."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import IO

import pytest
from tests.batches import FAST, Batch
from tests.stand import Stand, stand


@pytest.fixture(scope="module")
def site() -> Iterator[Stand]:
    with stand() as running:
        yield running


@pytest.fixture
def batch(tmp_path: Path) -> Batch:
    return Batch(tmp_path)


@pytest.mark.parametrize("foreign", [b"notes of mine", b'{"a": 1}\n', b"a,b\n1,2\n", b"\x00\xff\n"])
def test_a_file_that_is_no_output_is_left_as_it_is(
    site: Stand, batch: Batch, foreign: bytes
) -> None:
    batch.write(site.url("/a/1"))
    batch.out.write_bytes(foreign)
    code, talk = batch.run()
    assert code == 4
    assert "no output of a batch" in talk
    assert batch.out.read_bytes() == foreign


@pytest.mark.parametrize("place", ["missing/out.jsonl", "."])
def test_56_an_output_that_cannot_be_opened_exits_4(
    site: Stand, batch: Batch, tmp_path: Path, place: str
) -> None:
    batch.write(site.url("/a/1"))
    batch.out = tmp_path / place
    code, talk = batch.run()
    assert code == 4
    assert "cannot be written" in talk


def test_56_a_full_disk_ends_the_run_with_exit_4(site: Stand, batch: Batch) -> None:
    batch.write(site.url("/a/1"))
    batch.out = Path("/dev/full")
    code, talk = batch.run()
    assert code == 4
    assert "No space left" in talk


def test_56_a_disk_that_fills_up_keeps_whole_records_and_the_run_goes_on_later(
    site: Stand, batch: Batch
) -> None:
    batch.write(*(site.url(f"/a/{n}") for n in range(60)))
    command = [sys.executable, "-m", "hangisa", "batch", str(batch.list), "-o", str(batch.out)]
    limit = "import resource, signal, sys; signal.signal(signal.SIGXFSZ, signal.SIG_IGN);"
    limit += "resource.setrlimit(resource.RLIMIT_FSIZE, (60000, 60000));"
    limit += "from hangisa.cli import main; main(sys.argv[3:])"
    full = [sys.executable, "-c", limit, *command[1:], *FAST]
    call = subprocess.run(full, capture_output=True, text=True, check=False)
    assert (call.returncode, "cannot be written" in call.stderr) == (4, True)
    assert 0 < len(batch.records()) < 60
    assert batch.run()[0] == 0
    assert sorted(batch.by_line()) == list(range(60))


def test_56_a_summary_that_cannot_be_written_exits_4(site: Stand, batch: Batch) -> None:
    batch.write(site.url("/a/1"))
    batch.out.with_suffix(".summary.json").mkdir()
    code, talk = batch.run()
    assert code == 4
    assert "out.summary.json cannot be written" in talk
    assert sorted(batch.by_line()) == [0]


def test_a_list_from_a_pipe_is_answered_as_it_comes(site: Stand, batch: Batch) -> None:
    command = [sys.executable, "-m", "hangisa", "batch", "-", "-o", str(batch.out), *FAST]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        assert process.stdin
        process.stdin.write(f"{site.url('/a/1')}\n".encode())
        process.stdin.flush()
        while not batch.out.exists() or not batch.out.stat().st_size:
            assert process.poll() is None
        process.stdin.write(f"{site.url('/a/2')}\n".encode())
        process.stdin.close()
        assert process.wait() == 0
    assert sorted(batch.by_line()) == [0, 1]


def test_records_go_to_standard_output_where_asked(site: Stand, batch: Batch) -> None:
    batch.write(site.url("/a/1"), "x")
    call = run_to("-", batch, stdout=subprocess.PIPE)
    assert call.returncode == 3
    found = [json.loads(line) for line in call.stdout.splitlines()]
    assert sorted(record["input_index"] for record in found) == [0, 1]
    assert sorted(path.name for path in batch.list.parent.iterdir()) == ["list.txt"]


@pytest.mark.parametrize("out", ["-", "/dev/stdout"])
def test_57_a_reader_who_has_enough_ends_the_run_quietly(
    site: Stand, batch: Batch, out: str
) -> None:
    batch.write(*(site.url(f"/a/{n}") for n in range(400)))
    with subprocess.Popen(["head", "-1"], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as head:
        assert head.stdin
        assert head.stdout
        call = run_to(out, batch, stdout=head.stdin)
        head.stdin.close()
        assert json.loads(head.stdout.read())["status"] == "ok"
    assert (call.returncode, call.stderr) == (0, "")
    assert site.asked.total() < 400


def test_57_what_a_reader_took_cannot_be_gone_on_from(site: Stand, batch: Batch) -> None:
    batch.write(site.url("/a/1"))
    call = run_to("-", batch, "--retry-failed", stdout=subprocess.DEVNULL)
    assert call.returncode == 2
    assert "--retry-failed" in call.stderr


def run_to(
    out: str, batch: Batch, *options: str, stdout: int | IO[bytes]
) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "hangisa", "batch", str(batch.list), "-o", out]
    return subprocess.run(
        [*command, *FAST, *options],
        stdout=stdout,
        stderr=subprocess.PIPE,
        text=True,
        timeout=30,
        check=False,
    )
