"""Proves the fault table of docs/reliability.md row by row: code, exact requests, next URL fine."""

import asyncio
import gzip
import zlib
from collections.abc import Callable
from dataclasses import dataclass, field, replace

import pytest
import zstandard
from tests.faults import answers as a
from tests.faults.server import PAGE, Hit, Serve, Server, answer, fine, head, machine, says, serving

from hangisa.errors import Blocked, FetchError, HangisaError, NotHtml, TooLarge
from hangisa.fetch.fetched import Fetched
from hangisa.fetch.fetcher import Fetcher
from hangisa.fetch.policy import Policy

BROKEN_REDIRECT = "bad_redirect"
OPEN = Policy(robots=False, allow_private=True, delay=0)
RAW = Callable[[Fetched], bool]


@dataclass(frozen=True)
class Row:
    """One line of the table: the server's behaviour and what must come of it."""

    name: str
    serve: Serve
    code: str | None = None
    requests: int = 1
    kind: type[FetchError] = FetchError
    routes: dict[str, Serve] = field(default_factory=dict)
    holds: RAW = lambda page: page.body == PAGE
    hurried: bool = False
    """Cut the time short: this server never ends by itself."""


def ends_at(path: str) -> RAW:
    return lambda page: page.url.endswith(path) and page.body == PAGE


def warned(*codes: str) -> RAW:
    return lambda page: page.warnings == codes


