"""A raw-socket server that breaks HTTP in every way, and counts what it is asked."""

import asyncio
import socket
import ssl
import struct
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from hangisa.fetch.fetched import Fetched
from hangisa.fetch.fetcher import Fetcher
from hangisa.fetch.machine import Machine
from hangisa.fetch.policy import Policy

PAGE = (
    "<!doctype html><html><head><title>시험</title></head><body><p>"
    + "한밭시는 새 도서관을 열었다. " * 30
    + "</p></body></html>"
).encode()


def answer(body: bytes = PAGE, *headers: str, status: str = "200 OK") -> bytes:
    """Return a well-formed answer; further headers as `Name: value`."""
    lines = [f"HTTP/1.1 {status}", f"Content-Length: {len(body)}", *headers]
    if not any(line.lower().startswith("content-type") for line in headers):
        lines.append("Content-Type: text/html")
    return "\r\n".join([*lines, "", ""]).encode("latin-1") + body


def head(*lines: str) -> bytes:
    """Return the head of a 200 answer with just these headers."""
    return "\r\n".join(["HTTP/1.1 200 OK", *lines, "", ""]).encode("latin-1")


@dataclass
class Hit:
    """One request as the server saw it."""

    path: str
    headers: dict[str, str]
    number: int
    """How many times this path was asked for, this time included."""
    writer: asyncio.StreamWriter = field(repr=False)
    reader: asyncio.StreamReader = field(repr=False)
    at: float = 0.0
    keep: bool = False
    """Serve another request on this connection."""

    async def send(self, data: bytes) -> None:
        self.writer.write(data)
        await self.writer.drain()

    async def trickle(self, data: bytes, pause: float = 0.02) -> None:
        for byte in data:
            await self.send(bytes([byte]))
            await asyncio.sleep(pause)

    async def hold(self) -> None:
        """Say nothing until the client hangs up."""
        await self.reader.read()

    def reset(self) -> None:
        sock = self.writer.get_extra_info("socket")
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.writer.transport.abort()


Serve = Callable[[Hit], Awaitable[None]]


def says(data: bytes) -> Serve:
    """Return a behaviour: send these bytes, hang up."""

    async def serve(hit: Hit) -> None:
        await hit.send(data)

    return serve


async def fine(hit: Hit) -> None:
    """Behave: a page, and the connection kept open."""
    await hit.send(answer())
    hit.keep = True


@dataclass
class Server:
    """A running server: `routes` by path, everything else is a fine page."""

    routes: dict[str, Serve]
    port: int = 0
    scheme: str = "http"
    hits: list[Hit] = field(default_factory=list)
    connections: int = 0
    to_hello: bytes = answer(status="400 Bad Request")
    """What a plain port says to a TLS hello."""

    def url(self, path: str = "/", host: str = "127.0.0.1") -> str:
        return f"{self.scheme}://{host}:{self.port}{path}"

    def count(self, path: str) -> int:
        return sum(hit.path == path for hit in self.hits)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.connections += 1
        try:
            while await self._one(reader, writer):
                pass
        except (OSError, asyncio.IncompleteReadError, asyncio.CancelledError):
            pass  # the client hung up, or the test is over
        finally:
            writer.close()

    async def _one(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
        first = await reader.readexactly(1)
        if first == b"\x16":  # a TLS hello on a plain port
            writer.write(self.to_hello)
            return False
        request = first + await reader.readuntil(b"\r\n\r\n")
        lines = request.decode("latin-1").split("\r\n")
        path = lines[0].split(" ")[1]
        headers = dict(line.split(": ", 1) for line in lines[1:] if line)
        hit = Hit(path, headers, self.count(path) + 1, writer, reader, time.monotonic())
        self.hits.append(hit)
        await self.routes.get(path, fine)(hit)
        return hit.keep


@asynccontextmanager
async def serving(
    routes: dict[str, Serve] | None = None,
    tls: ssl.SSLContext | None = None,
    host: str = "127.0.0.1",
    port: int = 0,
) -> AsyncIterator[Server]:
    """Run a server on loopback for the length of a block."""
    server = Server(routes or {}, scheme="https" if tls else "http")
    listener = await asyncio.start_server(server._serve, host, port, ssl=tls, limit=2**20)
    server.port = listener.sockets[0].getsockname()[1]
    try:
        yield server
    finally:
        listener.close()


@dataclass
class Time:
    """A clock on which sleeping takes no time."""

    slept: list[float] = field(default_factory=list)
    ahead: float = 0.0

    def now(self) -> float:
        return time.monotonic() + self.ahead

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.ahead += seconds
        await asyncio.sleep(0)


def resolver(names: dict[str, list[str]]) -> Callable[[str, int], Awaitable[list[str]]]:
    """Return a look-up that knows these names and literal addresses."""

    async def resolve(host: str, port: int) -> list[str]:
        if host in names:
            return names[host]
        try:
            answers = socket.getaddrinfo(
                host, port, type=socket.SOCK_STREAM, flags=socket.AI_NUMERICHOST
            )
        except socket.gaierror:
            raise socket.gaierror(socket.EAI_NONAME, "unknown name") from None
        return [str(found[4][0]) for found in answers]

    return resolve


def machine(
    names: dict[str, list[str]] | None = None,
    time: Time | None = None,
    trust: ssl.SSLContext | None = None,
) -> Machine:
    """Return a machine with these names, no chance and no real sleep."""
    time = time or Time()
    return Machine(
        clock=time.now,
        sleep=time.sleep,
        chance=lambda: 0.5,
        resolve=resolver(names or {}),
        trust=trust,
    )


async def fetch(url: str, policy: Policy, on: Machine | None = None) -> Fetched:
    """Fetch one URL with a fetcher of its own."""
    async with Fetcher(policy, on or machine()) as fetcher:
        return await fetcher.fetch(url)
