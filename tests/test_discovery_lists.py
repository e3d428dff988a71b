"""Feeds, sitemaps and section pages become lists of articles; names of outlets become addresses."""

import gzip
from datetime import date, datetime, timedelta, timezone

import pytest

from hangisa.discovery import UnknownOutlet, feeds, pages, sitemaps, sources
from hangisa.discovery.listed import Listed
from hangisa.errors import HangisaError
from hangisa.outlet import outlets
from hangisa.page import Page

KST = timezone(timedelta(hours=9))
MORNING = datetime(2024, 5, 3, 9, 10, tzinfo=KST)
HOME = "https://news.haru.example"


def rss(*items: str, charset: str = "utf-8") -> bytes:
    text = f'<?xml version="1.0" encoding="{charset}"?><rss version="2.0"><channel><title>하루일보</title>{"".join(items)}</channel></rss>'
    return text.encode(charset)


def item(
    path: str, title: str = "물푸레시, 새 다리 놓는다", when: str = "2024-05-03 09:10:00"
) -> str:
    return f"<item><title><![CDATA[{title}]]></title><link>{path}</link><pubDate>{when}</pubDate></item>"


def atom(when: str) -> bytes:
    return (
        '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>하루</title><entry><title>물푸레시, 새 다리 놓는다</title>'
        f'<link href="/news/1"/><id>tag:haru,1</id><published>{when}</published></entry></feed>'
    ).encode()


def urlset(*entries: str) -> bytes:
    body = "".join(f"<url>{entry}</url>" for entry in entries)
    return (
        '<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" '
        f'xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">{body}</urlset>'
    ).encode()


def index(*entries: tuple[str, str]) -> bytes:
    body = "".join(
        f"<sitemap><loc>{loc}</loc><lastmod>{when}</lastmod></sitemap>" for loc, when in entries
    )
    return f"<sitemapindex>{body}</sitemapindex>".encode()


@pytest.mark.parametrize(
    "body",
    [
        rss(item("/news/1")),
        rss(item("/news/1", when="Fri, 03 May 2024 09:10:00 +0900")),
        rss(item("/news/1", when="Fri, 03 May 2024 00:10:00 GMT")),
        rss(item("/news/1", when="<![CDATA[ 2024-05-03 09:10 ]]>")),
        rss(item("/news/1"), charset="euc-kr"),
        rss(item(" /news/1 ", title="물푸레시, 새 다리&nbsp;놓는다")),
        atom("2024-05-03T09:10:00+09:00"),
        atom("2024-05-03T00:10:00Z"),
    ],
    ids=["no zone", "RFC 822", "GMT", "CDATA", "EUC-KR", "entity", "Atom", "Atom, UTC"],
)  # fmt: skip
def test_a_feed_lists_its_articles_in_korean_time(body: bytes) -> None:
    assert feeds.is_feed(body)
    assert list(feeds.listed(body, f"{HOME}/rss.xml")) == [
        Listed(
            url=f"{HOME}/news/1",
            title="물푸레시, 새 다리 놓는다",
            published_at=MORNING,
            source=f"{HOME}/rss.xml",
        )
    ]


def test_a_feed_that_is_none_says_so() -> None:
    with pytest.raises(HangisaError, match="cannot be read"):
        list(feeds.listed(b"<rss", f"{HOME}/rss.xml"))


def test_a_news_sitemap_gives_title_and_time() -> None:
    body = urlset(
        "<loc>https://news.haru.example/1</loc><news:news><news:publication><news:name>하루</news:name></news:publication>"
        "<news:publication_date>2024-05-03T09:10:00+09:00</news:publication_date><news:title>물푸레시, 새 다리</news:title></news:news>",
        "<loc>/no-address</loc>",
    )
    found = sitemaps.read(body, "s")
    assert [(one.url, one.title, one.published_at) for one in found.articles] == [
        (f"{HOME}/1", "물푸레시, 새 다리", MORNING)
    ]


