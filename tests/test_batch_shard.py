"""A list over several machines: all shards together answer each line once, a site has one guest."""

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.batches import Batch
from tests.stand import Stand, stand

from hangisa.batch.inputs import Line
from hangisa.batch.shard import Shard, site


@pytest.fixture(scope="module")
def running() -> Iterator[Stand]:
    with stand() as site:
        yield site


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://www.hani.co.kr/arti/1", "hani.co.kr"),
        ("https://m.hani.co.kr:8080/1", "hani.co.kr"),
        ("https://n.news.naver.com/a", "naver.com"),
        ("https://news.kbs.co.kr/", "kbs.co.kr"),
        ("https://co.kr/", "co.kr"),
        ("https://visit.jeju.kr/", "visit.jeju.kr"),
        ("https://a.b.example.kr./", "example.kr"),
        ("http://127.0.0.1:9/x", "127.0.0.1"),
        ("http://[2001:db8::1]/x", "2001:db8::1"),
        ("http://localhost/x", "localhost"),
    ],
)
def test_a_site_is_the_name_that_was_registered(url: str, expected: str) -> None:
    assert site(url) == expected


@given(st.lists(st.text(max_size=30), max_size=20), st.integers(1, 7))
def test_every_line_is_of_one_shard(texts: list[str], of: int) -> None:
    hosts = [f"https://www.site{number}.co.kr/{text}" for number, text in enumerate(texts)]
    for text in (*texts, *hosts):
        line = Line(0, text)
        assert sum(Shard(number, of).takes(line) for number in range(1, of + 1)) == 1


def test_shards_are_of_one_size_and_never_move() -> None:
    lines = [Line(0, f"https://www.site{number}.co.kr/1") for number in range(4000)]
    parts = Counter(n for line in lines for n in range(1, 5) if Shard(n, 4).takes(line))
    assert all(900 < parts[number] < 1100 for number in range(1, 5))
    known = ["hani.co.kr", "naver.com", "yna.co.kr", "khan.co.kr", "donga.com"]
    of = [
        next(n for n in range(1, 5) if Shard(n, 4).takes(Line(0, f"https://{h}/"))) for h in known
    ]
    assert of == [3, 1, 3, 2, 3]


def test_all_parts_together_answer_the_list(running: Stand, tmp_path: Path) -> None:
    lines = [running.url(f"/a/{number}") for number in range(8)]
    lines += ["no address", "http://localhost:1/x", "", "ftp://a.kr/"]
    answered: list[int] = []
    for part in range(1, 4):
        folder = tmp_path / str(part)
        folder.mkdir()
        batch = Batch(folder)
        batch.write(*lines)
        batch.run("--shard", f"{part}/3", "--retries", "0")
        assert all(r["input_url"] == lines[r["input_index"]] for r in batch.records())
        answered += batch.by_line()
    assert sorted(answered) == list(range(len(lines)))


def test_another_shard_has_another_output(running: Stand, tmp_path: Path) -> None:
    batch = Batch(tmp_path)
    batch.write(*(f"line {number}" for number in range(9)))
    batch.run("--shard", "1/2")
    code, talk = batch.run("--shard", "2/2")
    assert (code, "shard: 1/2 -> 2/2" in talk) == (2, True)
    assert json.loads(batch.out.with_suffix(".summary.json").read_bytes())["lines"] < 9


@pytest.mark.parametrize("text", ["0/2", "3/2", "2", "a/b", "1/0", "-1/2", "1/2/3"])
def test_what_names_no_shard_is_refused(tmp_path: Path, text: str) -> None:
    batch = Batch(tmp_path)
    batch.write("x")
    code, talk = batch.run("--shard", text)
    assert (code, "names no shard" in talk) == (2, True)
    assert not batch.out.exists()
