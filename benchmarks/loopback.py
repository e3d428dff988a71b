"""News sites on loopback, in a process of their own: 127.0.0.1, 127.0.0.2, … answer on one port."""

import asyncio
import multiprocessing
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection
from pathlib import Path

import hangisa

ROOT = Path(__file__).parents[1]
CORPUS = ROOT.parent / "shared" / "corpus" / "pages"
ROBOTS = b"User-agent: *\nDisallow: /admin/\n"
ARTICLE = """<!doctype html><html><head><meta charset="utf-8"><meta property="og:type" content="article">
<meta property="og:title" content="물푸레시, 다리 고친다">
<meta property="article:published_time" content="2024-05-03T09:00:00+09:00">
</head><body><h1>물푸레시, 다리 고친다</h1><div id="view">
<p>물푸레시가 낡은 다리를 고친다. 공사는 6월에 끝난다.</p>
<p>도하람 물푸레시장은 “안전이 먼저다”라고 말했다. 시민들은 반겼다.</p>
<p>시는 낡은 난간을 모두 바꾸고 밤길을 밝힐 등을 달기로 했다. 예산은 12억원이다.</p>
<p>주민들은 오래 기다렸다고 입을 모았다. 둔치의 길도 새로 깐다.</p>
<p>솔바람 기자 baram@example.co.kr</p></div></body></html>""".encode()


def small() -> list[bytes]:
    """Return one short article."""
    return [ARTICLE]


def real() -> list[bytes]:
    """Return the labelled pages that give an article away from home, else the fixtures' pages."""
    pages = sorted(CORPUS.glob("*.html")) or sorted(ROOT.glob("fixtures/outlets/*/*.html"))
    return [html for html in (page.read_bytes() for page in pages) if gives_article(html)]


def gives_article(html: bytes) -> bool:
    """Tell whether a page is an article where its address says nothing: its whole record is made."""
    try:
        hangisa.extract(html, url="http://127.0.0.2:8123/1")
    except hangisa.NotAnArticle:
        return False
    return True


def answer(body: bytes, status: str = "200 OK", kind: str = "text/html") -> bytes:
    """Return a whole HTTP answer."""
    head = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n\r\n"
    return head.encode() + body


class Site(asyncio.Protocol):
    """One connection: /N is page N, /gone/N is none, as fast as Python can."""

    def __init__(self, answers: list[bytes]) -> None:
        self._answers = answers
        self._gone = answer(b"<h1>404</h1>", "404 Not Found")
        self._robots = answer(ROBOTS, kind="text/plain")
        self._asked = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Keep the line."""
        self._line = transport

    def data_received(self, data: bytes) -> None:
        """Answer each whole request."""
        *requests, self._asked = (self._asked + data).split(b"\r\n\r\n")
        for request in requests:
            path = request.split(b" ", 2)[1]
            number = path.strip(b"/").partition(b"?")[0]
            if number.isdigit():
                found = self._answers[int(number) % len(self._answers)]
            else:
                found = self._robots if path == b"/robots.txt" else self._gone
            assert isinstance(self._line, asyncio.WriteTransport)
            self._line.write(found)


def serve(pages: list[bytes], listeners: list[socket.socket], ready: Connection) -> None:
    """Answer until the parent ends us."""
    answers = [answer(page) for page in pages]

    async def forever() -> None:
        loop = asyncio.get_running_loop()
        for listener in listeners:
            await loop.create_server(lambda: Site(answers), sock=listener, backlog=512)
        ready.send(True)
        await asyncio.Event().wait()

    asyncio.run(forever())


@contextmanager
def serving(pages: list[bytes], hosts: int) -> Iterator[list[str]]:
    """Run the sites for the length of a block; give their addresses: `http://127.0.0.2:8123`."""
    listeners = [socket.socket() for _ in range(hosts)]
    port = 0
    for number, listener in enumerate(listeners, start=1):
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((f"127.0.{number // 250}.{number % 250}", port))
        port = listener.getsockname()[1]
    here, there = multiprocessing.Pipe()
    process = multiprocessing.get_context("fork").Process(
        target=serve, args=(pages, listeners, there), daemon=True
    )
    process.start()
    here.recv()
    try:
        yield [f"http://{listener.getsockname()[0]}:{port}" for listener in listeners]
    finally:
        process.kill()
        process.join()
