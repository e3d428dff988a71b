"""Discovery: an outlet or an address becomes a list of articles; a list that fails is told."""

import gzip
import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import anyio.from_thread
import pytest
from tests.faults import answers as a
from tests.faults.server import Serve, Server, answer, says, serving
from tests.test_cli import call, hangisa
from tests.test_discovery_lists import index, item, rss, urlset

from hangisa.discovery import discover, sources
from hangisa.errors import HangisaError
from hangisa.fetch.policy import Policy
from hangisa.outlet import Outlet

OPEN = Policy(allow_private=True, delay=0, retries=0)


@contextmanager
def site(routes: dict[str, Serve]) -> Iterator[Server]:
    """Run a server in a thread of its own."""
    with (
        anyio.from_thread.start_blocking_portal() as portal,
        portal.wrap_async_context_manager(
            serving({"/robots.txt": a.status("404 None"), **routes})
        ) as server,
    ):
        yield server


def xml(body: bytes) -> Serve:
    return says(answer(body, "Content-Type: application/rss+xml"))


def page(body: str) -> Serve:
    return says(answer(body.encode(), "Content-Type: text/html; charset=utf-8"))


TWO = rss(item("/n/1"), item("/n/2", when="2024-05-01 09:10:00"))


def paths(server: Server, path: str = "/", **options: object) -> list[str]:
    found = discover(server.url(path), policy=OPEN, **options)  # type: ignore[arg-type]
    return [one.url.removeprefix(server.url("")) for one in found]


def test_a_front_page_leads_to_its_feeds() -> None:
    front = '<link rel="alternate" type="application/rss+xml" href="/rss"><a href="/n/99999">물푸레시, 새 다리 놓는다</a>'
    with site({"/": page(front), "/rss": xml(TWO)}) as server:
        assert paths(server) == ["/n/1", "/n/2"]


def test_a_front_page_without_feeds_leads_to_the_sitemaps_of_robots() -> None:
    with site({"/": page("<p>하루</p>")}) as server:
        news = urlset(f"<loc>{server.url('/n/7')}</loc>")
        server.routes["/robots.txt"] = says(
            answer(
                f"Sitemap: {server.url('/all.xml')}\nSitemap: {server.url('/news.xml.gz')}\n".encode()
            )
        )
        server.routes["/news.xml.gz"] = says(
            answer(gzip.compress(news), "Content-Type: application/gzip")
        )
        assert paths(server) == ["/n/7"]
        assert server.count("/all.xml") == 0


def test_a_front_page_without_either_is_a_list_itself() -> None:
    with site({"/": page('<a href="/n/99999">물푸레시, 새 다리 놓는다</a>')}) as server:
        assert paths(server) == ["/n/99999"]


def test_since_limit_and_copies() -> None:
    three = rss(
        item("/n/1"), item("/n/1"), item("/n/2", when="2024-05-01 09:10:00"), item("/n/3", when="")
    )
    with site({"/rss": xml(three)}) as server:
        assert paths(server, "/rss") == ["/n/1", "/n/2", "/n/3"]
        assert paths(server, "/rss", limit=1) == ["/n/1"]
        assert paths(server, "/rss", since=date(2024, 5, 2)) == ["/n/1"]


def test_an_index_asks_only_for_what_changed_since() -> None:
    with site({}) as server:
        server.routes["/map.xml"] = xml(
            index((server.url("/old.xml"), "2019-01-01"), (server.url("/new.xml"), "2024-05-03"))
        )
        server.routes["/new.xml"] = xml(
            urlset(f"<loc>{server.url('/n/1')}</loc><lastmod>2024-05-03</lastmod>")
        )
        assert paths(server, "/map.xml", since=date(2024, 5, 1)) == ["/n/1"]
        assert server.count("/old.xml") == 0


def test_one_feed_that_fails_is_told_and_the_rest_is_listed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with site({"/rss": xml(TWO), "/gone": a.status("404 None")}) as server:
        mine = Outlet(
            name="하루일보",
            hosts=("haru.example",),
            feeds=(server.url("/gone"), server.url("/rss")),
            id="haru",
        )
        monkeypatch.setattr(sources, "outlets", lambda: (mine,))
        told: list[HangisaError] = []
        found = list(discover("하루일보", policy=OPEN, trouble=told.append))
        assert len(found) == 2
        assert [error.code for error in told] == ["http_404"]


def test_nothing_but_trouble_is_raised() -> None:
    with site({"/rss": a.status("404 None")}) as server, pytest.raises(HangisaError, match="404"):
        list(discover(server.url("/rss"), policy=OPEN))


def test_robots_are_asked_before_a_feed() -> None:
    forbidden = says(answer(b"User-agent: *\nDisallow: /rss"))
    with site({"/rss": xml(TWO), "/robots.txt": forbidden}) as server:
        with pytest.raises(HangisaError, match=r"robots\.txt forbids"):
            list(discover(server.url("/rss"), policy=OPEN))
        assert server.count("/rss") == 0


def test_the_command_prints_lines_that_batch_takes() -> None:
    with site({"/rss": xml(TWO)}) as server:
        code, lines, talk = hangisa(
            "discover", server.url("/rss"), "--allow-private", "--delay", "0"
        )
        assert (code, talk) == (0, "")
        assert lines[0] == {
            "url": server.url("/n/1"),
            "title": "물푸레시, 새 다리 놓는다",
            "published_at": "2024-05-03T09:10:00+09:00",
            "source": server.url("/rss"),
        }
        _, text, _ = call(
            "discover", server.url("/rss"), "--allow-private", "--delay", "0", "--plain"
        )
        assert text.splitlines() == [server.url("/n/1"), server.url("/n/2")]


def test_batch_reads_what_discover_prints(tmp_path: Path) -> None:
    line = json.dumps({"url": "not an address", "title": "제목"})
    code, _, _ = call("batch", "-", "-o", f"{tmp_path}/out.jsonl", stdin=f"{line}\n")
    record = json.loads((tmp_path / "out.jsonl").read_text(encoding="utf-8"))
    assert code == 3
    assert record["input_url"] == "not an address"


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [(["한겨래"], 2, "Did you mean 한겨레"), (["ftp://a.example/"], 2, "http"), (["한겨레", "--since", "어제"], 2, "어제")],
)  # fmt: skip
def test_what_the_command_cannot_do_it_says(arguments: list[str], code: int, says: str) -> None:
    got, _, talk = hangisa("discover", *arguments)
    assert got == code
    assert says in talk
