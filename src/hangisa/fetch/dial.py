"""A host into an open connection to an address that was checked, and no other.

The look-up, the check and the connection are one step, so a name that changes its address
between them (DNS rebinding) gains nothing.
"""

import logging
import socket
import ssl
from collections.abc import Iterable
from typing import Any

import httpcore

from hangisa.errors import Blocked, FetchError
from hangisa.fetch import guard
from hangisa.fetch.machine import Resolve

LOG = logging.getLogger(__name__)
MOST_ADDRESSES = 4
GREETING = b"HTTP/1."
"""How every answer begins; a mail or SSH server would keep a client waiting for the rest."""
SocketOptions = Iterable[httpcore.SOCKET_OPTION]


class HungUp(httpcore.ReadError):
    """The server let go of a kept-open line as it was used again: it never took the request."""


class Line(httpcore.AsyncNetworkStream):
    """A connection that remembers whom it reaches and what it heard last."""

    def __init__(self, stream: httpcore.AsyncNetworkStream, *, public: bool) -> None:
        self._stream = stream
        self.public = public
        self.heard = b""
        self.spoiled = False
        self._asked = False
        self._answered = False

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Read up to so many bytes; raises HungUp, and RemoteProtocolError where no HTTP is spoken."""
        waits_again = self._asked and self._answered
        try:
            self.heard = await self._stream.read(max_bytes, timeout)
        except httpcore.ReadError as error:
            if waits_again:
                raise HungUp(str(error)) from error
            raise
        if waits_again and not self.heard:
            raise HungUp("the line was closed")
        if self._asked and not GREETING.startswith(self.heard[: len(GREETING)]):
            raise httpcore.RemoteProtocolError(f"no HTTP: {self.heard[:40]!r}")
        self._asked = False
        self._answered = True
        return self.heard

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Write all bytes."""
        self._asked = True
        await self._stream.write(buffer, timeout)

    async def aclose(self) -> None:
        """Hang up."""
        await self._stream.aclose()

    async def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore.AsyncNetworkStream:
        """Return the same line, encrypted."""
        stream = await self._stream.start_tls(ssl_context, server_hostname, timeout)
        return Line(stream, public=self.public)

    def get_extra_info(self, info: str) -> Any:
        """Answer httpcore's questions; a spoiled line looks hung up, so it is never used again."""
        return True if info == "is_readable" and self.spoiled else self._stream.get_extra_info(info)


class Dialler(httpcore.AsyncNetworkBackend):
    """Opens lines to public addresses, to private ones where `private` says so."""

    def __init__(self, resolve: Resolve, named: tuple[str, ...], *, private: bool) -> None:
        self._resolve = resolve
        self._named = named
        self._private = private
        self._backend = httpcore.AnyIOBackend()

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: SocketOptions | None = None,
    ) -> httpcore.AsyncNetworkStream:
        """Dial the first address that answers; raises Blocked where none may be dialled."""
        if port in guard.ODD_PORTS:
            LOG.warning("%s is asked for a page at port %d", host, port)
        addresses = await self._checked(host, port)
        for place, address in enumerate(addresses, start=1):
            try:
                stream = await self._backend.connect_tcp(
                    address, port, timeout, local_address, socket_options
                )
            except httpcore.ConnectError:
                if place == len(addresses):
                    raise
            else:
                return Line(stream, public=guard.is_public(address))
        raise FetchError("the name has no address", code="dns")

    async def _checked(self, host: str, port: int) -> list[str]:
        try:
            found = await self._resolve(host, port)
        except (OSError, UnicodeError) as error:
            again = isinstance(error, socket.gaierror) and error.errno == socket.EAI_AGAIN
            raise FetchError(f"no address for {host}", code="dns", retryable=again) from error
        allowed = [
            address
            for address in found
            if host in self._named or guard.permits(address, private=self._private)
        ]
        if found and not allowed:
            raise Blocked(f"{host} leads to {found[0]}, no public address", code="blocked_address")
        return allowed[:MOST_ADDRESSES]
