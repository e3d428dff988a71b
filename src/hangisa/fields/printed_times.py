"""A page's elements -> the times they print, labelled, and which of them are the article's."""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime

from hangisa.fields.times import Stamp, stamps
from hangisa.page import Node, Page
from hangisa.text import clean

# elements whose class or id speaks of dates, times or article info
NAMED = (
    *(f'[{own}*="{word}" i]' for word in ("date", "time", "info") for own in ("class", "id")),
    *(f'[class*="{word}" i]' for word in ("byline", "regist", "day", "sub_tit", "tail")),
    *("time[class]", "time[id]"),
)
# lines of a head or list that have no name of their own
UNNAMED = (
    'time:not([class]):not([id])', '[class*="view" i] li', '[class*="head" i] li', '[class*="article" i] li',
    '[class*="head" i] p', '[class*="head" i] span',
)  # fmt: skip
# the paper's own registration (등록일) and issue dates, printed at the foot of every Korean news site
IMPRINT = re.compile(
    r"등록번호|발행인|편집인|청소년|제호|사업자|대표전화|등록\s?[:：]?\s?[가-힣]{2}\s?,?\s?[아가다]\s?\d{4,}"
)
# `기사입력 2017.04.20`, `등록 : 2020-01-02`: the year is sought first, and the label in front of it
YEAR = re.compile(r"20\d\d|19\d\d")
LABEL = re.compile(r"(?:입력|등록|승인|송고|수정|업데이트|발행|게재)(?:일시?|시간)?[\s:：|]{0,12}$")
BEFORE = 20  # characters of a label and what parts it from its time


def node_stamps(node: Node) -> list[Stamp]:
    """Return the times an element prints; where it prints none, those its attributes carry."""
    text = clean(node.text(separator=" "))
    if IMPRINT.search(text):
        return []
    found = stamps(text[:600])
    if found and (len(found) > 1 or isinstance(found[0].when, datetime)):
        return found
    for name in ("datetime", "data-date-time", "content", "data-modify-date-time", "title"):
        if value := node.attributes.get(name):
            return with_clock(found, stamps(value))
    return found


def with_clock(printed: list[Stamp], machine: list[Stamp]) -> list[Stamp]:
    """Return what a `time` element prints, its attribute's clock where print gives the same day only."""
    if not printed or not machine:
        return printed or machine
    when = machine[0].when
    same = isinstance(when, datetime) and when.date() == printed[0].when
    return [replace(printed[0], when=when)] if same else printed


def by_label(page: Page, beside: list[Stamp]) -> list[Stamp]:
    """Return the labelled times beside the headline, then those elsewhere that are not another story's."""
    printed = [stamp for stamp in beside if stamp.label is not None]
    clock = any(isinstance(s.when, datetime) and s.label in (None, "published") for s in beside)
    if not clock:
        return printed + labelled(page)
    if any(stamp.label == "modified" for stamp in printed):
        return printed  # the first modification counts
    return printed + [stamp for stamp in labelled(page) if stamp.label == "modified"]


def labelled(page: Page) -> list[Stamp]:
    """Return the times that the page prints behind a label, the innermost printing of each."""
    found = labelled_in(page.some(NAMED)) or labelled_in(page.some(UNNAMED))
    # a page drawn from a script prints no text of its own
    scripted = page.story is not None and bool(page.story.published)
    return found if found or scripted else in_text(page)


def labelled_in(nodes: Iterable[Node]) -> list[Stamp]:
    """Return the labelled times that short elements print."""
    found: dict[tuple[str | None, datetime | date], Stamp] = {}
    seen = set()  # what an element prints the one around it often prints too
    for node in nodes:
        text = node.text(separator=" ")
        if len(text) > 400 or "2" not in text or text in seen or IMPRINT.search(text):
            continue
        seen.add(text)
        for stamp in stamps(clean(text)):
            if stamp.label in ("published", "modified"):
                found.setdefault((stamp.label, stamp.when), stamp)
    return list(found.values())


def in_text(page: Page) -> list[Stamp]:
    """Return the labelled times of the page's whole text, for pages that name no element of them."""
    text = page.tree.body.text(separator=" ") if page.tree.body else ""
    found: list[Stamp] = []
    for year in YEAR.finditer(text):
        match = LABEL.search(text, max(0, year.start() - BEFORE), year.start())
        if match is None:
            continue
        part = clean(text[match.start() : match.start() + 60])
        found.extend(s for s in stamps(part)[:1] if s.label and isinstance(s.when, datetime))
    return found[:4]
