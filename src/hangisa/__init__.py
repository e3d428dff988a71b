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
from hangisa.quotations import find_quotations
from hangisa.record import Article, Failure
from hangisa.scrape import scrape, scrape_many

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
    "find_quotations",
    "scrape",
    "scrape_many",
]
__version__ = "0.1.0"
