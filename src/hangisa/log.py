"""The library's log -> standard error, nothing a page said unsanitised, no secret of an address told."""

import logging
import re
import sys

from hangisa.text import safe

LONGEST = 300
"""Characters of one entry, its traceback aside."""
# https://name:password@www.example.com
USERINFO = re.compile(r"(?<=://)[^/\s@]{1,200}@")
# &token=d3f9, ?api_key=77, a whole word only: `keyword=` is none
SECRET = re.compile(
    r"(?<![a-z])((?:\w{1,20}_)?(?:key|token|secret|password|signature|auth|session)=)[^&\s'\"#]+",
    re.IGNORECASE,
)


class SafeLines(logging.Formatter):
    """A formatter that lets nothing from a page reach a terminal unsanitised."""

    def formatMessage(self, record: logging.LogRecord) -> str:
        """Return the entry as one line of bounded length, secrets left out."""
        line = " ".join(super().formatMessage(record)[: 4 * LONGEST].split())
        line = SECRET.sub(r"\1…", USERINFO.sub("", line))
        return line if len(line) <= LONGEST else line[:LONGEST] + "…"

    def format(self, record: logging.LogRecord) -> str:
        """Return the entry, and its traceback where it has one, without control characters."""
        return safe(super().format(record))


class Talk(logging.StreamHandler):  # type: ignore[type-arg]
    """Writes to whatever is standard error now: a progress view puts entries above itself."""

    def emit(self, record: logging.LogRecord) -> None:
        """Write an entry."""
        self.setStream(sys.stderr)
        super().emit(record)


def to_stderr(pattern: str, level: str) -> None:
    """Send log entries of a level and above to standard error, each as the pattern prints it."""
    talk = Talk()
    talk.setFormatter(SafeLines(pattern))
    logging.basicConfig(handlers=[talk], level=level, force=True)
