"""Every fixture page, in both charsets, labelled by header, by meta, not at all and wrongly: one text."""

import re
from pathlib import Path

import pytest

from hangisa.decode import decode

FIXTURES = Path(__file__).parent.parent / "fixtures" / "outlets"
PAGES = sorted(FIXTURES.glob("*/*.html"))
META_CHARSET = re.compile(r"<meta[^>]*charset[^>]*>", re.I)
LABELS = {"utf-8": "utf-8", "cp949": "euc-kr"}


@pytest.fixture(scope="module", params=PAGES, ids=lambda page: f"{page.parent.name}/{page.stem}")
def unlabelled(request: pytest.FixtureRequest) -> str:
    """The page's text without a charset of its own."""
    return META_CHARSET.sub("", request.param.read_text(encoding="utf-8"))


@pytest.mark.parametrize("label", ["header", "meta", "none", "wrong header"])
@pytest.mark.parametrize("charset", list(LABELS))
def test_page_gives_one_text(unlabelled: str, charset: str, label: str) -> None:
    text, content_type = unlabelled, None
    other = next(name for key, name in LABELS.items() if key != charset)
    if label == "meta":
        text = text.replace("<head>", f'<head><meta charset="{LABELS[charset]}">', 1)
    elif label != "none":
        content_type = f"text/html; charset={LABELS[charset] if label == 'header' else other}"
    raw = text.encode(charset, "xmlcharrefreplace")
    found = decode(raw, content_type)
    assert found.text == raw.decode(charset)
    pure_ascii = raw.isascii()  # an English edition: both charsets are right
    assert (found.charset if not pure_ascii else charset, found.replacement_chars) == (charset, 0)
