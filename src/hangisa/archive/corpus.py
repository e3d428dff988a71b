"""Files, folders and archives -> their pages, or stretches of pages, in an order that never changes."""

import os
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from hangisa.archive.entry import LARGEST, Content, Entry, Reading, failed, unreadable
from hangisa.archive.mhtml import from_mhtml
from hangisa.archive.stretch import Stretch, pages
from hangisa.archive.table import rows
from hangisa.archive.wacz import from_wacz
from hangisa.errors import HangisaError, MissingExtra, TooLarge

PAGES = (".html", ".htm", ".xhtml")
TEXTS = (".txt",)
MHTML = (".mhtml", ".mht")
ARCHIVES: dict[tuple[str, ...], Callable[[Path, Reading], Iterator[Entry | Stretch]]] = {
    (".warc", ".warc.gz"): pages,
    (".wacz",): from_wacz,
    (".parquet",): rows,
}
PIPED = (b"WARC/", b"\x1f\x8b", b"PK\x03\x04", b"PAR1")
"""How archives begin that cannot be read from a pipe: damage is passed over by going back."""


def parts(paths: tuple[str, ...], reading: Reading) -> Iterator[Entry | Stretch]:
    """Yield every page of files, folders and archives, of long WARCs stretches of pages.

    `-` is one page or text on standard input. A folder is read with all that is below it, in the order of names, each folder's names read when
    its turn comes. Whatever cannot be read is an entry too, and says why when it is taken. Raises
    MissingExtra.
    """
    for text in paths:
        if text == "-":
            yield Entry("-", partial(_piped, reading))
            continue
        for path in _below(Path(text)) if Path(text).is_dir() else (Path(text),):
            yield from _of_file(path, reading)


def is_single(paths: tuple[str, ...]) -> bool:
    """Tell whether paths name one page: one file that is no archive, or standard input."""
    if len(paths) != 1 or Path(paths[0]).is_dir():
        return False
    return not paths[0].lower().endswith(tuple(ending for known in ARCHIVES for ending in known))


def _of_file(path: Path, reading: Reading) -> Iterator[Entry | Stretch]:
    name = path.name.lower()
    for endings, read in ARCHIVES.items():
        if name.endswith(endings):
            try:
                yield from read(path, reading)
            except MissingExtra:
                raise
            except (OSError, HangisaError) as error:
                yield failed(str(path), _told(error))
            return
    yield Entry(str(path), partial(_file, path, reading))


def _below(folder: Path) -> Iterator[Path]:
    """Yield the pages and archives below a folder; a link to a folder is not followed."""
    known = (*PAGES, *TEXTS, *MHTML, *(ending for endings in ARCHIVES for ending in endings))
    try:
        with os.scandir(folder) as listing:
            found = sorted(
                (entry.name, entry.is_dir(follow_symlinks=False))
                for entry in listing
                if entry.name.lower().endswith(known) or entry.is_dir(follow_symlinks=False)
            )
    except OSError:
        yield folder  # reading it tells why not
        return
    for name, is_folder in found:
        if is_folder:
            yield from _below(folder / name)
        elif (folder / name).is_file():
            yield folder / name


def content(raw: bytes, name: str, url: str | None = None) -> Content:
    """Return the page that the bytes of a file hold; the name tells their kind, `-` tells none.

    Raises NotHtml, TooLarge, and HangisaError for an archive on standard input.
    """
    if name == "-" and raw.startswith(PIPED):
        raise HangisaError("Standard input holds an archive: name its file.", code="unreadable")
    if len(raw) > LARGEST:
        raise TooLarge(f"The page is larger than {LARGEST} bytes.")
    if name.lower().endswith(MHTML):
        return from_mhtml(raw, url)
    is_text = name.lower().endswith(TEXTS) or (name == "-" and b"<" not in raw[:2048])
    return Content(body=raw, url=url, is_text=is_text)


def _file(path: Path, reading: Reading) -> Content:
    try:
        with path.open("rb") as handle:
            return content(handle.read(LARGEST + 1), str(path), reading.url)
    except OSError as error:
        raise unreadable(error) from error


def _piped(reading: Reading) -> Content:
    return content(sys.stdin.buffer.read(LARGEST + 1), "-", reading.url)


def _told(error: OSError | HangisaError) -> HangisaError:
    return error if isinstance(error, HangisaError) else unreadable(error)