CUT = gzip.compress(PAGE)[:-20]
ROWS = [
    Row("03 accepts and never answers", a.silent, "timeout", 3, hurried=True),
    Row("04 slow-loris headers", a.slow_headers, "timeout_total", 3, hurried=True),
    Row("05 slow-loris body", a.slow_body, "timeout_total", 3, hurried=True),
    Row("06 reset before headers", a.reset_at_once, "reset", 3),
    Row("07 reset mid-body", a.reset_in_body, "reset", 3),
    Row("08 empty reply", says(b""), "protocol", 3),
    Row("09 Content-Length larger than the body",
        says(head(a.HTML, "Content-Length: 99999") + PAGE), "truncated", 3),
    Row("10 Content-Length smaller than the body", a.short_length,
        holds=lambda page: page.body == b"<b>ab"),
    Row("11 no length, whole page", says(head(a.HTML) + PAGE), holds=warned()),
    Row("11 no length, closes early", says(head(a.HTML) + PAGE[:-20]),
        holds=warned("maybe_truncated")),
    Row("12 chunked, cut mid-chunk", says(head(a.HTML, a.CHUNKED) + b"ff\r\n<html>"),
        "truncated", 3),
    Row("12 chunked, no final chunk", says(head(a.HTML, a.CHUNKED) + b"6\r\n<html>\r\n"),
        "truncated", 3),
    Row("13 bad chunk size", says(head(a.HTML, a.CHUNKED) + b"zz\r\n<html>\r\n0\r\n\r\n"),
        "protocol"),
    Row("14 negative Content-Length", says(head(a.HTML, "Content-Length: -5") + PAGE),
        "protocol"),
    Row("14 two different Content-Lengths",
        says(head(a.HTML, "Content-Length: 5", "Content-Length: 9") + PAGE), "protocol"),
    Row("15 chunked and Content-Length",
        says(head(a.HTML, a.CHUNKED, "Content-Length: 3")
             + f"{len(PAGE):x}\r\n".encode() + PAGE + b"\r\n0\r\n\r\n")),
    Row("16 header of 300 KB", says(head(a.HTML, "X: " + "y" * 300_000)), "headers_too_large"),
    Row("17 5,000 headers", says(answer(PAGE, *(f"X{n}: y" for n in range(5000))))),
    Row("17 2,000 early hints", a.early_hints),
    Row("18 NUL in a header", says(b"HTTP/1.1 200 OK\r\nA: b\0c\r\n\r\n"), "protocol"),
    Row("18 status line 9999", says(b"HTTP/1.1 9999 Odd\r\n\r\n"), "protocol"),
    Row("18 SSH banner", says(b"SSH-2.0-OpenSSH_9.2\r\n"), "protocol"),
    Row("18 HTTP/0.9", says(b"<html>hello</html>\r\n"), "protocol"),
    Row("19 header bytes neither ASCII nor UTF-8",
        says(head("Content-Type: text/html; charset=\xc7\xd1") + PAGE),
        holds=lambda page: (page.fetch.content_type or "").isascii()),
    Row("20 gzip bomb", a.coded(a.gzip_bomb(), "gzip"), "too_large", 1, TooLarge),
    Row("21 brotli bomb", a.coded(a.brotli_bomb(), "br"), "too_large", 1, TooLarge),
    Row("22 zstd bomb", a.coded(a.zstd_bomb(), "zstd"), "too_large", 1, TooLarge),
    Row("22 zstd with a huge window", a.coded(a.zstd_window(), "zstd"), "encoding", 2),
    Row("23 gzip of gzip", a.coded(a.stacked(2), "gzip, gzip")),
    Row("23 50 codings stacked", a.coded(a.stacked(50), ", ".join(["gzip"] * 50)), "encoding"),
    Row("24 says gzip and is not", a.gzip_label_lies, "encoding", 2),
    Row("24 says gzip and is not, plain without", a.gzip_only_when_asked, requests=2),
    Row("25 truncated gzip", a.coded(CUT, "gzip"), requests=3,
        holds=lambda page: page.warnings == ("truncated",) and PAGE.startswith(page.body[:50])),
    Row("25 truncated gzip, whole the next time",
        a.then_fine(answer(CUT, "Content-Encoding: gzip")), requests=2),
    Row("26 raw deflate", a.coded(a.raw_deflate(PAGE), "deflate")),
    Row("26 zlib deflate", a.coded(zlib.compress(PAGE), "deflate")),
    Row("26 zstd", a.coded(zstandard.compress(PAGE), "zstd")),
    Row("26 garbage after gzip", a.coded(gzip.compress(PAGE) + b"\0\0junk", "gzip")),
    Row("26 gzip in two members",
        a.coded(gzip.compress(PAGE[:99]) + gzip.compress(PAGE[99:]), "gzip")),
    Row("26 unknown coding, plain page", a.coded(PAGE, "foo")),
    Row("26 unknown coding", a.coded(b"\x01\x02\x03", "foo"), "encoding"),
    Row("27 redirect loop", says(a.redirect("/row")), "redirect_loop", 11),
    Row("27 10 hops", a.hop(0, 10), routes={f"/hop{n}": a.hop(n, 10) for n in range(11)},
        holds=ends_at("/hop10")),
    Row("27 25 hops", a.hop(0, 25), "redirect_loop",
        routes={f"/hop{n}": a.hop(n, 25) for n in range(26)}),
    Row("28 redirect to file:", says(a.redirect("file:///etc/passwd")), "scheme_blocked", 1,
        Blocked),
    Row("29 redirect to javascript:", says(a.redirect("javascript:alert(1)")), BROKEN_REDIRECT),
    Row("30 redirect to port 99999", says(a.redirect("http://127.0.0.1:99999/")),
        BROKEN_REDIRECT),
    Row("31 Location in raw UTF-8", says(a.redirect("/뉴스".encode())),
        holds=ends_at("/%EB%89%B4%EC%8A%A4")),
    Row("32 Location in raw CP949", says(a.redirect("/뉴스".encode("cp949"))),
        holds=ends_at("/%B4%BA%BD%BA")),
    Row("33 Location with credentials", says(a.redirect("http://a:b@127.0.0.1/")),
        BROKEN_REDIRECT),
    Row("34 redirect without Location", a.status("302 Found"), "http_302"),
    Row("35 Refresh header", says(answer(b"<html></html>", "Refresh: 0;url=/fine")),
        holds=ends_at("/fine")),
    Row("35 meta refresh",
        says(answer(b"<meta content='1; URL=/fine' http-equiv=\"refresh\"></html>")),
        holds=ends_at("/fine")),
    Row("35 meta refresh to another site",
        says(answer(b"<meta http-equiv=refresh content='0;url=http://a.test/'></html>")),
        holds=lambda page: page.url.endswith("/row")),
    Row("38 500", a.status("500 Oops"), "http_500", 3),
    Row("38 502", a.status("502 Bad"), "http_502", 3),
    Row("38 504", a.status("504 Late"), "http_504", 3),
    Row("38 408", a.status("408 Slow"), "http_408", 3),
    Row("38 503, then well", a.then_fine(answer(status="503 Busy")), requests=2),
    Row("39 403", a.status("403 No"), "http_403"),
    Row("39 404", a.status("404 None"), "http_404"),
    Row("39 410", a.status("410 Gone"), "http_410"),
    Row("39 451", a.status("451 Law"), "http_451"),
    Row("39 999", a.status("999 Request denied"), "http_999"),
    Row("41 204", says(b"HTTP/1.1 204 No Content\r\n\r\n"), "empty_body"),
    Row("41 200 without a byte", says(answer(b"")), "empty_body"),
    Row("42 PDF", says(answer(b"%PDF-1.7", "Content-Type: application/pdf")), "not_html", 1,
        NotHtml),
    Row("42 PDF that says html", says(answer(b"%PDF-1.7 " * 99)), "not_html", 1, NotHtml),
    Row("42 JSON", says(answer(b"{}", "Content-Type: application/json")), "not_html", 1, NotHtml),
    Row("42 image", says(answer(b"\xff\xd8\xff", "Content-Type: image/jpeg")), "not_html", 1,
        NotHtml),
    Row("42 endless video", a.endless_video, "not_html", 1, NotHtml),
    Row("42 octet-stream", says(answer(b"\0\1", "Content-Type: application/octet-stream")),
        "not_html", 1, NotHtml),
    Row("42 octet-stream that is a page",
        says(answer(PAGE, "Content-Type: application/octet-stream"))),
    Row("43 declares a gigabyte", a.announces_a_gigabyte, "too_large", 1, TooLarge),
    Row("43 endless body", a.endless, "too_large", 1, TooLarge),
    Row("44 cookie flood", a.cookie_flood),
    Row("44 cookie wall", a.cookie_wall, requests=2),
]  # fmt: skip


