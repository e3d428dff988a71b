"""A long WARC read in stretches, by processes side by side, gives what reading it page by page gives."""

import asyncio
import gzip
import json
import random
from pathlib import Path
from typing import Any

import msgspec
import pytest
from tests.archives import Warc, in_one_member, page, url, warc
from tests.runs import Here, Listed, run
from tests.test_cli import hangisa

from hangisa.archive import stretch
from hangisa.archive.corpus import parts
from hangisa.archive.entry import Entry, Reading
from hangisa.batch import saved, worker
from hangisa.batch.frames import Answer, Part
from hangisa.batch.part import read_part
from hangisa.batch.shelf import NOWHERE
from hangisa.batch.tally import Tally

NUMBERS = range(30)
LENGTHS = [900, 2500, 7000]
"""Bytes of a stretch: less than a record, a few of them, many."""


def page_by_page(path: Path) -> tuple[list[dict[str, Any]], Tally]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(stretch, "LEAST", 1 << 40)
        sink = Listed()
        tally = run(path, sink, Here())
        return sink.sorted, tally


def of_all_kinds(*, gz: bool = True) -> bytes:
    """Pages, what is none, what is passed over, and a record as long as several stretches."""
    made = Warc(gz=gz).add(url(0), b"", type="request")
    noise = random.Random(1).randbytes(9000).hex().encode()
    for number in NUMBERS:
        body = page(number) + (b"<!--" + noise + b"-->" if number == 17 else b"")
        made.add(url(number), body)
        if number % 5 == 0:
            made.add(url(number), b"", type="revisit")
            made.add(url(number), b"", status="302 Found", headers=[("Location", url(1))])
            made.add(url(number), b"<h1>x</h1>", status="404 Not Found")
            made.add(url(number), b"<title>x</title>")
    return made.bytes()


def damaged(raw: bytes, chance: random.Random) -> bytes:
    """An archive with bytes of it overwritten, lost, or put in, at places near or far from each other."""
    for _ in range(chance.randrange(3)):
        begin = chance.randrange(len(raw))
        end = begin + chance.choice([1, 3, 50, 500, 4000])
        instead = chance.choice([b"", bytes(end - begin), raw[begin:end] + chance.randbytes(300)])
        raw = raw[:begin] + instead + raw[end:]
    return raw


def compared(path: Path, pool: Here) -> None:
    expected, counted = page_by_page(path)
    sink = Listed()
    tally = run(path, sink, pool)
    assert sink.sorted == expected
    assert (tally.passed, tally.results) == (counted.passed, counted.results)


@pytest.mark.parametrize("gz", [True, False])
@pytest.mark.parametrize("length", LENGTHS)
def test_stretches_give_what_reading_page_by_page_gives(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, length: int, gz: bool
) -> None:
    monkeypatch.setattr(stretch, "LENGTH", length)
    path, pool = tmp_path / "a.warc.gz", Here()
    path.write_bytes(of_all_kinds(gz=gz))
    compared(path, pool)
    assert pool.parts == -(-path.stat().st_size // length)
    assert pool.pages == 0, "no doubt is to be settled by reading again"


@pytest.mark.parametrize("gz", [True, False])
@pytest.mark.parametrize("seed", range(12))
def test_damage_is_told_once_whatever_stretch_it_lies_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: int, gz: bool
) -> None:
    chance = random.Random(seed)
    monkeypatch.setattr(stretch, "LENGTH", chance.randrange(600, 8000))
    path = tmp_path / "a.warc.gz"
    path.write_bytes(damaged(of_all_kinds(gz=gz), chance))
    compared(path, Here())


class Astray(Here):
    """Takes something else for the first record of every stretch but one."""

    async def parse_part(self, part: Part) -> tuple[Answer, bytes]:
        answer, body = await super().parse_part(part)
        if part.begin and answer.first:
            return msgspec.structs.replace(answer, first=answer.first + 1, pages=()), b""
        return answer, body


def test_a_stretch_is_read_again_where_its_process_began_astray(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stretch, "LENGTH", 2000)
    path, pool = tmp_path / "a.warc.gz", Astray()
    path.write_bytes(of_all_kinds())
    compared(path, pool)
    assert pool.pages > 0


def test_a_whole_warc_inside_a_record_begins_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stretch, "LENGTH", 1500)
    outer = Warc(gz=False).add(url(30), page(30) + warc(range(40, 60))).bytes()
    path = tmp_path / "a.warc.gz"
    path.write_bytes(warc(NUMBERS) + gzip.compress(outer, 0) + warc([31]))
    compared(path, Here())


