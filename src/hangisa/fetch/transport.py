"""One request into one answer: the only importer of httpx.

One small client a host, because a single large pool slows down with the number of connections
(httpx 0.28: 80 requests a second at 200 connections in one pool, 833 in many).
"""

import http.cookiejar
from collections import OrderedDict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import replace
from urllib.parse import urlsplit

import anyio
import httpcore
import httpx

from hangisa.errors import Blocked, FetchError, TooLarge
from hangisa.fetch import coding, guard, kind
from hangisa.fetch.dial import Dialler, HungUp, Line
from hangisa.fetch.exchange import Answer, Ask
from hangisa.fetch.kept import kept
from hangisa.fetch.machine import Machine
from hangisa.fetch.policy import Policy
from hangisa.fetch.trouble import trouble
from hangisa.fetch.urls import host_key

MOST_CLIENTS = 64
# Of the time a request has: how long a single read may be silent, when its pace is first judged.
SILENCE, JUDGED = 2 / 3, 1 / 3
SLOWEST = 100
"""Bytes a second below which a body counts as trickled."""


class Transport:
    """Sends requests, a client a host in an LRU, one trust store for all."""

    def __init__(self, policy: Policy, machine: Machine) -> None:
        self._policy = policy
        self._machine = machine
        self._trust = machine.trust or httpx.create_ssl_context(trust_env=False)
        self._clients: OrderedDict[tuple[str, bool], httpx.AsyncClient] = OrderedDict()
        self._busy: dict[tuple[str, bool], int] = {}

    async def send(self, ask: Ask) -> Answer:
        """Return the answer to a request; raises FetchError and its kinds, nothing else."""
        if self._policy.proxy is not None:
            self._check_literal(ask)
        try:
            with anyio.fail_after(ask.seconds):
                async with self._client(ask) as client:
                    while True:  # ends: no line hangs up twice, and a new one never raises it
                        with suppress(HungUp):  # RFC 9110, 9.2.2: a GET may be sent again
                            return await _exchange(client, ask)
        except FetchError:
            raise
        except TimeoutError as error:
            message = f"not complete after {ask.seconds:g} seconds"
            raise FetchError(message, code="timeout_total", retryable=True) from error
        except Exception as error:
            raise trouble(error) from error

    async def aclose(self) -> None:
        """Hang up on every host."""
        while self._clients:
            _, client = self._clients.popitem()
            await client.aclose()

    @asynccontextmanager
    async def _client(self, ask: Ask) -> AsyncIterator[httpx.AsyncClient]:
        # Lines to private addresses are kept apart: a public page's redirect must not find one open.
        key = (host_key(ask.url), ask.private)
        client = self._clients.get(key) or self._new_client(ask)
        self._clients[key] = client
        self._clients.move_to_end(key)
        self._busy[key] = self._busy.get(key, 0) + 1
        try:
            yield client
        finally:
            self._busy[key] -= 1
            if not self._busy[key]:
                del self._busy[key]
            with anyio.CancelScope(shield=True):
                await self._evict()

    def _new_client(self, ask: Ask) -> httpx.AsyncClient:
        nothing = http.cookiejar.DefaultCookiePolicy(allowed_domains=[])
        if self._policy.proxy is None:
            dialler = Dialler(self._machine.resolve, self._policy.allow_hosts, private=ask.private)
            pool = httpcore.AsyncConnectionPool(
                self._trust, max_connections=4, keepalive_expiry=15, network_backend=dialler
            )
        else:
            pool = httpcore.AsyncHTTPProxy(
                self._policy.proxy, ssl_context=self._trust, max_connections=4
            )
        return httpx.AsyncClient(
            transport=_Wire(pool),
            trust_env=False,
            cookies=http.cookiejar.CookieJar(nothing),
        )

    def _check_literal(self, ask: Ask) -> None:
        host = urlsplit(ask.url).hostname or ""
        address = guard.literal(host)
        if address is None or host in self._policy.allow_hosts:
            return
        if not guard.permits(address, private=ask.private):
            raise Blocked(f"{host} is no public address", code="blocked_address")

    async def _evict(self) -> None:
        excess = len(self._clients) - MOST_CLIENTS
        if excess <= 0:
            return
        spare = [key for key in self._clients if key not in self._busy][:excess]
        for client in [self._clients.pop(key) for key in spare]:
            await client.aclose()


