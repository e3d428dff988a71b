"""A small news site on loopback for the command line's tests: counts what it is asked."""

import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from time import sleep

ARTICLE = """<html><head><meta charset="utf-8"><meta property="og:type" content="article">
<meta property="og:title" content="물푸레시, 다리 %s 고친다"><meta property="article:published_time" content="2024-05-03T09:00:00+09:00">
</head><body><h1>물푸레시, 다리 %s 고친다</h1><div id="view"><p>물푸레시가 낡은 다리를 고친다. 공사는 6월에 끝난다.</p>
<p>도하람 물푸레시장은 “안전이 먼저다”라고 말했다. 시민들은 반겼다.</p><p>솔바람 기자 baram@example.co.kr</p></div></body></html>"""


FEED = "<rss><channel>%s</channel></rss>"
ITEM = "<item><title>물푸레시, 다리 %d 고친다</title><link>/a/%d</link><pubDate>2026-11-24 09:00:00</pubDate></item>"


class Stand:
    """The running site."""

    def __init__(self, base: str) -> None:
        self.base = base
        self.asked: Counter[str] = Counter()

    def url(self, path: str) -> str:
        return self.base + path


@contextmanager
def stand() -> Iterator[Stand]:
    """Serve articles at /a/N, a front page at /, 404 at /gone, slow articles at /slow/N, none at /stuck, a feed at /rss."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        wbufsize = -1  # head and body in one packet, or each answer waits for an ACK

        def do_GET(self) -> None:
            site.asked[self.path] += 1
            kind, _, number = self.path.strip("/").partition("/")
            sleep({"slow": 0.05, "stuck": 20}.get(kind, 0))
            body = b"<html><h1>x</h1></html>"
            if kind in ("a", "slow"):
                body = (ARTICLE % (number, number)).encode()
            elif kind == "rss":
                body = (FEED % "".join(ITEM % (n, n) for n in (1, 2))).encode()
            self.send_response(404 if kind in ("gone", "robots.txt") else 200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    site = Stand(f"http://127.0.0.1:{server.server_address[1]}")
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()
