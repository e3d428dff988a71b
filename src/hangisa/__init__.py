"""hangisa: Korean news pages as typed records. The public door, nothing else."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the names, for type checkers and editors; at run time each loads when asked for
    from hangisa.errors import (
        BadRecord,
        BadUrl,
        Blocked,
        FetchError,
        HangisaError,
        MissingExtra,
        NotAnArticle,
        NotHtml,
        OutputError,
        ParseFailed,
        TooLarge,
    )
    from hangisa.explanation import explain
    from hangisa.export.frame import to_dataframe
    from hangisa.export.lines import read
    from hangisa.extraction import extract
    from hangisa.plain import extract_text
    from hangisa.quotations import find_quotations
    from hangisa.quotations.table import quotations_table
    from hangisa.record import Article, Failure
    from hangisa.scraping import scrape, scrape_many

__all__ = [
    "Article",
    "BadRecord",
    "BadUrl",
    "Blocked",
    "Failure",
    "FetchError",
    "HangisaError",
    "MissingExtra",
    "NotAnArticle",
    "NotHtml",
    "OutputError",
    "ParseFailed",
    "TooLarge",
    "explain",
    "extract",
    "extract_text",
    "find_quotations",
    "quotations_table",
    "read",
    "scrape",
    "scrape_many",
    "to_dataframe",
]
__version__ = "0.1.0"

ROOMS = {
    "Article": "record",
    "Failure": "record",
    "explain": "explanation",
    "extract": "extraction",
    "extract_text": "plain",
    "find_quotations": "quotations",
    "quotations_table": "quotations.table",
    "read": "export.lines",
    "scrape": "scraping",
    "scrape_many": "scraping",
    "to_dataframe": "export.frame",
}


def __getattr__(name: str) -> object:
    """Load a public name from its room when it is first asked for, so that `--help` waits for none."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"hangisa.{ROOMS.get(name, 'errors')}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """List the public names, loaded or not."""
    return sorted([*globals(), *__all__])
