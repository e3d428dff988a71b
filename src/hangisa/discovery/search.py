"""Addresses to ask -> the articles listed there, asked for one after the other, politely."""

from collections import deque
from collections.abc import Callable, Iterator
from datetime import date, datetime
from functools import partial
from itertools import islice
from urllib.parse import urljoin, urlsplit

from protego import Protego

from hangisa.decode import decode
from hangisa.discovery import feeds, pages, sitemaps
from hangisa.discovery.listed import Listed, day_of
from hangisa.discovery.sources import asked
from hangisa.errors import FetchError, HangisaError
from hangisa.fetch.fetched import Fetched
from hangisa.fetch.policy import Policy
from hangisa.page import Page
from hangisa.scraping import fetching

MOST_LISTS = 50
"""Lists asked for one source: an index of sitemaps may name thousands of old ones."""
Fetch = Callable[[str], Fetched]
Told = Callable[[HangisaError], None]


def discover(
    source: str,
    *,
    since: date | None = None,
    limit: int | None = None,
    policy: Policy | None = None,
    trouble: Told | None = None,
) -> Iterator[Listed]:
    """Yield the articles that an outlet, a feed, a sitemap or a section page lists, each address once.

    `source` is an outlet's name (한겨레), id or host, or the address of a list. An outlet's feeds are
    asked; where it has none, the feeds its front page declares, then the sitemaps its robots.txt
    names, then the front page's own links. With `since` (a Korean day) older articles are left out,
    and those whose list says no time. A list that cannot be read is told to `trouble`; the first
    trouble is raised where nothing else was found. Raises UnknownOutlet, BadUrl, FetchError.
    """
    found = Finds(since, trouble)
    with fetching(policy or Policy()) as (portal, fetcher):
        ask = partial(portal.call, partial(fetcher.fetch, page=False))
        yield from islice(found.all(source, ask), limit)
    if found.first is not None and not found.seen:
        raise found.first


class Finds:
    """State of one search."""

    def __init__(self, since: date | None, trouble: Told | None) -> None:
        self.since = since
        self.trouble = trouble
        self.seen: set[str] = set()
        self.first: HangisaError | None = None

    def all(self, source: str, ask: Fetch) -> Iterator[Listed]:
        """Yield what every list of a source lists."""
        where = asked(source)
        lists = deque(where.addresses)
        done = set(lists)
        for _ in range(MOST_LISTS):
            if not lists:
                return
            listed, below = self.one(lists.popleft(), ask, whole=where.whole)
            lists.extend(address for address in below if address not in done)
            done.update(below)
            for article in listed:
                if article.url not in self.seen and self.is_wanted(article):
                    self.seen.add(article.url)
                    yield article

    def one(self, address: str, ask: Fetch, *, whole: bool) -> tuple[list[Listed], list[str]]:
        """Return the articles of one list, and the lists it names."""
        try:
            fetched = ask(address)
            body = sitemaps.unpacked(fetched.body)
            if feeds.is_feed(body):
                return list(feeds.listed(body, fetched.url)), []
            if sitemaps.is_sitemap(body):
                read = sitemaps.read(body, fetched.url)
                return read.articles, self.recent(read.below)
            page = Page(decode(body, fetched.fetch.content_type).text, fetched.url)
        except HangisaError as error:
            self.tell(error)
            return [], []
        if whole or urlsplit(fetched.url).path in ("", "/"):
            below = pages.feeds_of(page) or self.named_by_robots(fetched.url, ask)
            if below:
                return [], below
        return list(pages.linked(page)), []

    def recent(self, below: list[tuple[str, datetime | date | None]]) -> list[str]:
        """Return the sitemaps of an index that may list something recent, the newest first."""
        return [
            address
            for address, when in sitemaps.newest_first(below)
            if self.since is None or when is None or day_of(when) >= self.since
        ]

    def named_by_robots(self, address: str, ask: Fetch) -> list[str]:
        """Return the sitemaps that robots.txt names, those of news alone where there are any."""
        try:
            body = ask(urljoin(address, "/robots.txt")).body
        except FetchError:
            return []  # no robots.txt, no sitemaps
        named = list(Protego.parse(body.decode("utf-8-sig", "replace")).sitemaps)
        return [one for one in named if "news" in one.lower()] or named

    def is_wanted(self, article: Listed) -> bool:
        """Tell whether an article is recent enough."""
        if self.since is None:
            return True
        return article.published_at is not None and day_of(article.published_at) >= self.since

    def tell(self, error: HangisaError) -> None:
        """Keep the first trouble, and pass each on."""
        self.first = self.first or error
        if self.trouble is not None:
            self.trouble(error)
