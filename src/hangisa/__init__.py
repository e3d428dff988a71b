"""hangisa: Korean news pages as typed records. The public door, nothing else."""

from hangisa.errors import (
    BadUrl,
    Blocked,
    FetchError,
    HangisaError,
    NotAnArticle,
    NotHtml,
    OutputError,
    ParseFailed,
    TooLarge,
)
from hangisa.extract import extract
from hangisa.plain import extract_text
from hangisa.record import Article, Failure

__all__ = [
    "Article",
    "BadUrl",
    "Blocked",
    "Failure",
    "FetchError",
    "HangisaError",
    "NotAnArticle",
    "NotHtml",
    "OutputError",
    "ParseFailed",
    "TooLarge",
    "extract",
    "extract_text",
    "scrape",
    "scrape_many",
]
__version__ = "0.1.0"


def __getattr__(name: str) -> object:
    """Load the network half only when it is asked for."""
    if name in ("scrape", "scrape_many"):
        from hangisa import scrape as module

        return getattr(module, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