class _Wire(httpx.AsyncBaseTransport):
    """httpx over a pool of our own; the Location stays out of its sight.

    httpx reads a Location even where it shall not follow, and a bad one raises.
    """

    def __init__(self, pool: httpcore.AsyncConnectionPool) -> None:
        self._pool = pool

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        url = httpcore.URL(
            scheme=request.url.raw_scheme,
            host=request.url.raw_host,
            port=request.url.port,
            target=request.url.raw_path,
        )
        answer = await self._pool.handle_async_request(
            httpcore.Request(
                request.method,
                url,
                headers=request.headers.raw,
                extensions=request.extensions,
            )
        )
        headers = [pair for pair in answer.headers if pair[0].lower() != b"location"]
        places = [value for name, value in answer.headers if name.lower() == b"location"]
        extensions = {
            **answer.extensions,
            "location": places[0] if places else None,
            "served": answer.headers,
        }
        return httpx.Response(
            answer.status, headers=headers, stream=_Body(answer), extensions=extensions
        )

    async def aclose(self) -> None:
        await self._pool.aclose()


class _Body(httpx.AsyncByteStream):
    def __init__(self, answer: httpcore.Response) -> None:
        self._answer = answer

    async def __aiter__(self) -> AsyncIterator[bytes]:
        async for part in self._answer.aiter_stream():
            yield part

    async def aclose(self) -> None:
        await self._answer.aclose()


async def _exchange(client: httpx.AsyncClient, ask: Ask) -> Answer:
    timeout = httpx.Timeout(ask.seconds * SILENCE)
    async with client.stream("GET", ask.url, headers=ask.headers, timeout=timeout) as response:
        line = response.extensions["network_stream"]
        answer = Answer(
            status=response.status_code,
            headers=response.headers,
            cookies=tuple(response.headers.get_list("set-cookie")),
            location=response.extensions["location"],
            exchange=kept(response, ask, None),
            public=line.public if isinstance(line, Line) else True,
        )
        if not response.is_success:
            return answer
        try:
            return await _with_body(answer, response, ask)
        except Exception as error:
            found = trouble(error)
            found.http_status = answer.status
            raise found from error


async def _with_body(answer: Answer, response: httpx.Response, ask: Ask) -> Answer:
    names = coding.codings(answer.headers.get("content-encoding", ""))
    content_type = answer.headers.get("content-type")
    if ask.page:
        kind.check_type(content_type)
        if int(answer.headers.get("content-length", 0)) > ask.limit:
            raise TooLarge(f"the answer declares {answer.headers['content-length'][:20]} bytes")
    raw = await _raw(response, ask, sniff=ask.page and not names)
    body, whole = coding.undo(raw, names, ask.limit)
    if ask.page and body:
        kind.check_bytes(content_type, body)
    sized = {"content-length", "transfer-encoding"} & set(answer.headers)
    exchange = kept(response, ask, raw)
    return replace(answer, body=body, whole=whole, open_ended=not sized, exchange=exchange)


async def _raw(response: httpx.Response, ask: Ask, *, sniff: bool) -> bytes:
    body, chunk = bytearray(), b""
    started = anyio.current_time()
    async for chunk in response.aiter_raw():
        body += chunk
        if sniff and len(body) >= kind.SNIFFED:
            kind.check_bytes(response.headers.get("content-type"), body)
            sniff = False
        if len(body) > ask.limit:
            if not ask.page:
                return bytes(body[: ask.limit])
            raise TooLarge(f"more than {ask.limit} bytes")
        waited = anyio.current_time() - started
        if waited > ask.seconds * JUDGED and len(body) < SLOWEST * waited:
            message = f"{len(body)} bytes in {waited:.0f} seconds"
            raise FetchError(message, code="timeout_total", retryable=True)
    _check_end(response, chunk)
    return bytes(body)


def _check_end(response: httpx.Response, chunk: bytes) -> None:
    # Bytes after the declared end would be read as the next answer on this line.
    line = response.extensions["network_stream"]
    if isinstance(line, Line) and "transfer-encoding" not in response.headers:
        line.spoiled = not line.heard.endswith(chunk)
