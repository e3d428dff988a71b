"""Every page of a WARC comes out once, with its evidence; damage costs what it hit, and says so."""

import gzip
import io
from typing import Any

import brotli
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.archives import HTML, Warc, chunks, in_one_member, page, taken, url, warc
from warcio.archiveiterator import ArchiveIterator

from hangisa.archive import entry as room
from hangisa.archive.entry import Content, Reading
from hangisa.archive.resync import CHUNK, behind
from hangisa.archive.warc import in_stream
from hangisa.errors import HangisaError

GZIPPED = (*HTML, ("Content-Encoding", "gzip"))
CHUNKED = (*HTML, ("Transfer-Encoding", "chunked"))
KOREAN = (("Content-Type", "text/html; charset=euc-kr"),)
NUMBERS = range(5)


def read(raw: bytes) -> tuple[list[tuple[str, Content | HangisaError]], dict[str, int]]:
    """Names with pages or errors, and what was passed over."""
    reading = Reading()
    return [taken(one) for one in in_stream(io.BytesIO(raw), "a.warc", reading)], reading.passed


def only(raw: bytes) -> Any:
    """The one page of a WARC, or its error."""
    ((_, content),) = read(raw)[0]
    return content


@pytest.mark.parametrize("form", ["gz", "plain", "one member"])
def test_a_warc_gives_its_pages_with_their_evidence(form: str) -> None:
    raw = warc(NUMBERS, gz=form == "gz")
    found, passed = read(in_one_member(raw) if form == "one member" else raw)
    assert [name for name, _ in found] == [url(n) for n in NUMBERS]
    for number, (_, content) in enumerate(found):
        assert isinstance(content, Content)
        assert (content.body, content.url) == (page(number), url(number))
        assert content.fetch.http_status == 200
        assert content.fetch.content_type == "text/html; charset=utf-8"
        assert content.fetch.retrieved_at is not None
    assert not passed


def test_what_looks_like_a_member_inside_a_whole_one_begins_no_record() -> None:
    looks = b"\x1f\x8b\x08\x04\0\0\0\0\0\3\xff\xff"  # waits for more than the file holds
    plain = Warc(gz=False).add(url(1), page(1) + looks).bytes()
    assert only(gzip.compress(plain, 0)).body == page(1) + looks


@pytest.mark.parametrize("size", [0, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK])
@pytest.mark.parametrize(
    "rest", [b"", b"x", gzip.compress(b"next", mtime=0)], ids=["nothing", "noise", "member"]
)
def test_a_member_ends_where_it_does_whatever_follows(size: int, rest: bytes) -> None:
    member = gzip.compress(b"a" * size)
    assert behind(io.BytesIO(member + rest), 0) == len(member)
    assert behind(io.BytesIO(member[:-1]), 0) is None


def test_what_holds_no_page_is_counted_and_passed_over() -> None:
    made = Warc().add(url(1), page(1))
    made.add(url(2), b"", status="301 Moved Permanently", headers=[("Location", url(1))])
    made.add(url(3), b"\x89PNG\r\n", headers=[("Content-Type", "image/png")])
    made.add(url(4), b"%PDF-1.7", headers=HTML)
    made.add(url(5), b"", type="revisit")
    made.add(url(6), b"GET", type="request")
    found, passed = read(made.bytes())
    assert [name for name, _ in found] == [url(1)]
    assert passed == {"redirect": 1, "not_html": 2, "revisit": 1}


@pytest.mark.parametrize(
    ("headers", "body"),
    [
        (GZIPPED, gzip.compress(page(1))),
        ((*HTML, ("Content-Encoding", "br")), brotli.compress(page(1))),
        (CHUNKED, chunks(page(1))),
        ((*CHUNKED, ("Content-Encoding", "gzip")), chunks(gzip.compress(page(1)))),
        # tools that undo a coding and keep its header
        (GZIPPED, page(1)),
        (CHUNKED, page(1)),
    ],
)
def test_codings_are_undone_where_they_were_not_before(
    headers: tuple[tuple[str, str], ...], body: bytes
) -> None:
    content = only(Warc().add(url(1), body, headers).bytes())
    assert (content.body, content.warnings) == (page(1), ())


@pytest.mark.parametrize(
    ("body", "headers", "fields"),
    [
        (page(1), HTML, {"WARC_Truncated": "length"}),
        (page(1), (*HTML, ("Content-Length", "99999")), {}),
        (chunks(page(1))[:-100], CHUNKED, {}),
        (gzip.compress(page(1) * 50)[:-100], GZIPPED, {}),
    ],
)
def test_a_page_that_was_cut_when_it_was_fetched_says_so(
    body: bytes, headers: tuple[tuple[str, str], ...], fields: dict[str, str]
) -> None:
    content = only(Warc().add(url(1), body, headers, **fields).bytes())
    assert content.body.startswith(page(1)[:100])
    assert content.warnings == ("truncated",)


