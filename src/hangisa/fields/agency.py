"""(page, layout, sign-offs, dateline) -> agency (통신사) whose copy the article is."""

import re

from hangisa.fields.dateline import Dateline, agency_of
from hangisa.outlet import Layout
from hangisa.page import Page
from hangisa.text import clean

META = ("dable:author", "article:author", "author", "dd:author", "og:article:author")
# who took the picture, not who wrote: `(사진=연합뉴스)`, `화면 출처 : 뉴시스`
PICTURED = re.compile(r"사진|화면|영상|출처|제공|자료|그래픽|캡[처쳐]")
LONGEST = 20  # characters of a line that is a credit and nothing else


def agency(
    page: Page, layout: Layout, signoffs: list[str], opening: Dateline | None, named: bool
) -> tuple[str | None, str | None]:
    """Return the agency that the dateline, a line of its own at the end or the byline names, and which did.

    A daily prints the agency where its own copy has the reporter: `연합뉴스`, `[서울=뉴시스]`. `named` tells
    that the byline names a person.
    """
    if opening is not None and opening.agency:
        return opening.agency, "body, dateline"
    if found := wire_credit(signoffs):
        return found, "body, sign-off"
    for node in () if named else page.all(layout.byline):
        if found := credited(clean(node.text())):
            return found, "print"
    for name in () if named else META:
        if name in page.meta and (found := credited(page.meta[name][0])):
            return found, f"meta {name}"
    return None, None


def wire_credit(signoffs: list[str]) -> str | None:
    """Return the agency credited on a line of its own at the end: `[서울=뉴시스]`, `연합뉴스`."""
    return next((found for line in reversed(signoffs) if (found := credited(line))), None)


def credited(line: str) -> str | None:
    """Return the agency that a short line credits with the text."""
    if len(line) > LONGEST or PICTURED.search(line):
        return None
    return agency_of(line.strip("[]()【】<>/ "))