def test_an_index_is_read_news_first_then_the_newest() -> None:
    below = sitemaps.read(
        index(
            ("https://a.example/old.xml", "2019-01-01"),
            ("https://a.example/new.xml", "2024-05-01T00:00:00+09:00"),
            ("https://a.example/news.xml", "2018-01-01"),
        ),
        "s",
    ).below
    assert [address[18:] for address, _ in sitemaps.newest_first(below)] == [
        "news.xml",
        "new.xml",
        "old.xml",
    ]


def test_a_sitemap_that_is_a_bomb_stays_small() -> None:
    packed = gzip.compress(b"<urlset>" + b" " * (sitemaps.LARGEST * 2))
    assert len(sitemaps.unpacked(packed)) == sitemaps.LARGEST
    laughs = '<!DOCTYPE u [<!ENTITY a "haha"><!ENTITY b "&a;&a;&a;">]><urlset><url><loc>https://a.example/&b;</loc></url></urlset>'
    assert [one.url for one in sitemaps.read(laughs.encode(), "s").articles] in (
        [],
        ["https://a.example/"],
    )
    assert sitemaps.unpacked(b"\x1f\x8b torn") == b""


@pytest.mark.parametrize(
    ("link", "listed"),
    [
        ('<a href="/news/articleView.html?idxno=12345">물푸레시, 새 다리 놓는다</a>', True),
        ('<a href="https://m.haru.example/article/2024/05/03/1.html">물푸레시, 새 다리 놓는다</a>', True),
        ('<a href="/news/12345#reply"><img alt="물푸레시, 새 다리 놓는다"></a>', True),
        ('<a href="/news/12345">정치</a>', False),
        ('<a href="/company/about">하루일보를 소개하는 쪽입니다</a>', False),
        ('<a href="https://other.example/news/12345">다른 신문사의 긴 제목입니다</a>', False),
        ('<a href="javascript:go(12345)">물푸레시, 새 다리 놓는다</a>', False),
        ('<a href="/news/12345">Subscribe to our newsletter</a>', False),
    ],
)  # fmt: skip
def test_a_section_page_lists_its_own_headlines(link: str, listed: bool) -> None:
    found = list(pages.linked(Page(f"<body>{link}", f"{HOME}/politics")))
    assert bool(found) is listed
    if listed:
        assert "#" not in found[0].url
        assert found[0].title == "물푸레시, 새 다리 놓는다"


def test_the_day_in_an_address_is_the_day() -> None:
    page = Page('<a href="/2024/05/03/1.html">물푸레시, 새 다리 놓는다</a>', HOME)
    assert next(pages.linked(page)).published_at == date(2024, 5, 3)


@pytest.mark.parametrize(
    ("host", "site"),
    [("m.news.haru.co.kr", "haru.co.kr"), ("haru.com", "haru.com"), ("www.haru.com", "haru.com"), ("127.0.0.1", "127.0.0.1"), ("localhost", None)],
)  # fmt: skip
def test_a_site_is_what_its_owner_registers(host: str, site: str | None) -> None:
    assert pages.site_of(f"https://{host}/") == site


@pytest.mark.parametrize("name", ["한겨레", "hani", "hani.co.kr", "www.hani.co.kr", "HANI"])
def test_an_outlet_is_known_by_name_id_and_host(name: str) -> None:
    assert sources.asked(name) == sources.Asked(("https://www.hani.co.kr/rss/",), whole=True)


def test_an_outlet_without_feeds_is_asked_at_its_front_page() -> None:
    outlet = next(one for one in outlets() if not one.feeds and "/" not in one.hosts[0])
    assert sources.asked(outlet.id).addresses == (f"https://{outlet.hosts[0]}/",)


def test_an_unknown_name_is_met_with_its_likes() -> None:
    with pytest.raises(UnknownOutlet, match="Did you mean 한겨레"):
        sources.asked("한겨래")


def test_every_feed_is_an_address_of_its_own() -> None:
    addresses = [feed for outlet in outlets() for feed in outlet.feeds]
    assert len(addresses) == len(set(addresses)) > 60
    assert all(address.startswith(("http://", "https://")) for address in addresses)
