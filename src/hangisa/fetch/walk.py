"""One visit into its last answer: hops, retries, waiting."""

import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from hangisa.errors import FetchError
from hangisa.fetch import retries
from hangisa.fetch.agent import user_agent
from hangisa.fetch.coding import Undecodable
from hangisa.fetch.cookies import Cookies
from hangisa.fetch.exchange import Answer, Ask, Exchange
from hangisa.fetch.machine import Machine
from hangisa.fetch.pacing import Pace
from hangisa.fetch.policy import Policy
from hangisa.fetch.refresh import refresh_target
from hangisa.fetch.transport import Transport
from hangisa.fetch.urls import host_key, next_address, same_site

LOG = logging.getLogger(__name__)
REDIRECTS = frozenset({301, 302, 303, 307, 308})
MOST_HOPS = 10


@dataclass(slots=True, kw_only=True)
class Visit:
    """One input on its way through the hops."""

    url: str
    private: bool
    """May the next hop lead to a private address?"""
    limit: int
    page: bool = True
    most_hops: int = MOST_HOPS
    passed: list[str] = field(default_factory=list)
    """Addresses left behind."""
    cookies: Cookies = field(default_factory=Cookies)
    exchanges: list[Exchange] = field(default_factory=list)
    """Of every hop, where the policy says to keep them."""
    attempts: int = 0
    """Requests sent."""
    failed: int = 0
    """Requests of these that failed and were sent again."""
    seconds: float = 0.0
    """Time spent in requests."""
    plain: bool = False
    """Ask without compression: the server got it wrong."""
    refreshed: bool = False
    deferred: bool = False
    """The host asked to be left alone for longer than is waited."""

    def follow(self, target: str, answer: Answer) -> None:
        """Go on to the next hop; a public page leads to no private address."""
        self.passed.append(self.url)
        self.url = target
        self.private = self.private and not answer.public


Permit = Callable[[Visit], Awaitable[float]]


class Walker:
    """Walks visits: the part of a fetcher that pages and robots.txt share."""

    def __init__(self, policy: Policy, machine: Machine) -> None:
        self._policy = policy
        self._machine = machine
        self._agent = user_agent(policy)
        self._pace = Pace(policy.max_hosts, machine)
        self._transport = Transport(policy, machine)

    async def aclose(self) -> None:
        """Hang up on every host."""
        await self._transport.aclose()

    def rest(self, url: str) -> float:
        """Return the seconds until the host of an address may be asked again."""
        return self._pace.rest(host_key(url))

    async def walk(self, visit: Visit, permit: Permit) -> Answer:
        """Return the last answer of a visit; raises FetchError and its kinds.

        `permit` is asked at every hop: it returns the host's delay in seconds, or raises Blocked.
        """
        while True:
            delay = await permit(visit)
            answer = await self._answer(visit, delay)
            target = _next_hop(visit, answer)
            if target is None:
                return answer
            visit.follow(target, answer)

    async def _answer(self, visit: Visit, delay: float) -> Answer:
        while True:
            try:
                return await self._request(visit, delay)
            except FetchError as error:
                if not self._again(visit, error):
                    raise
                LOG.info("%s at %s, once more", error.code, visit.url)
            visit.failed += 1
            await self._machine.sleep(retries.backoff(visit.failed, self._machine.chance()))

    async def _request(self, visit: Visit, delay: float) -> Answer:
        host = host_key(visit.url)
        async with self._pace.turn(host, delay):
            visit.attempts += 1
            started = self._machine.clock()
            try:
                answer = await self._transport.send(self._ask(visit))
            finally:
                visit.seconds += self._machine.clock() - started
            visit.cookies.keep(visit.url, answer.cookies)
            self._heed(visit, answer, host)
        self._judge(visit, answer)
        if answer.exchange is not None:
            visit.exchanges.append(answer.exchange)
        return answer

    def _ask(self, visit: Visit) -> Ask:
        headers = {
            "User-Agent": self._agent,
            "Accept": "text/html,application/xhtml+xml,*/*;q=0.5" if visit.page else "*/*",
            "Accept-Language": "ko-KR,ko;q=0.9,en;q=0.5",
            "Accept-Encoding": "identity" if visit.plain else "gzip, deflate, br, zstd",
        }
        cookie = visit.cookies.header(visit.url)
        if cookie is not None:
            headers["Cookie"] = cookie
        left = max(0.0, self._policy.url_timeout - visit.seconds)
        return Ask(
            url=visit.url,
            headers=headers,
            seconds=min(self._policy.timeout, left),
            limit=visit.limit,
            private=visit.private,
            keep=self._policy.keep and visit.page,
            page=visit.page,
        )

    def _heed(self, visit: Visit, answer: Answer, host: str) -> None:
        if answer.status not in retries.PASSING_STATUSES:
            return
        get = answer.headers.get
        wait = retries.retry_after(get("retry-after"), get("date"))
        if wait is None:
            return
        LOG.info("%s asks to be left alone for %.0f s", host, wait)
        visit.deferred = wait > retries.LONGEST_WAIT
        if visit.deferred:
            self._pace.close(host, wait)
        else:
            self._pace.pause(host, wait)

    def _judge(self, visit: Visit, answer: Answer) -> None:
        status = answer.status
        if 200 <= status < 300:
            if visit.page and not answer.body:
                raise FetchError("the answer is empty", code="empty_body", http_status=status)
            # A last try keeps what it got, with a warning.
            if not answer.whole and visit.failed < self._policy.retries:
                message = "the compressed body breaks off"
                raise FetchError(message, code="truncated", http_status=status, retryable=True)
        elif status not in REDIRECTS or answer.location is None:
            raise FetchError(
                f"the server answered {status}",
                code=f"http_{status}",
                http_status=status,
                retryable=status in retries.PASSING_STATUSES,
            )

    def _again(self, visit: Visit, error: FetchError) -> bool:
        if visit.deferred or visit.seconds >= self._policy.url_timeout:
            return False
        if isinstance(error, Undecodable) and not visit.plain:
            visit.plain = True
            return visit.failed < self._policy.retries
        return visit.failed < retries.further(error, self._policy.retries)


def _next_hop(visit: Visit, answer: Answer) -> str | None:
    if answer.status not in REDIRECTS:
        return _refresh(visit, answer)
    if len(visit.passed) >= visit.most_hops:
        last = " -> ".join([*visit.passed[-2:], visit.url])
        raise FetchError(
            f"more than {visit.most_hops} redirects: … {last}"[:300],
            code="redirect_loop",
            http_status=answer.status,
        )
    try:
        return next_address(visit.url, answer.location or b"")
    except FetchError as error:
        error.http_status = answer.status
        raise


def _refresh(visit: Visit, answer: Answer) -> str | None:
    if visit.refreshed or not visit.page:
        return None
    place = refresh_target(answer.headers.get("refresh"), answer.body)
    if place is None:
        return None
    try:
        target = next_address(visit.url, place)
    except FetchError:  # the page at hand is still an answer
        return None
    visit.refreshed = True
    return target if same_site(visit.url, target) and target != visit.url else None
