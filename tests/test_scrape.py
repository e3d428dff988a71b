"""Proves the whole way from a URL to a record, for one and for many, over real HTTP."""

import asyncio
import importlib
import itertools
import json
import logging
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import anyio.from_thread
import pytest
from tests.faults import answers as a
from tests.faults.server import Hit, Serve, Server, answer, says, serving

from hangisa.errors import BadUrl, FetchError, NotAnArticle
from hangisa.fetch.fetcher import Fetcher
from hangisa.fetch.policy import Policy
from hangisa.record import Article, Failure
from hangisa.scraping import failure, scrape, scrape_many

# The door shows the function of that name, not the module.
room = importlib.import_module("hangisa.extraction")
OPEN = Policy(allow_private=True, delay=0, retries=0)
HEADLINE = "한밭시, 새 도서관 문 열어…첫날 시민 3천 명 찾아"
SENTENCES = (
    "한밭시는 3일 오전 시청 앞 새 도서관의 문을 열고 시민을 맞았다고 밝혔다.",
    "이날 개관식에는 시민 3천여 명이 찾아 서가와 열람실을 둘러보았다.",
    "도서관은 지하 1층 지상 4층 규모로 책 12만 권과 좌석 800석을 갖추었다.",
    "시는 앞으로 매달 둘째 주 토요일에 작가와의 만남을 열 계획이라고 설명했다.",
)
BODY = "".join(f"<p>{sentence}</p>" for sentence in SENTENCES)
STORY = f"""<!doctype html><html lang="ko"><head><meta charset="euc-kr">
<title>{HEADLINE} - 한밭일보</title><meta property="og:type" content="article">
<meta property="og:title" content="{HEADLINE}">
<meta property="article:published_time" content="2024-05-03T11:20:00+09:00"></head>
<body><article><h1>{HEADLINE}</h1><div class="byline">김가람 기자</div>
<div itemprop="articleBody" class="article-body" id="article-view-content-div">{BODY}</div>
</article></body></html>"""
KOREAN = says(answer(STORY.encode("cp949"), "Content-Type: text/html; charset=euc-kr"))
LOGIN = says(answer("<html><title>로그인</title><p>로그인이 필요한 서비스입니다.</html>".encode()))


@contextmanager
def site(routes: dict[str, Serve] | None = None) -> Iterator[Server]:
    """Run a server in a thread of its own."""
    with (
        anyio.from_thread.start_blocking_portal() as portal,
        portal.wrap_async_context_manager(
            serving({"/story": KOREAN, "/robots.txt": a.status("404 None"), **(routes or {})})
        ) as server,
    ):
        yield server


def test_a_url_becomes_an_article() -> None:
    with site() as server:
        line = server.url("/story#top")
        article = scrape(line, OPEN)
    assert article.headline == HEADLINE
    assert article.paragraphs == SENTENCES
    assert (article.input_url, article.url) == (line, server.url("/story"))
    assert (article.fetch.http_status, article.fetch.charset) == (200, "cp949")
    assert article.fetch.robots == "allowed"
    assert article.fetch.sha256 is not None