@pytest.mark.parametrize(
    ("made", "code"),
    [
        (Warc().add(url(1), page(1), status="404 Not Found"), "http_404"),
        (Warc().add(url(1), b""), "empty_body"),
        (Warc().add(url(1), b"\x1f\x8bxx", GZIPPED), "encoding"),
        (Warc().add(url(1), gzip.compress(b" " * (room.LARGEST + 1)), GZIPPED), "too_large"),
        (Warc().add(url(1), b"<" * (room.LARGEST + 1), HTML), "too_large"),
    ],
)
def test_an_answer_without_a_page_is_a_record_with_its_error(made: Warc, code: str) -> None:
    assert only(made.bytes()).code == code


def test_bytes_in_another_charset_stay_as_they_are() -> None:
    body = page(1).decode().encode("cp949")
    content = only(Warc().add(url(1), body, KOREAN).bytes())
    assert (content.body, content.fetch.content_type) == (body, KOREAN[0][1])


@pytest.mark.parametrize("target", ["urn:page:1", "http://[::1", "<https://a.example/1>", "", "뭐"])
def test_an_address_that_is_none_is_no_obstacle(target: str) -> None:
    content = only(Warc().add(target, page(1)).bytes())
    assert content.body == page(1)
    assert content.url in (None, "https://a.example/1")


@pytest.mark.parametrize("gz", [True, False])
@pytest.mark.parametrize("claimed", ["10", "99999", "-1", "many", "9" * 30])
def test_a_length_that_lies_costs_its_own_record(claimed: str, gz: bool) -> None:
    plain = warc(NUMBERS, gz=False)
    starts = [place for place in range(len(plain)) if plain.startswith(b"WARC/1.", place)]
    parts = [plain[a:b] for a, b in zip(starts, [*starts[1:], None], strict=True)]
    head, _, rest = parts[2].partition(b"\r\nContent-Length: ")
    parts[2] = (
        head + b"\r\nContent-Length: " + claimed.encode() + b"\r\n" + rest.partition(b"\r\n")[2]
    )
    found, _ = read(b"".join(gzip.compress(part) if gz else part for part in parts))
    assert [name for name, _ in found] == [url(n) for n in NUMBERS]
    assert [getattr(one, "code", "") for _, one in found] == ["", "", "damaged", "", ""]


@pytest.mark.parametrize("gz", [True, False])
def test_bytes_that_are_not_those_written_are_told_by_the_digest(gz: bool) -> None:
    raw = warc([1], gz=False).replace("물푸레시".encode(), "물푸레군".encode(), 1)
    error = only(gzip.compress(raw) if gz else raw)
    assert error.code == "damaged"
    assert "WARC-Block-Digest" in error.message


@settings(max_examples=300, deadline=None)
@given(
    gz=st.booleans(),
    place=st.floats(0, 1, exclude_max=True),
    junk=st.binary(max_size=40),
    gone=st.integers(0, 300),
)
def test_any_damage_costs_at_most_what_it_hit(
    gz: bool, place: float, junk: bytes, gone: int
) -> None:
    raw = warc(NUMBERS, gz=gz)
    at = int(place * len(raw))
    found, passed = read(raw[:at] + junk + raw[at + gone :])
    good = {name for name, one in found if isinstance(one, Content)}
    hit = 2 + gone // 300  # bytes that go from the end of one record to the beginning of the next
    assert len(good) >= len(NUMBERS) - hit
    assert all(isinstance(one, Content) or one.code for _, one in found)
    lost = len(NUMBERS) - len(good)
    told = len(found) - len(good) + sum(passed.values())
    assert told or not lost or raw[:at] + junk + raw[at + gone :] == raw


@settings(max_examples=100, deadline=None)
@given(gz=st.booleans(), place=st.floats(0, 1, exclude_max=True))
def test_a_torn_archive_gives_all_before_the_tear(gz: bool, place: float) -> None:
    raw = warc(NUMBERS, gz=gz)
    found, _ = read(raw[: int(place * len(raw))])
    good = [name for name, one in found if isinstance(one, Content)]
    assert good == [url(n) for n in NUMBERS][: len(good)]
    assert len(found) <= len(good) + 1


@settings(max_examples=50, deadline=None)
@given(raw=st.binary(max_size=500))
def test_any_bytes_are_an_archive_without_pages(raw: bytes) -> None:
    for opening in (b"", b"WARC/1.0\r\n", b"\x1f\x8b\x08\0"):
        assert all(not isinstance(one, Content) for _, one in read(opening + raw)[0])


def test_warcio_reads_the_same() -> None:
    raw = warc(range(20))
    theirs = [
        (record.rec_headers["WARC-Target-URI"], record.content_stream().read())
        for record in ArchiveIterator(io.BytesIO(raw))
        if record.rec_type == "response"
    ]
    ours = [(name, one.body) for name, one in read(raw)[0] if isinstance(one, Content)]
    assert ours == theirs
