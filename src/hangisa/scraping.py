"""URL -> Article: the picture as one function, and the same for many."""

import logging
from collections.abc import Generator, Iterable, Iterator, Sized
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import replace
from queue import SimpleQueue
from typing import TYPE_CHECKING

from hangisa.errors import HangisaError
from hangisa.fetch.fetched import Fetched
from hangisa.fetch.policy import Policy
from hangisa.record import Article, Error, Failure, Fetch
from hangisa.text import encodable

if TYPE_CHECKING:
    from anyio.from_thread import BlockingPortal

    from hangisa.fetch.fetcher import Fetcher

LOG = logging.getLogger(__name__)
IN_FLIGHT = 8
"""URLs under way for each host talked to: a list grouped by host still finds others to ask."""


def scrape(url: str, policy: Policy | None = None) -> Article:
    """Fetch one page and return its article.

    One reader asks for one page, so robots.txt is asked only where a policy says so.
    Raises BadUrl, FetchError and its kinds, and NotAnArticle.
    """
    asked = policy or Policy(robots=False)
    with fetching(asked) as (portal, fetcher):
        fetched = portal.call(fetcher.fetch, url)
    if policy is None:
        fetched = replace(fetched, fetch=replace(fetched.fetch, robots=None))
    return replace(article_of(fetched), input_url=url)


def scrape_many(
    urls: Iterable[str], policy: Policy | None = None, *, progress: bool = False
) -> Iterator[Article | Failure]:
    """Yield one record for every input line, as they complete.

    Lines are taken from the iterable only as there is room; `input_index` tells the line,
    `input_url` is its text untouched. robots.txt is obeyed unless the policy says otherwise.
    `progress` shows in a notebook's cell, or on a terminal's standard error, how far it is.
    """
    records = _records(urls, policy or Policy())
    if not progress:
        return records
    from hangisa.view.watched import watched

    return watched(records, len(urls) if isinstance(urls, Sized) else None)


def _records(urls: Iterable[str], policy: Policy) -> Generator[Article | Failure, None, None]:
    done: SimpleQueue[Future[Fetched]] = SimpleQueue()
    lines: dict[Future[Fetched], tuple[int, str]] = {}
    with fetching(policy) as (portal, fetcher):
        try:
            for index, url in enumerate(urls):
                task = portal.start_task_soon(fetcher.fetch, url)
                lines[task] = (index, url)
                task.add_done_callback(done.put)
                while len(lines) >= policy.max_hosts * IN_FLIGHT or not done.empty():
                    task = done.get()
                    yield _record(task, *lines.pop(task))
            while lines:
                task = done.get()
                yield _record(task, *lines.pop(task))
        finally:
            for task in lines:
                task.cancel()


def article_of(fetched: Fetched) -> Article:
    """Return the article on a fetched page; raises NotAnArticle."""
    # A batch reads pages in processes of their own: the run itself needs no extractor.
    from hangisa.extraction import extract

    article = extract(fetched.body, url=fetched.url, fetch=fetched.fetch)
    return replace(article, warnings=(*article.warnings, *fetched.warnings))


def failure(
    error: Exception,
    input_url: str | None = None,
    input_index: int | None = None,
    fetch: Fetch | None = None,
) -> Failure:
    """Return the record of an input that gave no article.

    `fetch` is the evidence of a page that came and held none.
    """
    known = error if isinstance(error, HangisaError) else HangisaError(repr(error), code="internal")
    status = getattr(error, "http_status", None)
    if fetch is None and status is not None:
        fetch = Fetch(http_status=status)
    return Failure(
        error=Error(
            code=known.code,
            message=encodable(known.message),
            http_status=fetch.http_status if fetch else None,
            attempts=_attempts(error, fetch),
            retryable=known.retryable,
        ),
        input_url=None if input_url is None else encodable(input_url),
        input_index=input_index,
        url=known.url if fetch else None,
        fetch=fetch,
    )


@contextmanager
def fetching(policy: Policy) -> "Iterator[tuple[BlockingPortal, Fetcher]]":
    """Run a fetcher in a loop of its own thread, so a notebook's running loop is no obstacle."""
    # httpx takes 0.4 s to load: only those who fetch wait for it, not every `import hangisa`.
    from anyio.from_thread import start_blocking_portal

    from hangisa.fetch.fetcher import Fetcher

    with (
        start_blocking_portal() as portal,
        portal.wrap_async_context_manager(Fetcher(policy)) as fetcher,
    ):
        yield portal, fetcher


def _attempts(error: Exception, fetch: Fetch | None) -> int:
    counted = error.attempts if isinstance(error, HangisaError) else None
    if counted is not None:
        return counted
    return 0 if fetch is None else 1 + len(fetch.redirects)


def _record(task: Future[Fetched], index: int, url: str) -> Article | Failure:
    fetch = attempts = None
    try:
        fetched = task.result()
        fetch, attempts = fetched.fetch, fetched.attempts
        return replace(article_of(fetched), input_url=url, input_index=index)
    except HangisaError as error:
        error.attempts = attempts or error.attempts
        return failure(error, url, index, fetch)
    except Exception as error:
        # One page that trips a bug costs its own record, not the run.
        LOG.exception("line %d, %r", index, url)
        return failure(error, url, index, fetch)
