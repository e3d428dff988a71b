"""Compressed bytes into plain ones, never more than a limit.

165 bytes of brotli can stand for 200 MiB, so every step of every coding is bounded; the callers
cap the compressed bytes.
"""

import zlib
from collections.abc import Callable, Iterator

import brotli
import zstandard

from hangisa.errors import FetchError, TooLarge

SLICE = 64 * 1024
# One RLE block of 4 bytes gives 128 KiB: 256 bytes in are at most 8 MiB out.
ZSTD_SLICE = 256
ZSTD_WINDOW = 8 * 1024 * 1024
GZIP_MAGIC = b"\x1f\x8b"
MOST_MEMBERS = 64
MOST_CODINGS = 2

Parts = Iterator[bytes | None]
Unpack = Callable[[bytes], Parts]


class Undecodable(FetchError):
    """The body is not what its Content-Encoding says: asked without compression it may be."""

    code = "encoding"


def codings(header: str) -> list[str]:
    """Return the codings of a Content-Encoding header in order of undoing; raises FetchError."""
    names = [name.strip().lower() for name in header.split(",")]
    names = [name for name in names if name not in ("", "identity")]
    if len(names) > MOST_CODINGS:
        raise FetchError(f"{len(names)} content codings stacked", code="encoding")
    return names[::-1]


def undo(body: bytes, names: list[str], limit: int) -> tuple[bytes, bool]:
    """Return the decoded body and whether it is whole; raises TooLarge, Undecodable, FetchError.

    A body in an unknown coding that begins like a page is taken as it is: the label lies.
    """
    whole = True
    for name in names:
        unpack = UNPACK.get(name)
        if unpack is not None:
            body, ended = _bounded(unpack(body), limit)
            whole = whole and ended
        elif not body.lstrip().startswith(b"<"):
            raise FetchError(f"unknown content coding {name[:40]!r}", code="encoding")
    return body, whole


def _bounded(parts: Parts, limit: int) -> tuple[bytes, bool]:
    body = bytearray()
    ended = True
    try:
        for part in parts:
            ended = part is not None
            body += part or b""
            if len(body) > limit:
                raise TooLarge(f"more than {limit} bytes after decompression")
    except (zlib.error, brotli.error, zstandard.ZstdError) as error:
        raise Undecodable(f"content coding broken: {error}") from error
    return bytes(body), ended


def _slices(body: bytes, size: int) -> Iterator[bytes]:
    return (body[at : at + size] for at in range(0, len(body), size))


def _gzip(body: bytes) -> Parts:
    member, members = zlib.decompressobj(wbits=31), 1
    for piece in _slices(body, SLICE):
        data = piece
        while data:
            if member.eof:
                # Padding after the last member is common and harmless.
                if not data.startswith(GZIP_MAGIC) or members == MOST_MEMBERS:
                    return
                member, members = zlib.decompressobj(wbits=31), members + 1
            yield member.decompress(data, SLICE)
            data = member.unused_data or member.unconsumed_tail
    yield from _rest(member)


def _deflate(body: bytes) -> Parts:
    # RFC 9110 says zlib, many servers send the bare stream.
    wrapped = len(body) > 1 and body[0] & 0x0F == 8 and (body[0] << 8 | body[1]) % 31 == 0
    stream = zlib.decompressobj(wbits=15 if wrapped else -15)
    for piece in _slices(body, SLICE):
        data = piece
        while data and not stream.eof:
            yield stream.decompress(data, SLICE)
            data = stream.unconsumed_tail
    yield from _rest(stream)


def _rest(stream: "zlib._Decompress") -> Parts:
    while not stream.eof:
        part = stream.decompress(b"", SLICE)
        if not part:
            break
        yield part
    if not stream.eof:
        yield None


def _brotli(body: bytes) -> Parts:
    stream = brotli.Decompressor()
    for piece in _slices(body, SLICE):
        yield stream.process(piece, output_buffer_limit=SLICE)
        while not stream.is_finished() and (part := stream.process(b"", output_buffer_limit=SLICE)):
            yield part
    if not stream.is_finished():
        yield None


def _zstd(body: bytes) -> Parts:
    stream = zstandard.ZstdDecompressor(max_window_size=ZSTD_WINDOW).decompressobj()
    for piece in _slices(body, ZSTD_SLICE):
        yield stream.decompress(piece)
        if stream.eof:
            return
    yield None


UNPACK: dict[str, Unpack] = {
    "gzip": _gzip,
    "x-gzip": _gzip,
    "deflate": _deflate,
    "br": _brotli,
    "zstd": _zstd,
}
