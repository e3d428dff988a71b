"""What is told on standard error: one line an entry, capped, without secrets or control characters."""

import io
import logging
from collections.abc import Iterator
from contextlib import redirect_stderr

import pytest

from hangisa.log import LONGEST, to_stderr


@pytest.fixture(autouse=True)
def logging_as_before() -> Iterator[None]:
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield
    root.handlers[:] = handlers
    root.setLevel(level)


def told(message: str, *arguments: object) -> str:
    to_stderr("%(levelname)s %(message)s", "INFO")
    talk = io.StringIO()  # as a progress view puts itself in the place of standard error
    with redirect_stderr(talk):
        logging.getLogger("hangisa.test").info(message, *arguments)
    return talk.getvalue()


@pytest.mark.parametrize(
    ("message", "line"),
    [
        ("plain", "INFO plain\n"),
        ("two\nlines\r\nof it", "INFO two lines of it\n"),
        ("\x1b[2J\x9b31m\u202eturned", "INFO [2J31mturned\n"),
        ("GET https://desk:pass@a.kr/x", "INFO GET https://a.kr/x\n"),
        (
            "GET https://a.kr/x?id=3&token=abc&KEY=d%20e&page=2",
            "INFO GET https://a.kr/x?id=3&token=…&KEY=…&page=2\n",
        ),
        ("api_key=secret' ends", "INFO api_key=…' ends\n"),
        ("monkey=3 keyword=가", "INFO monkey=3 keyword=가\n"),
    ],
)
def test_an_entry_is_one_safe_line(message: str, line: str) -> None:
    assert told("%s", message) == line


def test_a_long_entry_is_cut() -> None:
    assert len(told("%s", "x" * 100_000)) <= LONGEST + 2
