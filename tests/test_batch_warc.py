"""What a batch fetched is kept as it was served, and gives the same records without network."""

import gzip
import io
import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from multiprocessing import get_context
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from tests.archives import chunks, page
from tests.batches import Batch
from tests.test_cli import hangisa
from warcio.archiveiterator import ArchiveIterator

from hangisa.archive.entry import Reading
from hangisa.archive.warc import from_warc
from hangisa.archive.written import whole
from hangisa.cli.main import main

KOREAN = page(3).decode().replace("utf-8", "euc-kr").encode("cp949")
ANSWERS: dict[str, tuple[int, dict[str, str], bytes]] = {
    "/plain": (200, {"Content-Type": "text/html"}, page(1)),
    "/gzip": (
        200,
        {"Content-Type": "text/html", "Content-Encoding": "gzip"},
        gzip.compress(page(2)),
    ),
    "/cp949": (200, {"Content-Type": "text/html; charset=euc-kr"}, KOREAN),
    "/chunked": (
        200,
        {"Content-Type": "text/html", "transfer-encoding": "chunked"},
        chunks(page(4)),
    ),
    "/moved": (301, {"Location": "/plain?a=1"}, b"moved"),
    "/plain?a=1": (200, {"Content-Type": "text/html"}, page(5)),
    "/front": (200, {"Content-Type": "text/html"}, b"<html><h1>x</h1></html>"),
    "/image": (200, {"Content-Type": "image/png"}, b"\x89PNG"),
}
LINES = (*(path for path in ANSWERS if path != "/plain?a=1"), "/gone")


@contextmanager
def serving() -> Iterator[str]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        wbufsize = -1  # head and body in one packet, or each answer waits for an ACK

        def do_GET(self) -> None:
            status, headers, body = ANSWERS.get(self.path, (404, {}, b""))
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            if "transfer-encoding" not in headers:
                self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="module")
def base() -> Iterator[str]:
    with serving() as base:
        yield base


@pytest.fixture
def batch(tmp_path: Path, base: str) -> Batch:
    made = Batch(tmp_path)
    made.write(*(base + path for path in LINES), f"{base}/plain", "no address")
    return made


def kept(batch: Batch) -> list[Any]:
    """Kind, address, header and content of every record, read by warcio."""
    raw = (batch.out.parent / "a.warc.gz").read_bytes()
    reader = ArchiveIterator(io.BytesIO(raw), no_record_parse=False, check_digests="raise")
    return [(r.rec_type, r.rec_headers, r.http_headers, r.content_stream().read()) for r in reader]


def run(batch: Batch, *options: str) -> tuple[int, str]:
    return batch.run("--warc", str(batch.out.parent / "a.warc.gz"), "--no-robots", *options)


def test_a_batch_is_extracted_again_without_network(batch: Batch) -> None:
    assert run(batch)[0] == 3
    fetched = {r["input_url"]: r for r in batch.records() if r["fetch"] and r["headline"]}
    code, again, _ = hangisa("extract", str(batch.out.parent / "a.warc.gz"))
    assert code == 3
    assert {r["input_url"] for r in again if r["headline"]} == set(fetched)
    assert len(fetched) == 5
    for record in again:
        if record["headline"]:
            assert record | {"input_index": 0} == fetched[record["input_url"]] | {"input_index": 0}
        else:
            assert record["error"]["code"] == "not_an_article"


def test_headers_and_bodies_are_kept_as_served(batch: Batch, base: str) -> None:
    run(batch)
    records = kept(batch)
    assert [kind for kind, *_ in records[:1]] == ["warcinfo"]
    assert [kind for kind, *_ in records[1:]] == ["request", "response"] * 7
    answers = {
        headers["WARC-Target-URI"].removeprefix(base): (headers, http, body)
        for kind, headers, http, body in records
        if kind == "response"
    }
    assert set(answers) == {*ANSWERS} - {"/image"}
    assert answers["/gzip"][1]["Content-Encoding"] == "gzip"
    assert answers["/gzip"][2] == page(2)
    assert answers["/cp949"][2] == KOREAN
    assert answers["/chunked"][1]["X-Crawl-transfer-encoding"] == "chunked"
    assert answers["/chunked"][2] == page(4)
    moved = answers["/moved"]
    assert (moved[1].statusline, moved[1]["Location"]) == ("301 Moved Permanently", "/plain?a=1")
    assert moved[0]["WARC-Truncated"] == "unspecified"
    assert all(headers["WARC-IP-Address"] == "127.0.0.1" for headers, *_ in answers.values())


def test_a_torn_end_is_cut_and_the_run_goes_on(batch: Batch) -> None:
    run(batch)
    archive, before = batch.out.parent / "a.warc.gz", len(kept(batch))
    archive.write_bytes(archive.read_bytes() + gzip.compress(b"WARC/1.1\r\n" * 50)[:-9])
    batch.out.write_bytes(batch.out.read_bytes().rsplit(b"\n", 2)[0] + b"\n")
    run(batch)
    again = 4  # records: the line done again may be the redirect, two fetches of two records each
    assert before <= len(kept(batch)) <= before + again
    assert whole(io.BytesIO(archive.read_bytes())) == archive.stat().st_size


def test_a_file_that_is_no_warc_is_left_alone(batch: Batch) -> None:
    other = batch.out.parent / "a.warc.gz"
    other.write_bytes(b"a thesis")
    code, talk = run(batch)
    assert (code, "cannot be gone on with" in talk) == (4, True)
    assert other.read_bytes() == b"a thesis"


def test_the_name_must_be_one_that_extract_knows(batch: Batch) -> None:
    code, talk = batch.run("--warc", "pages.gz")
    assert (code, "does not end in .warc.gz" in talk) == (2, True)


@pytest.mark.parametrize("size", [0, 100, 70_000])
@pytest.mark.parametrize("cut", [1, 8, 20])
def test_the_last_whole_member_is_found(size: int, cut: int) -> None:
    members = [gzip.compress(b"WARC/1.1\r\n" + bytes(size)) for _ in range(3)]
    raw = b"".join(members)
    assert whole(io.BytesIO(raw)) == len(raw)
    assert whole(io.BytesIO(raw[:-cut])) == len(raw) - len(members[2])


def test_kill_9_leaves_a_warc_that_holds_every_page_of_the_records(
    tmp_path: Path, base: str
) -> None:
    batch, archive = Batch(tmp_path), tmp_path / "a.warc.gz"
    for number in range(120):
        ANSWERS[f"/plain?{number}"] = (200, {"Content-Type": "text/html"}, page(number))
    batch.write(*(f"{base}/plain?{number}" for number in range(120)))
    arguments = ["batch", str(batch.list), "-o", str(batch.out), "--warc", str(archive)]
    arguments += ["--delay", "0", "--allow-private", "--no-robots"]
    context = get_context("forkserver")
    context.set_forkserver_preload(["hangisa.cli.batch", "hangisa.batch.run"])
    for wanted in (30_000, 60_000, None):
        process = context.Process(target=main, args=(arguments,))
        process.start()
        while wanted and process.is_alive() and size(batch.out) < wanted:
            time.sleep(0.002)
        if wanted:
            process.kill()
        process.join()
        lines = batch.out.read_bytes().splitlines(keepends=True)
        answered = {json.loads(line)["input_url"] for line in lines if line.endswith(b"\n")}
        assert answered <= {entry.name for entry in from_warc(archive, Reading())}
    assert len(answered) == len(lines) == 120


def size(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0
