"""An httpx response -> what went over the line, for an archive."""

from collections.abc import Iterable
from typing import Any

from hangisa.fetch.exchange import Ask, Exchange


def kept(response: Any, ask: Ask, body: bytes | None) -> Exchange | None:
    """Return the exchange that ended in a response; None where nobody asked to keep it.

    `body` is the body as served; the response's extension `served` holds all header lines.
    """
    if not ask.keep:
        return None
    told = response.extensions
    status = (told["http_version"], response.status_code, told.get("reason_phrase", b""))
    peer = told["network_stream"].get_extra_info("server_addr")
    return Exchange(
        url=ask.url,
        request=_lines(
            b"GET %b HTTP/1.1" % response.request.url.raw_path, response.request.headers.raw
        ),
        head=_lines(b"%b %d %b" % status, told["served"]),
        body=body,
        peer=str(peer[0]) if peer else None,
    )


def _lines(first: bytes, headers: Iterable[tuple[bytes, bytes]]) -> bytes:
    fields = (b"%b: %b" % pair for pair in headers)
    return b"\r\n".join((first, *fields, b"", b""))
