"""The library's log -> standard error, nothing a page said unsanitised."""

import logging

from hangisa.text import safe


class SafeLines(logging.Formatter):
    """A formatter that lets nothing from a page reach a terminal unsanitised."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the entry without control characters."""
        return safe(super().format(record))


def to_stderr(pattern: str, level: str) -> None:
    """Send log entries of a level and above to standard error, each as the pattern prints it."""
    talk = logging.StreamHandler()
    talk.setFormatter(SafeLines(pattern))
    logging.basicConfig(handlers=[talk], level=level, force=True)
