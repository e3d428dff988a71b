"""A URL into a page, politely: the door of this room."""

from datetime import UTC, datetime
from types import TracebackType
from typing import Self

from hangisa.errors import FetchError
from hangisa.fetch.exchange import Answer
from hangisa.fetch.fetched import Fetched
from hangisa.fetch.machine import Machine
from hangisa.fetch.policy import Policy
from hangisa.fetch.robots import Robots
from hangisa.fetch.urls import address
from hangisa.fetch.walk import Visit, Walker
from hangisa.record import Fetch

LONGEST_HEADER = 200
"""Characters of Content-Type kept for the record."""
TAIL = 2048
"""Bytes at the end of a page in which its closing tag is looked for."""


class Fetcher:
    """Fetches pages within one event loop; any number of tasks may share it."""

    def __init__(self, policy: Policy | None = None, machine: Machine | None = None) -> None:
        self._policy = policy or Policy()
        machine = machine or Machine()
        self._walker = Walker(self._policy, machine)
        self._robots = Robots(self._walker, self._policy, machine)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self._walker.aclose()

    async def fetch(self, url: str, *, page: bool = True) -> Fetched:
        """Return the page at a URL; with `page=False` whatever is there, a feed or a sitemap.

        Raises BadUrl for what is no http(s) address, else FetchError or its kinds Blocked,
        TooLarge and NotHtml, with `code`, `http_status`, `attempts` and `retryable` filled in.
        """
        visit = Visit(
            url=address(url),
            private=self._policy.allow_private,
            limit=self._policy.max_bytes,
            page=page,
        )
        try:
            answer = await self._walker.walk(visit, self._robots.permit)
        except FetchError as error:
            error.attempts = visit.attempts
            error.url = visit.url
            raise
        return Fetched(
            visit.url,
            answer.body,
            self._evidence(visit, answer),
            exchanges=tuple(visit.exchanges),
            attempts=visit.attempts,
            warnings=_warnings(answer),
        )

    def rest(self, url: str) -> float:
        """Return the seconds until the host of an address may be asked again: its delay, or its wish."""
        return self._walker.rest(url)

    def _evidence(self, visit: Visit, answer: Answer) -> Fetch:
        content_type = answer.headers.get("content-type")
        if content_type is not None:
            content_type = content_type.encode("ascii", "backslashreplace").decode("ascii")
            content_type = content_type[:LONGEST_HEADER]
        return Fetch(
            retrieved_at=datetime.now(UTC),
            http_status=answer.status,
            content_type=content_type,
            redirects=tuple(visit.passed),
            robots="allowed" if self._policy.robots else "ignored",
        )


def _warnings(answer: Answer) -> tuple[str, ...]:
    codes = []
    if not answer.whole:
        codes.append("truncated")
    if answer.open_ended and b"</html" not in answer.body[-TAIL:].lower():
        codes.append("maybe_truncated")
    return tuple(codes)
