"""An input line into the address that is requested, a Location into the next one."""

import ipaddress
import re
from urllib.parse import quote, urljoin, urlsplit

import idna

from hangisa.errors import BadUrl, Blocked, FetchError
from hangisa.fetch import guard

LONGEST = 8192
# www.example.co.kr, blog_name.example.com, 127.1
HOST = re.compile(r"[a-z0-9_-]{1,63}(?:\.[a-z0-9_-]{1,63})*\.?")
# The last label of 127.1, 2130706433, 0x7f
NUMERIC = re.compile(r"(?:^|\.)(?:\d+|0x[0-9a-f]*)\.?$")
# A tab or escape inside http://exa\tmple.com/
CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")
# javascript: or file: at the start of a Location
SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
# www.example.com and m.example.com are one site
SITE_PREFIX = re.compile(r"^(?:www|m|mobile)\.")
DEFAULT_PORTS = {"http": 80, "https": 443}
# Printable ASCII that WHATWG URL leaves alone in a path and in a query; % stays: it is an escape.
PATH_SAFE = "!$%&'()*+,/:;=@[]^|~"
QUERY_SAFE = PATH_SAFE + "?`{}"


def address(line: str) -> str:
    """Return the address an input line names, in ASCII without fragment; raises BadUrl."""
    try:
        return _normal(line.strip().strip("\ufeff").strip())
    except ValueError as error:
        raise BadUrl(f"no http(s) address: {error}", url=line[:LONGEST]) from error


def next_address(base: str, location: bytes) -> str:
    """Return the address a Location header leads to; raises Blocked and FetchError `bad_redirect`.

    Older Korean servers put raw CP949 or UTF-8 bytes there: they go back as they came, escaped.
    """
    text = quote(location.strip(), safe=QUERY_SAFE + "#")
    scheme = SCHEME.match(text)
    if scheme and scheme[1].lower() not in DEFAULT_PORTS and text[scheme.end() :].startswith("//"):
        raise Blocked(f"redirect to {text[:80]}", url=base, code="scheme_blocked")
    try:
        return _normal(urljoin(base, text))
    except ValueError as error:
        message = f"redirect to {text[:80]}: {error}"
        raise FetchError(message, url=base, code="bad_redirect") from error


def origin(url: str) -> str:
    """Return scheme, host and port: what cookies and robots.txt belong to."""
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"


def host_key(url: str) -> str:
    """Return the host a pace is kept for; the ports of http and https are one host."""
    parts = urlsplit(url)
    if parts.port in (None, 80, 443):
        return parts.hostname or ""
    return parts.netloc


def same_site(one: str, other: str) -> bool:
    """Tell whether two addresses are of one site: hosts equal but for www. and m."""
    names = [SITE_PREFIX.sub("", urlsplit(url).netloc) for url in (one, other)]
    return names[0] == names[1]


def _normal(text: str) -> str:
    if len(text) > LONGEST:
        raise ValueError(f"longer than {LONGEST} characters")
    if CONTROL.search(text):
        raise ValueError("control character inside")
    parts = urlsplit(text)
    if parts.scheme not in DEFAULT_PORTS:
        raise ValueError("does not begin with http:// or https://")
    if "@" in parts.netloc:
        raise ValueError("name and password inside")
    host = _host(parts.hostname or "")
    if parts.port == 0:
        raise ValueError("port 0")
    port = "" if parts.port in (None, DEFAULT_PORTS[parts.scheme]) else f":{parts.port}"
    path = quote(parts.path, safe=PATH_SAFE) or "/"
    query = f"?{quote(parts.query, safe=QUERY_SAFE)}" if parts.query else ""
    return f"{parts.scheme}://{host}{port}{path}{query}"


def _host(name: str) -> str:
    if ":" in name:
        return f"[{ipaddress.IPv6Address(name.partition('%')[0])}]"
    if not name.isascii():
        name = idna.encode(name, uts46=True).decode("ascii")
    if not HOST.fullmatch(name) or len(name) > 253:
        raise ValueError("no host name")
    if NUMERIC.search(name):
        # 127.1 and 0x7f.1 are addresses to every resolver: write them the one way.
        literal = guard.literal(name)
        if literal is None:
            raise ValueError("no host name")
        return literal
    for label in name.split("."):
        if label.startswith("xn--"):
            idna.decode(label)
    return name
