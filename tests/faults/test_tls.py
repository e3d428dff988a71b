"""Proves rows 36 and 45: certificates are checked, nothing is downgraded, cookies stay home."""

import asyncio
import ssl
from collections.abc import Callable
from datetime import UTC, datetime

import pytest
import trustme
from tests.faults import answers as a
from tests.faults.server import PAGE, answer, fetch, machine, says, serving

from hangisa.errors import FetchError
from hangisa.fetch.fetched import Fetched
from hangisa.fetch.policy import Policy

OPEN = Policy(robots=False, allow_private=True, delay=0)
AUTHORITY = trustme.CA()
LONG_AGO = datetime(2001, 1, 1, tzinfo=UTC)


def trust() -> ssl.SSLContext:
    context = ssl.create_default_context()
    AUTHORITY.configure_trust(context)
    return context


def serve_with(cert: trustme.LeafCert) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    cert.configure_cert(context)
    return context


def good() -> ssl.SSLContext:
    return serve_with(AUTHORITY.issue_cert("127.0.0.1"))


BAD: dict[str, Callable[[], ssl.SSLContext]] = {
    "expired": lambda: serve_with(AUTHORITY.issue_cert("127.0.0.1", not_after=LONG_AGO)),
    "of an unknown authority": lambda: serve_with(trustme.CA().issue_cert("127.0.0.1")),
    "of another host": lambda: serve_with(AUTHORITY.issue_cert("other.test")),
}


@pytest.mark.parametrize("name", BAD)
def test_45_a_certificate_is_refused(name: str) -> None:
    async def run() -> tuple[FetchError, int]:
        async with serving(tls=BAD[name]()) as server:
            with pytest.raises(FetchError) as caught:
                await fetch(server.url("/"), OPEN, machine(trust=trust()))
            return caught.value, len(server.hits)

    error, hits = asyncio.run(run())
    assert (error.code, error.attempts, error.retryable) == ("tls", 1, False)
    assert hits == 0


@pytest.mark.parametrize(
    "to_hello",
    [answer(status="400 Bad Request"), bytes.fromhex("15030100020246")],
    ids=["plain http", "TLS 1.0 only"],
)
def test_45_a_port_without_modern_tls_is_refused(to_hello: bytes) -> None:
    async def run() -> FetchError:
        async with serving() as server:
            server.to_hello = to_hello
            with pytest.raises(FetchError) as caught:
                await fetch(server.url("/").replace("http:", "https:"), OPEN)
            return caught.value

    error = asyncio.run(run())
    assert (error.code, error.attempts) == ("tls", 1)


def test_a_line_that_breaks_in_the_handshake_is_no_fault_of_the_certificate() -> None:
    async def run() -> tuple[FetchError, int]:
        async with serving() as server:
            server.to_hello = b""
            with pytest.raises(FetchError) as caught:
                await fetch(server.url("/").replace("http:", "https:"), OPEN)
            return caught.value, server.connections

    error, connections = asyncio.run(run())
    assert (error.code, error.attempts, error.retryable) == ("connect", 3, True)
    assert connections == 3


def test_a_good_certificate_is_believed() -> None:
    async def run() -> Fetched:
        async with serving(tls=good()) as server:
            return await fetch(server.url("/"), OPEN, machine(trust=trust()))

    assert asyncio.run(run()).body == PAGE


def test_36_a_redirect_to_plain_http_is_followed_recorded_and_gets_no_cookie() -> None:
    async def run() -> tuple[Fetched, str, str | None]:
        async with serving() as plain:
            onward = a.redirect(plain.url("/landed"), "Set-Cookie: secret=1")
            async with serving({"/row": says(onward)}, tls=good()) as server:
                page = await fetch(server.url("/row"), OPEN, machine(trust=trust()))
            return page, server.url("/row"), plain.hits[0].headers.get("Cookie")

    page, start, cookie = asyncio.run(run())
    assert page.fetch.redirects == (start,)
    assert page.url.endswith("/landed")
    assert cookie is None
