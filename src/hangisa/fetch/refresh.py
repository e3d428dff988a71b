"""A page that only says "go there" into the address it names: Refresh header, meta refresh."""

import re

# 0;url=https://example.com/news and 3; URL='/view'
CONTENT = re.compile(r"\s*(\d{1,3})(?:\.\d*)?\s*[;,]\s*(?:url\s*=\s*)?[\"']?([^\"'\s>]+)", re.I)
# <meta http-equiv="refresh" content="0;url=/m/view.html">, attributes in any order
META = re.compile(rb"<meta\b([^>]{1,600})>", re.I)
IS_REFRESH = re.compile(rb"http-equiv\s*=\s*[\"']?refresh\b", re.I)
META_CONTENT = re.compile(rb"content\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>]+))", re.I)
LONGEST_PAGE = 4096
"""Bytes of a page that is nothing but a signpost; articles reload themselves with the same tag."""
LONGEST_DELAY = 5


def refresh_target(header: str | None, body: bytes) -> bytes | None:
    """Return the place a header or a small page sends the reader to within 5 seconds, or None."""
    if header is not None:
        return _place(header)
    if len(body) > LONGEST_PAGE:
        return None
    for tag in META.finditer(body):
        content = META_CONTENT.search(tag[1])
        if content and IS_REFRESH.search(tag[1]):
            value = content[1] or content[2] or content[3] or b""
            return _place(value.decode("latin-1"))
    return None


def _place(content: str) -> bytes | None:
    match = CONTENT.match(content)
    if match is None or int(match[1]) > LONGEST_DELAY:
        return None
    return match[2].encode("latin-1", "replace")