def test_records_come_in_order_where_that_is_wanted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.warc.gz").write_bytes(warc(NUMBERS))
    (tmp_path / "b.html").write_bytes(page(30))
    (tmp_path / "c.warc.gz").write_bytes(warc(range(31, 60)))
    monkeypatch.setattr(stretch, "LENGTH", 2000)
    sink = Listed(in_order=True)
    run(tmp_path, sink, Here())
    assert [record["input_index"] for record in sink.records] == list(range(60))
    assert [r["headline"] for r in sink.records] == [
        f"물푸레시, 다리 {n} 고친다" for n in range(60)
    ]


@pytest.mark.parametrize("known", [(0,), (3, 4, 11), tuple(range(20)), tuple(NUMBERS)])
def test_a_run_goes_on_where_an_earlier_one_left_off(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, known: tuple[int, ...]
) -> None:
    path = tmp_path / "a.warc.gz"
    path.write_bytes(warc(NUMBERS))
    monkeypatch.setattr(stretch, "LENGTH", 2000)
    pool, sink = Here(), Listed(known)
    tally = run(path, sink, pool)
    assert [r["input_index"] for r in sink.sorted] == [n for n in NUMBERS if n not in known]
    assert (tally.earlier, tally.lines) == (len(known), 30)
    left = (29 - max(known)) / 29
    assert pool.parts <= 1 + left * path.stat().st_size / 2000, "what has its record is not read"


@pytest.mark.parametrize("number", [0, 7, 29])
def test_a_page_that_ends_its_process_is_not_read_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    path = tmp_path / "a.warc.gz"
    path.write_bytes(warc(NUMBERS))
    monkeypatch.setattr(stretch, "LENGTH", 4000)
    with path.open("rb") as stream:
        records = stretch.Records(stream, "", Reading())
        place = [records.place for _ in records][number]
    pool, sink = Here(poison=place), Listed()
    run(path, sink, pool)
    failed = [record for record in sink.sorted if record["status"] == "failed"]
    assert [(r["input_index"], r["url"]) for r in failed] == [(number, url(number))]
    assert failed[0]["error"]["code"] == "parse_crash"
    assert failed[0]["fetch"]["http_status"] == 200
    assert len(sink.records) == 30


def test_what_lies_between_pages_is_no_fault_of_theirs(tmp_path: Path) -> None:
    """A film of some gigabytes takes longer to pass over than a page may take to read."""
    path = tmp_path / "a.warc.gz"
    path.write_bytes(of_all_kinds())
    begun: list[int] = []
    part = Part(path=bytes(path), begin=0, end=path.stat().st_size)
    answer, _ = read_part(part, begun.append, worker.read)
    assert begun[1::2] == [NOWHERE] * len(answer.pages)
    assert begun[0::2] == sorted(set(begun[0::2]))


@pytest.mark.parametrize("form", ["one member", "short", "no WARC"])
def test_other_files_are_read_page_by_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    raw = warc(range(3) if form == "short" else NUMBERS)
    path = tmp_path / "a.warc.gz"
    path.write_bytes({"one member": in_one_member(raw), "no WARC": raw[1:]}.get(form, raw))
    monkeypatch.setattr(stretch, "LENGTH", 1000)
    found = list(parts((str(path),), Reading()))
    assert found
    assert all(isinstance(part, Entry) for part in found)


def test_a_file_that_goes_away_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.warc.gz"
    path.write_bytes(warc(NUMBERS))
    monkeypatch.setattr(stretch, "LENGTH", 2000)
    found = list(parts((str(path),), Reading()))
    path.unlink()
    sink = Listed()
    asyncio.run(saved.run(iter(found), sink, Here(), Tally(unit="pages")))
    assert [r["error"]["code"] for r in sink.records] == ["unreadable"]


@pytest.mark.parametrize("is_shared", [True, False])
def test_poison_in_a_stretch_costs_its_own_record(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, is_shared: bool
) -> None:
    made = Warc()
    for number in NUMBERS:
        made.add(url(number), b"<div>" * 100_000 if number == 11 else page(number))
    (tmp_path / "a.warc.gz").write_bytes(made.bytes())
    monkeypatch.setattr(stretch, "LENGTH", 5000)
    if not is_shared:
        monkeypatch.delattr("os.memfd_create")
    out = tmp_path / "out.jsonl"
    command = ("extract", str(tmp_path), "-o", str(out), "--jobs", "2", "--parse-timeout", "1")
    assert hangisa(*command)[0] == 3
    records = [json.loads(line) for line in out.read_bytes().splitlines()]
    assert sorted(record["input_index"] for record in records) == list(NUMBERS)
    failed = [record for record in records if record["status"] == "failed"]
    assert [(r["input_url"], r["error"]["code"]) for r in failed] == [(url(11), "parse_timeout")]
    assert failed[0]["fetch"]["http_status"] == 200
