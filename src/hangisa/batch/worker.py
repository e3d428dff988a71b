"""One page after another on standard input -> records on standard output: a process that may be killed."""

import gc
import logging
import mmap
import os
import resource
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

import msgspec

from hangisa.batch.frames import WIDE, Answer, Page, Part, message, told
from hangisa.batch.shelf import BEGUN, NOWHERE
from hangisa.decode import decode
from hangisa.errors import HangisaError
from hangisa.extraction import extract
from hangisa.log import to_stderr
from hangisa.plain import extract_text
from hangisa.record import Article
from hangisa.text import encodable

MOST_PAGES = 5000
MOST_RESIDENT = 192 * 1024
"""KiB of resident memory after which a process is replaced by a fresh one."""
LONG = 0.25
"""Seconds of one page after which answers wait for no others."""


def read(page: Page, html: bytes) -> tuple[Answer, bytes]:
    """Return what a page gives: its record, or why there is none."""
    try:
        article = article_of(page, html)
        article = replace(
            article,
            input_url=page.input_url,
            input_index=page.input_index,
            warnings=(*article.warnings, *page.warnings),
        )
        return Answer(kind="article", code=article.status), article.to_json()
    except HangisaError as error:
        return Answer(kind="error", code=error.code, message=error.message), b""
    except MemoryError:
        return Answer(
            kind="error", code="too_complex", message="the page needs too much memory"
        ), b""
    except Exception as error:
        # One page that trips a bug costs its own record, not the run.
        logging.exception("%r", page.url)
        return Answer(kind="error", code="internal", message=encodable(repr(error))), b""


def article_of(page: Page, html: bytes) -> Article:
    """Return the article of a page; raises NotAnArticle."""
    if page.is_text:
        return extract_text(decode(html).text, url=page.url)
    return extract(html, url=page.url, fetch=page.fetch)


def _read_part(part: Part, begin: Callable[[int], None]) -> tuple[Answer, bytes]:
    # Most processes read no archive, and fastwarc is an extra.
    from hangisa.batch.part import read_part

    return read_part(part, begin, read)


def resident() -> int:
    """Return the KiB of memory this process holds now, where the kernel tells only that: held at most."""
    try:
        pages = int(Path("/proc/self/statm").read_bytes().split()[1])
    except OSError:
        return peak()
    return pages * resource.getpagesize() // 1024


def peak() -> int:
    """Return the KiB of memory that this process, or the one that started it, held at most."""
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most // 1024 if sys.platform == "darwin" else most


def serve(
    incoming: BinaryIO,
    outgoing: BinaryIO,
    seconds: float,
    lying: mmap.mmap | bytearray | None = None,
) -> None:
    """Answer pages and stretches until there are no more, or a page takes longer than allowed.

    Pages sent together are answered together: the run is woken once, not for each. `lying` holds the
    bytes of those that did not come with their heads, and is told which is begun.
    """
    begun = served = 0

    def begin(place: int = NOWHERE) -> None:
        if lying is not None:
            BEGUN.pack_into(lying, 0, begun, place)
        # Not a Python handler: a parser that hangs in C would never let one run.
        signal.setitimer(signal.ITIMER_REAL, seconds)

    gc.freeze()  # what is loaded stays: no collection needs to look at it
    outgoing.writelines(message(Answer(kind="ready")))
    outgoing.flush()
    while given := told(incoming, lying):
        page, html, more = given
        begun += 1
        begin()
        answer, record = read(page, html) if isinstance(page, Page) else _read_part(page, begin)
        left, _ = signal.setitimer(signal.ITIMER_REAL, 0)
        served += len(answer.pages) or 1
        grown = peak() > MOST_RESIDENT and resident() > MOST_RESIDENT
        answer = msgspec.structs.replace(answer, last=grown or served >= MOST_PAGES)
        outgoing.writelines(message(answer, record))
        if not more or answer.last or left < seconds - LONG:
            outgoing.flush()
        if answer.last:
            return


def main() -> None:
    """Serve on the standard streams; the arguments are bytes of memory, seconds a page may take, and the shelf's file."""
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.signal(signal.SIGPIPE, signal.SIG_DFL)  # the run has died: end without a word
    limit, seconds, shelf = int(sys.argv[1]), float(sys.argv[2]), int(sys.argv[3])
    with suppress(OSError, ValueError):  # macOS has no such limit
        resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    to_stderr("%(levelname)s %(message)s", "WARNING")
    outgoing = os.fdopen(os.dup(sys.stdout.fileno()), "wb", WIDE)
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # a stray print must not look like a record
    lying = mmap.mmap(shelf, 0) if shelf >= 0 else None
    serve(sys.stdin.buffer, outgoing, seconds, lying)


if __name__ == "__main__":
    main()
