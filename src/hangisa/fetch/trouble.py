"""Whatever the HTTP library throws into one FetchError with a code and a verdict on retrying."""

import ssl
from collections.abc import Iterator

import httpcore

from hangisa.errors import FetchError

# Not faults of the certificate: the handshake waits for bytes, or the line broke under it.
TLS_WAITS = (ssl.SSLWantReadError, ssl.SSLWantWriteError, ssl.SSLEOFError, ssl.SSLZeroReturnError)
# First match wins: exception, words in its message, code, may it pass by itself.
FAULTS: tuple[tuple[type[BaseException], str, str, bool], ...] = (
    (ssl.SSLError, "", "tls", False),
    (httpcore.ConnectTimeout, "", "timeout", True),
    (httpcore.ReadTimeout, "", "timeout", True),
    (httpcore.TimeoutException, "", "timeout", True),
    (httpcore.ConnectError, "", "connect", True),
    (httpcore.ProxyError, "", "proxy", True),
    (httpcore.NetworkError, "", "reset", True),
    (httpcore.RemoteProtocolError, "without sending a response", "protocol", True),
    (httpcore.RemoteProtocolError, "closed connection without sending", "truncated", True),
    (httpcore.RemoteProtocolError, "too long", "headers_too_large", False),
    (httpcore.ProtocolError, "", "protocol", False),
    (OSError, "", "connect", True),
)


def trouble(error: BaseException) -> FetchError:
    """Return the error of this project that an exception stands for."""
    chain = [link for link in _chain(error) if not isinstance(link, TLS_WAITS)]
    for link in chain:
        if isinstance(link, FetchError):
            return link
    for kind, words, code, passing in FAULTS:
        for link in chain:
            if isinstance(link, kind) and words in str(link):
                text = str(error) or str(link) or kind.__name__
                return FetchError(text[:300], code=code, retryable=passing)
    return FetchError(f"{type(error).__name__}: {error}"[:300])


def _chain(error: BaseException) -> Iterator[BaseException]:
    seen: list[BaseException] = []
    link: BaseException | None = error
    while link is not None and link not in seen:
        yield link
        seen.append(link)
        if isinstance(link, BaseExceptionGroup):
            yield from link.exceptions
        link = link.__cause__ or link.__context__
