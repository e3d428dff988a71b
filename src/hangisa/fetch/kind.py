"""Content-Type and the first bytes into a verdict: page or no page."""

from hangisa.errors import NotHtml

SNIFFED = 512
PAGE_TYPES = ("text/html", "application/xhtml+xml", "application/vnd.wap.xhtml+xml")
# Types servers put on anything: the bytes decide.
VAGUE_TYPES = (
    "", "text/plain", "text/xml", "application/xml", "application/octet-stream",
    "application/x-httpd-php", "unknown/unknown", "*/*",
)  # fmt: skip
# PDF, JPEG, PNG, GIF, ZIP (hwpx, docx), old Office and HWP, RIFF, ID3, gzip
SIGNATURES = (
    b"%PDF-", b"\xff\xd8\xff", b"\x89PNG", b"GIF8", b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"RIFF",
    b"ID3", b"\x1f\x8b",
)  # fmt: skip
BOMS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")


def check_type(content_type: str | None) -> None:
    """Raise NotHtml where the header alone rules a page out."""
    media = _media(content_type)
    if "/" in media and media not in PAGE_TYPES and media not in VAGUE_TYPES:
        raise NotHtml(f"the answer is {media[:80]}")


def check_bytes(content_type: str | None, body: bytes | bytearray) -> None:
    """Raise NotHtml where the first 512 bytes rule a page out."""
    head = bytes(body[:SNIFFED])
    if head.startswith(SIGNATURES):
        raise NotHtml(f"the answer is no page: it begins {head[:8]!r}")
    if _media(content_type) in PAGE_TYPES:
        return
    for bom in BOMS:
        head = head.removeprefix(bom)
    if not head.replace(b"\x00", b"").lstrip().startswith(b"<"):
        raise NotHtml(f"the answer is no page: it begins {head[:16]!r}")


def _media(content_type: str | None) -> str:
    return (content_type or "").partition(";")[0].strip().lower()
