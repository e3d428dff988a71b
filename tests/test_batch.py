"""A batch: one record for every line, resumed without loss or repetition."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.batches import Batch
from tests.stand import Stand, stand

from hangisa.cli.main import run


@pytest.fixture(scope="module")
def site() -> Iterator[Stand]:
    with stand() as running:
        yield running


@pytest.fixture(autouse=True)
def fresh(site: Stand) -> None:
    site.asked.clear()


@pytest.fixture
def batch(tmp_path: Path) -> Batch:
    return Batch(tmp_path)


def codes(batch: Batch) -> dict[int, str | None]:
    return {
        index: record["error"] and record["error"]["code"]
        for index, record in batch.by_line().items()
    }


def test_52_every_line_is_answered_once_and_untouched(site: Stand, batch: Batch) -> None:
    lines = [
        site.url("/a/1"),
        site.url("/gone"),
        "",
        "  ",
        "x",
        "http://[::1",
        f"  {site.url('/a/2')}\t",
        site.url("/"),
        "//x.kr",
        "http://xn--a/",
        "http://" + "a" * 64 + ".kr",
        "http://x.kr/" + "a" * 100_000,
        "file:///etc/passwd",
        "\x1b[2J\x00",
    ]
    batch.list.write_bytes(("\ufeff" + "\r\n".join(lines)).encode())
    code, talk = batch.run()
    assert code == 3
    found = batch.by_line()
    assert {index: record["input_url"] for index, record in found.items()} == {
        index: line.replace("\x00", "") for index, line in enumerate(lines)
    }
    expected: dict[int, str | None] = dict.fromkeys(range(len(lines)), "bad_url")
    assert codes(batch) == expected | {0: None, 1: "http_404", 6: None, 7: "not_an_article"}
    assert "14 lines: 2 ok, 12 failed" in talk
    assert batch.summary()["failed"] == {"bad_url": 10, "http_404": 1, "not_an_article": 1}
    assert "\x1b" not in talk


def test_54_one_page_on_several_lines_is_fetched_once_and_answered_on_each(
    site: Stand, batch: Batch
) -> None:
    page = site.url("/a/1")
    lines = [page, f"{page}#photo", page.replace("http:", "HTTP:"), site.url("/gone"), page]
    batch.write(*lines, site.url("/gone"))
    code, talk = batch.run()
    assert code == 3
    assert (site.asked["/a/1"], site.asked["/gone"]) == (1, 1)
    found = batch.by_line()
    assert [found[index]["input_url"] for index in range(5)] == lines
    assert found[1]["headline"] == found[0]["headline"] is not None
    assert found[5]["error"] == found[3]["error"] is not None
    assert "6 lines: 4 ok, 2 failed, 4 duplicates" in talk


def test_54_a_page_answered_by_an_earlier_run_is_not_fetched_for_a_new_line(
    site: Stand, batch: Batch
) -> None:
    batch.write(site.url("/a/1"))
    batch.run()
    batch.write(site.url("/a/1"), site.url("/a/2"), site.url("/a/1"))
    assert batch.run()[0] == 0
    assert sorted(batch.by_line()) == [0, 1, 2]
    assert site.asked["/a/1"] == 1


@pytest.mark.parametrize("state", ["kept", "deleted", "damaged", "empty"])
def test_the_same_command_again_fetches_nothing(site: Stand, batch: Batch, state: str) -> None:
    batch.write(*(site.url(f"/a/{n}") for n in range(5)), "x")
    assert batch.run()[0] == 3
    before, asked = batch.out.read_bytes(), site.asked.total()
    side = batch.out.with_suffix(".state")
    if state == "deleted":
        side.unlink()
    elif state != "kept":
        side.write_bytes(b"" if state == "empty" else b"no database" * 1000)
    code, talk = batch.run()
    assert (code, batch.out.read_bytes(), site.asked.total()) == (3, before, asked)
    assert "6 answered by an earlier run" in talk


def test_a_state_ahead_of_its_output_is_not_believed(site: Stand, batch: Batch) -> None:
    batch.write(*(site.url(f"/a/{n}") for n in range(3)))
    batch.run()
    first, *_ = batch.out.read_bytes().splitlines(keepends=True)
    batch.out.write_bytes(first)
    assert batch.run()[0] == 0
    assert sorted(batch.by_line()) == [0, 1, 2]


def test_failures_are_answered_anew_on_request(site: Stand, batch: Batch) -> None:
    batch.write(site.url("/gone"), site.url("/a/1"), site.url("/gone"))
    batch.run()
    batch.run()
    assert site.asked["/gone"] == 1
    assert batch.run("--retry-failed")[0] == 3
    assert (site.asked["/gone"], site.asked["/a/1"]) == (2, 1)
    assert codes(batch) == {0: "http_404", 1: None, 2: "http_404"}


def test_failures_decide_the_exit_code_only_where_asked(site: Stand, batch: Batch) -> None:
    batch.write(site.url("/gone"))
    assert batch.run("--fail-on", "none")[0] == 0


def test_a_changed_option_is_refused_with_the_difference(site: Stand, batch: Batch) -> None:
    batch.write(site.url("/a/1"))
    batch.run()
    code, talk = batch.run("--no-robots")
    assert code == 2
    assert "no_robots: False -> True" in talk
    assert batch.run("--no-robots", "--force")[0] == 0
    assert batch.run("--no-robots")[0] == 0


def test_a_changed_list_is_refused_at_its_first_other_line(site: Stand, batch: Batch) -> None:
    batch.write(site.url("/a/1"))
    batch.run()
    batch.write(site.url("/a/2"))
    code, talk = batch.run()
    assert code == 2
    assert "Line 1 of the list" in talk
    assert batch.run("--force")[0] == 0
    assert [record["input_url"] for record in batch.records()] == [
        site.url("/a/1"),
        site.url("/a/2"),
    ]


def test_a_list_may_grow(site: Stand, batch: Batch) -> None:
    batch.write(site.url("/a/1"))
    batch.run()
    batch.write(site.url("/a/1"), site.url("/a/2"))
    assert batch.run()[0] == 0
    assert sorted(batch.by_line()) == [0, 1]


def test_a_host_is_let_through_by_its_name_alone(site: Stand, batch: Batch) -> None:
    batch.write(site.url("/a/1"))
    strict = ["batch", str(batch.list), "-o", str(batch.out), "--delay", "0"]
    assert run([*strict, "--allow-host", "10.0.0.1"]) == 3
    assert codes(batch) == {0: "blocked_address"}
    assert run([*strict, "--allow-host", "127.0.0.1", "--retry-failed", "--force"]) == 0
    assert run([*strict, "--allow-host", "127.0.0.1"]) == 0, "the same options again"


@pytest.mark.parametrize(
    ("option", "value"),
    [("--contact", "데스크"), ("--contact", "a@b.kr\nX: y"), ("--proxy", "ftp://127.0.0.1:9")],
)
def test_an_option_that_cannot_be_sent_is_refused(batch: Batch, option: str, value: str) -> None:
    batch.write("x")
    code, talk = batch.run(option, value)
    assert code == 2
    assert option in talk
    assert not batch.out.exists()


def test_a_proxy_is_said_to_look_names_up(batch: Batch) -> None:
    batch.write("x", "y")
    _, talk = batch.run("--proxy", "http://127.0.0.1:9")
    assert talk.count("The proxy looks names up") == 1


def test_what_is_asked_and_by_whom_is_in_the_record(site: Stand, batch: Batch) -> None:
    batch.write(site.url("/a/1"))
    assert batch.run("--no-robots", "--contact", "desk@example.org")[0] == 0
    assert site.asked["/robots.txt"] == 0
    assert batch.by_line()[0]["fetch"]["robots"] == "ignored"
