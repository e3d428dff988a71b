"""robots.txt into: may we, and how fast.

RFC 9309: 4xx means no rules, 5xx and silence mean no entry for now, 500 KiB are read, five
redirects followed.
"""

from collections import OrderedDict
from dataclasses import dataclass, field

import anyio
import protego

from hangisa.errors import Blocked, FetchError
from hangisa.fetch.agent import product
from hangisa.fetch.exchange import Answer
from hangisa.fetch.machine import Machine
from hangisa.fetch.policy import Policy
from hangisa.fetch.urls import origin
from hangisa.fetch.walk import Visit, Walker

LARGEST = 500 * 1024
MOST_HOPS = 5
MOST_SITES = 4096
LONGEST_CRAWL_DELAY = 30.0
"""Seconds; a site that asks for more is left alone."""
TRY_AGAIN = 600.0
"""Seconds an unreachable robots.txt keeps its site closed before it is asked for again."""
# The page would fare no better: say what is wrong instead of blaming robots.txt.
UNREACHED = frozenset({"dns", "connect", "tls", "proxy", "blocked_address", "host_paused"})
BUSY_STATUSES = frozenset({408, 429})


@dataclass(slots=True)
class _Site:
    lock: anyio.Lock = field(default_factory=anyio.Lock)
    rules: protego.Protego | None = None
    closed: str | None = None
    """Why robots.txt is unreachable."""
    until: float = 0.0


class Robots:
    """Rules of many sites, each asked for once."""

    def __init__(self, walker: Walker, policy: Policy, machine: Machine) -> None:
        self._walker = walker
        self._policy = policy
        self._machine = machine
        self._name = product(policy)
        self._sites: OrderedDict[str, _Site] = OrderedDict()

    async def permit(self, visit: Visit) -> float:
        """Return the delay in seconds the site of a visit asks for; raises Blocked, FetchError."""
        if not self._policy.robots:
            return self._policy.delay
        site = await self._site(visit)
        if site.closed is not None:
            raise Blocked(
                f"robots.txt cannot be read: {site.closed}",
                code="robots_unreachable",
                retryable=True,
            )
        if site.rules is None:
            return self._policy.delay
        if not site.rules.can_fetch(visit.url, self._name):
            raise Blocked("robots.txt forbids it", code="robots")
        delay = float(site.rules.crawl_delay(self._name) or 0.0)
        if delay > LONGEST_CRAWL_DELAY:
            raise Blocked(f"robots.txt asks for {delay:.0f} s a request", code="crawl_delay")
        return max(self._policy.delay, delay)  # in this order: a robots.txt may say nan

    async def _site(self, visit: Visit) -> _Site:
        key = origin(visit.url)
        site = self._sites.setdefault(key, _Site())
        self._sites.move_to_end(key)
        if len(self._sites) > MOST_SITES:
            self._sites.popitem(last=False)
        async with site.lock:
            if self._machine.clock() >= site.until:
                await self._read(site, key, visit)
        return site

    async def _read(self, site: _Site, key: str, visit: Visit) -> None:
        errand = Visit(
            url=f"{key}/robots.txt",
            private=visit.private,
            limit=LARGEST,
            page=False,
            most_hops=MOST_HOPS,
        )
        try:
            answer = await self._walker.walk(errand, self._free)
        except FetchError as error:
            if error.code in UNREACHED or not _means_no_rules(error):
                visit.attempts += errand.attempts
            if error.code in UNREACHED:
                raise
            site.rules, site.closed, site.until = None, None, float("inf")
            if not _means_no_rules(error):
                site.closed = error.message
                site.until = self._machine.clock() + TRY_AGAIN
        else:
            site.rules, site.closed, site.until = _parse(answer), None, float("inf")

    async def _free(self, visit: Visit) -> float:
        return self._policy.delay


def _means_no_rules(error: FetchError) -> bool:
    if error.http_status is None or error.http_status in BUSY_STATUSES:
        return error.http_status is None and isinstance(error, Blocked)
    return 300 <= error.http_status < 500


def _parse(answer: Answer) -> protego.Protego:
    text = answer.body.decode("utf-8-sig", "replace")
    # A site that answers every address with its front page has no rules.
    return protego.Protego.parse("" if text.lstrip().startswith("<") else text)
