"""Archives made for tests: WARC by warcio, MHTML and WACZ by the standard library."""

import gzip
import io
import zipfile
from collections.abc import Iterable
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from pathlib import Path

from tests.stand import ARTICLE
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from hangisa.archive.entry import Content, Entry
from hangisa.errors import HangisaError

HTML = (("Content-Type", "text/html; charset=utf-8"),)


def page(number: int) -> bytes:
    return (ARTICLE % (number, number)).encode()


def url(number: int) -> str:
    return f"https://www.example.co.kr/news/{number}"


class Warc:
    """A WARC under way."""

    def __init__(self, *, gz: bool = True) -> None:
        self._file = io.BytesIO()
        self._writer = WARCWriter(self._file, gzip=gz)

    def add(
        self,
        target: str,
        body: bytes,
        headers: Iterable[tuple[str, str]] = HTML,
        status: str = "200 OK",
        **fields: str,
    ) -> "Warc":
        """Add a response; `fields` go into the record's header, `_` for `-`."""
        answer = StatusAndHeaders(status, list(headers), protocol="HTTP/1.1")
        named = {name.replace("_", "-"): value for name, value in fields.items()}
        kind = named.pop("type", "response")
        record = self._writer.create_warc_record(
            target,
            kind,
            payload=io.BytesIO(body),
            length=len(body),
            http_headers=answer,
            warc_headers_dict=named,
        )
        self._writer.write_record(record)
        return self

    def bytes(self) -> bytes:
        return self._file.getvalue()


def warc(numbers: Iterable[int], *, gz: bool = True) -> bytes:
    """Return a WARC of articles."""
    made = Warc(gz=gz)
    for number in numbers:
        made.add(url(number), page(number))
    return made.bytes()


def chunks(body: bytes) -> bytes:
    """Return a body as one chunk."""
    return b"%x\r\n%b\r\n0\r\n\r\n" % (len(body), body)


def in_one_member(raw: bytes) -> bytes:
    """Return a plain WARC gzipped as a whole, as gzip does it and the standard forbids."""
    return gzip.compress(raw)


def wacz(path: Path, members: dict[str, bytes]) -> None:
    with zipfile.ZipFile(path, "w") as collection:
        collection.writestr("datapackage.json", "{}")
        for name, raw in members.items():
            collection.writestr(f"archive/{name}", raw)


def mhtml(number: int, *, charset: str = "utf-8") -> bytes:
    """Return a page as Chrome saves it, a frame of another site beside it."""
    whole = MIMEMultipart("related", type="text/html")
    whole["Snapshot-Content-Location"] = url(number)
    for text, where in (
        (page(number).decode(), url(number)),
        ("<p>광고</p>", "https://ad.example/"),
    ):
        part = MIMEText(text, "html", charset)
        part["Content-Location"] = where
        whole.attach(part)
    return whole.as_bytes()


def taken(one: Entry) -> tuple[str, Content | HangisaError]:
    try:
        return one.name, one.take()
    except HangisaError as error:
        return one.name, error