async def outcome(fetcher: Fetcher, url: str) -> Fetched | HangisaError:
    try:
        return await fetcher.fetch(url)
    except HangisaError as error:
        return error


async def run(row: Row) -> tuple[Fetched | HangisaError, Server, Fetched | HangisaError]:
    policy = replace(OPEN, timeout=0.6) if row.hurried else OPEN
    async with (
        serving({"/row": row.serve, "/fine": fine, **row.routes}) as server,
        Fetcher(policy, machine()) as fetcher,
    ):
        came = await outcome(fetcher, server.url("/row"))
        return came, server, await outcome(fetcher, server.url("/next"))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_a_fault_ends_as_the_table_says(row: Row) -> None:
    came, server, following = asyncio.run(run(row))
    if row.code is None:
        assert isinstance(came, Fetched), came
        assert row.holds(came), (came.url, came.warnings, came.body[:80])
    else:
        assert isinstance(came, row.kind), came
        assert came.code == row.code
        assert came.attempts == len(server.hits) - 1
    assert server.count("/row") == row.requests
    assert isinstance(following, Fetched), following


def test_05_a_trickled_body_is_cut_off_before_its_time_is_up() -> None:
    async def attempt() -> Fetched | HangisaError:
        async with serving({"/row": a.slow_body}) as server:
            policy = replace(OPEN, timeout=1.2, retries=0)
            async with Fetcher(policy, machine()) as fetcher:
                return await outcome(fetcher, server.url("/row"))

    error = asyncio.run(attempt())
    assert isinstance(error, FetchError)
    assert "bytes in" in error.message


@pytest.mark.parametrize("dies", [a.reset_at_once, says(b"")])
@pytest.mark.parametrize("kept_open", [True, False])
def test_63_a_line_that_dies_between_two_requests_costs_no_retry(
    dies: Serve, kept_open: bool
) -> None:
    # the same silence on a new line is the server's fault, and counts
    async def once_dead(hit: Hit) -> None:
        await (dies if hit.number == 1 else fine)(hit)

    async def ask() -> tuple[str | None, int]:
        async with serving({"/a": once_dead}) as server:
            async with Fetcher(replace(OPEN, retries=0), machine()) as fetcher:
                if kept_open:
                    await fetcher.fetch(server.url("/before"))
                try:
                    await fetcher.fetch(server.url("/a"))
                except FetchError as error:
                    return error.code, server.count("/a")
            return None, server.count("/a")

    told = "reset" if dies is a.reset_at_once else "protocol"
    assert asyncio.run(ask()) == ((None, 2) if kept_open else (told, 1))