def test_a_single_scrape_without_a_policy_asks_no_robots(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []

    def keep(policy: Policy) -> Fetcher:
        asked.append(policy)
        return Fetcher(OPEN)

    monkeypatch.setattr("hangisa.fetch.fetcher.Fetcher", keep)
    with site() as server:
        article = scrape(server.url("/story"))
    assert asked == [Policy(robots=False)]
    assert article.fetch.robots is None


def test_a_scrape_works_inside_a_running_loop() -> None:
    async def notebook(url: str) -> tuple[str, int]:
        return scrape(url, OPEN).headline, len(list(scrape_many([url, url], OPEN)))

    with site() as server:
        assert asyncio.run(notebook(server.url("/story"))) == (HEADLINE, 2)


def test_a_scrape_raises_what_went_wrong() -> None:
    with site({"/gone": a.status("404 None")}) as server, pytest.raises(FetchError) as gone:
        scrape(server.url("/gone"), OPEN)
    with pytest.raises(BadUrl):
        scrape("example.com", OPEN)
    assert (gone.value.code, gone.value.http_status) == ("http_404", 404)


@pytest.mark.parametrize(
    "text", ["로그인이 필요한 서비스입니다.", "요청하신 기사를 찾을 수 없습니다."]
)
def test_40_a_wall_that_answers_200_is_no_article(text: str) -> None:
    wall = says(answer(f"<html><title>안내</title><p>{text}</p></html>".encode()))
    with site({"/wall": wall}) as server, pytest.raises(NotAnArticle):
        scrape(server.url("/wall"), OPEN)


def test_many_lines_give_one_record_each() -> None:
    with site({"/gone": a.status("404 None"), "/login": LOGIN}) as server:
        lines = [
            server.url("/story"), "", " x ", server.url("/gone"), server.url("/login"),
            "http://xn--a/", f"  {server.url('/story')}\r\n", "http://[::1", "\x00\x89PNG",
            "http://127.0.0.1:1/", server.url("/story"), "http://a/\ud800", "가" * 100_000,
        ]  # fmt: skip
        records = {record.input_index: record for record in scrape_many(iter(lines), OPEN)}
    assert sorted(index for index in records if index is not None) == list(range(len(lines)))
    codes = [record.error.code if record.error else "ok" for _, record in sorted(records.items())]
    assert codes == [
        "ok", "bad_url", "bad_url", "http_404", "not_an_article", "bad_url", "ok", "bad_url",
        "bad_url", "connect", "ok", "bad_url", "bad_url",
    ]  # fmt: skip
    for index, record in records.items():
        assert record.input_url == lines[index or 0].replace("\x00", "").replace("\ud800", "")
        assert json.loads(record.to_json())["input_index"] == index
    login = records[4]
    assert isinstance(login, Failure)
    assert login.error.attempts == 1
    assert login.error.http_status == 200
    assert login.fetch is not None


def test_records_come_as_they_complete() -> None:
    first_is_here = threading.Event()

    async def slow(hit: Hit) -> None:
        while not first_is_here.is_set():
            await asyncio.sleep(0.01)
        await KOREAN(hit)

    with site({"/slow": slow}) as server, site() as other:
        records = scrape_many([server.url("/slow"), other.url("/story")], OPEN)
        assert next(records).input_index == 1
        first_is_here.set()
        assert [record.input_index for record in records] == [0]


def test_lines_are_taken_only_as_there_is_room() -> None:
    taken = itertools.count()

    def endless() -> Iterator[str]:
        for n in taken:
            yield f"no address {n}"

    records = list(itertools.islice(scrape_many(endless(), OPEN), 1000))
    assert len({record.input_index for record in records}) == 1000
    assert next(taken) <= 1001 + OPEN.max_hosts * 8


def test_a_run_can_be_left_at_any_time() -> None:
    async def silent(hit: Hit) -> None:
        await hit.hold()

    with site({"/silent": silent}) as server:
        records = scrape_many([server.url("/silent"), "x"], OPEN)
        assert next(records).input_index == 1
        records.close()  # type: ignore[attr-defined]
        assert list(records) == []


def test_an_input_that_breaks_ends_the_run_with_its_own_error() -> None:
    def lines() -> Iterator[str]:
        yield "x"
        raise OSError("the disk is gone")

    with pytest.raises(OSError, match="the disk is gone"):
        list(scrape_many(lines(), OPEN))


def test_a_bug_costs_one_record(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    real: Callable[..., Article] = room.extract

    def trips(body: bytes, url: str, **more: Any) -> Article:
        if url.endswith("/bug"):
            raise RecursionError("too deep")
        return real(body, url=url, **more)

    monkeypatch.setattr(room, "extract", trips)
    with site({"/bug": KOREAN}) as server, caplog.at_level(logging.ERROR):
        lines = [server.url("/bug"), server.url("/story")]
        records = sorted(scrape_many(lines, OPEN), key=lambda record: record.input_index or 0)
    assert [record.status for record in records] == ["failed", "ok"]
    assert records[0].error is not None
    assert records[0].error.code == "internal"
    assert "/bug" in caplog.text


def test_11_a_page_that_may_be_cut_says_so() -> None:
    cut = STORY.encode().replace(b"euc-kr", b"utf-8").replace(b"</html>", b"")
    with site(
        {"/cut": says(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + cut)}
    ) as server:
        assert "maybe_truncated" in scrape(server.url("/cut"), OPEN).warnings


CHARSETS = [
    ("utf-8", "charset=euc-kr"), ("utf-8", "charset=bogus-8"), ("cp949", "charset=utf-8"),
    ("cp949", "charset=euc-kr"), ("cp949", ""), ("utf-16", ""),
]  # fmt: skip


@pytest.mark.parametrize(("charset", "label"), CHARSETS)
def test_46_no_label_spoils_the_text(charset: str, label: str) -> None:
    page = STORY.replace('charset="euc-kr"', 'charset="none"')
    story = says(answer(page.encode(charset), f"Content-Type: text/html; {label}"))
    with site({"/page": story}) as server:
        article = scrape(server.url("/page"), OPEN)
    assert article.paragraphs == SENTENCES
    assert article.fetch.replacement_chars == 0


def test_a_failure_tells_how_far_it_came() -> None:
    error = FetchError("gone", url="http://a.kr/b", code="http_404", http_status=404)
    record = failure(error, "http://a.kr/a", 7)
    assert (record.input_url, record.input_index, record.url) == (
        "http://a.kr/a",
        7,
        "http://a.kr/b",
    )
    assert record.fetch is not None
    assert record.error.http_status == record.fetch.http_status == 404
    assert failure(BadUrl("bad", url="x"), "x", 0).url is None
