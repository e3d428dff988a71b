"""The behaviours of the fault table, and the bombs, built at import from zeros."""

import asyncio
import gzip
import zlib

import brotli
import zstandard
from tests.faults.server import PAGE, Hit, Serve, answer, head, says

MIB = 1024 * 1024
HTML = "Content-Type: text/html"
CHUNKED = "Transfer-Encoding: chunked"


async def silent(hit: Hit) -> None:
    await hit.hold()


async def slow_headers(hit: Hit) -> None:
    await hit.trickle(head(HTML, *(f"X-{n}: y" for n in range(200))))


async def slow_body(hit: Hit) -> None:
    await hit.send(head(HTML, "Content-Length: 5000"))
    await hit.trickle(b"<" * 5000)


async def reset_at_once(hit: Hit) -> None:
    hit.reset()


async def reset_in_body(hit: Hit) -> None:
    await hit.send(head(HTML, "Content-Length: 5000") + b"<html>" * 5)
    await asyncio.sleep(0.02)
    hit.reset()


async def short_length(hit: Hit) -> None:
    await hit.send(head(HTML, "Content-Length: 5") + b"<b>ab" + PAGE)
    hit.keep = True


async def early_hints(hit: Hit) -> None:
    await hit.send(b"HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n" * 2000)
    await hit.send(answer())


async def announces_a_gigabyte(hit: Hit) -> None:
    await hit.send(head(HTML, "Content-Length: 1000000000") + b"<html>")
    await hit.hold()


async def endless(hit: Hit) -> None:
    await hit.send(head(HTML) + b"<html>")
    while True:
        await hit.send(b"<p>x" * 4096)


async def endless_video(hit: Hit) -> None:
    await hit.send(head("Content-Type: video/mp4"))
    while True:
        await hit.send(b"\0" * 4096)


async def gzip_label_lies(hit: Hit) -> None:
    await hit.send(answer(PAGE, "Content-Encoding: gzip"))


async def gzip_only_when_asked(hit: Hit) -> None:
    broken = "gzip" in hit.headers["Accept-Encoding"]
    await hit.send(answer(PAGE, "Content-Encoding: gzip") if broken else answer())


async def cookie_flood(hit: Hit) -> None:
    await hit.send(answer(PAGE, *(f"Set-Cookie: c{n}={'x' * 900}; Path=/" for n in range(90))))
    hit.keep = True


async def cookie_wall(hit: Hit) -> None:
    """Send the reader round until the cookie comes back."""
    if "pass=1" in hit.headers.get("Cookie", ""):
        await hit.send(answer())
    else:
        await hit.send(redirect(hit.path, "Set-Cookie: pass=1; Path=/; HttpOnly"))


def redirect(location: str | bytes, *headers: str) -> bytes:
    where = location if isinstance(location, bytes) else location.encode("latin-1")
    lines = "".join(f"{line}\r\n" for line in headers).encode()
    return (
        b"HTTP/1.1 302 Found\r\nContent-Length: 0\r\n" + lines + b"Location: " + where + b"\r\n\r\n"
    )


def hop(number: int, last: int) -> Serve:
    return says(redirect(f"/hop{number + 1}") if number < last else answer())


def coded(body: bytes, coding: str) -> Serve:
    return says(answer(body, f"Content-Encoding: {coding}"))


def status(line: str, *headers: str) -> Serve:
    return says(answer(PAGE, *headers, status=line))


def then_fine(first: bytes) -> Serve:
    """Return a behaviour that answers so once, and well ever after."""

    async def serve(hit: Hit) -> None:
        await hit.send(first if hit.number == 1 else answer())

    return serve


def gzip_bomb(size: int = 200 * MIB) -> bytes:
    packer = zlib.compressobj(9, wbits=31)
    return b"".join(packer.compress(bytes(MIB)) for _ in range(size // MIB)) + packer.flush()


def brotli_bomb(size: int = 200 * MIB) -> bytes:
    packer = brotli.Compressor(quality=5)
    parts = [packer.process(bytes(MIB)) for _ in range(size // MIB)]
    return b"".join([*parts, packer.finish()])


def zstd_bomb(size: int = 200 * MIB) -> bytes:
    packer = zstandard.ZstdCompressor(level=3).compressobj()
    return b"".join(packer.compress(bytes(MIB)) for _ in range(size // MIB)) + packer.flush()


def zstd_window() -> bytes:
    """Return a frame that asks for a window of 128 MiB."""
    parameters = zstandard.ZstdCompressionParameters(window_log=27)
    return zstandard.ZstdCompressor(compression_params=parameters).compress(bytes(20 * MIB))


def stacked(times: int) -> bytes:
    body = PAGE
    for _ in range(times):
        body = gzip.compress(body)
    return body


def raw_deflate(body: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-15)
    return packer.compress(body) + packer.flush()
