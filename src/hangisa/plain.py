"""Text copied off a page -> Article: headline, section, time, 부제, captions, paragraphs."""

import re
from dataclasses import replace
from typing import Any

from hangisa.errors import NotAnArticle
from hangisa.extraction import spoken
from hangisa.fields.anchors import captions, crossheads
from hangisa.fields.body import Body, assemble
from hangisa.fields.boilerplate import opens_link_list
from hangisa.fields.bylines import in_text
from hangisa.fields.captions import MARK
from hangisa.fields.container import SENTENCE_END, sentences
from hangisa.fields.dateline import dateline
from hangisa.fields.genre import genre
from hangisa.fields.headline import labels
from hangisa.fields.reporters import reporters
from hangisa.fields.times import Stamp, stamps
from hangisa.lines import Line
from hangisa.outlet import domain
from hangisa.record import Article, Publisher, of_values
from hangisa.text import clean, encodable

SOURCED = (
    "headline", "subheadings", "published_at", "modified_at", "bylines", "agency", "dateline", "section", "genre",
    "paragraphs", "crossheads", "captions",
)  # fmt: skip
HEAD = 16  # lines in which headline and time stand
BULLET = re.compile(r"^[•·‣◦]\s*")


def extract_text(text: str, url: str | None = None) -> Article:
    """Return the article of a text copied off its page.

    The head holds the section, the headline and the time, each on a line; 부제 lines follow; a caption
    starts with ▲ or is printed twice; the text ends where a list of other articles begins. Raises
    NotAnArticle where no headline with at least two sentences below it is found.
    """
    found = read(encodable(text))
    when, place = time_line(found)
    head, rest = (found[:place], found[place + 1 :]) if when else split_head(found)
    if not head:
        raise NotAnArticle("The text has no headline.", url=url)
    title = max(head, key=lambda line: (bool(labels(line.text)), len(line.text))).text
    under, rest = subheadings(rest)
    content = assemble(ended(rest))
    if sentences("\n".join(content.paragraphs)) < 2:
        raise NotAnArticle("The text has no two sentences below its headline.", url=url)
    where = section(head, title)
    article = Article(
        url=url,
        outlet=Publisher(domain=domain(url)),
        headline=title,
        labels=labels(title),
        subheadings=tuple(line.text for line in under),
        section=where,
        genre=genre(labels(title), where, title)[0],
    )
    content = with_signers(content, found[:HEAD])
    article = replace(article, **times(when), **written(content))
    said, quoted = spoken(article.paragraphs, title, article.subheadings, article.captions)
    told = of_values(dict.fromkeys(SOURCED, "text"), article)
    return replace(article, quotations=said, headline_quotes=quoted, provenance=told)


def times(when: list[Stamp]) -> dict[str, Any]:
    """Return the record's four time keys: the labels decide, an unlabelled time is that of publication."""
    published = next((s for s in when if s.label in (None, "published")), None)
    modified = next((s for s in when if s.label == "modified"), None)
    return {
        "published_at": published.when if published else None,
        "published_raw": published.raw if published else None,
        "modified_at": modified.when if modified else None,
        "modified_raw": modified.raw if modified else None,
    }


def written(content: Body) -> dict[str, Any]:
    """Return the record's keys that the text below the head gives."""
    head = dateline(content.paragraphs[0])
    return {
        "bylines": in_text(content),
        "agency": head.agency if head else None,
        "dateline": head.text if head else None,
        "paragraphs": tuple(content.paragraphs),
        "crossheads": crossheads(content),
        "captions": captions(None, content),
    }


def read(text: str) -> list[Line]:
    """Return the lines of a text; lines parted by a blank line stand in blocks of their own."""
    found: list[Line] = []
    block = 0
    for raw in text.splitlines():
        line = clean(raw)
        if line:
            found.append(Line(line, block=block, gap=int(bool(found) and found[-1].block == block)))
        else:
            block += 1
    return found


def time_line(found: list[Line]) -> tuple[list[Stamp], int]:
    """Return the times of the first line of the head that is little else than a time, and its place."""
    for place, line in enumerate(found[:HEAD]):
        times = stamps(line.text) if len(line.text) < 90 else []
        if times and (times[0].label or len(times[0].raw) * 2 > len(line.text)):
            return times, place
    return [], 0


def split_head(found: list[Line]) -> tuple[list[Line], list[Line]]:
    """Return the lines before the first sentence, and the others, of a text without a time."""
    for place, line in enumerate(found):
        if SENTENCE_END.search(line.text) and len(line.text) > 40:
            return found[: min(place, 2)], found[min(place, 2) :]
    return found[:1], found[1:]


def section(head: list[Line], title: str) -> str | None:
    """Return the short line above the headline."""
    above = [line.text for line in head if line.text != title and len(line.text) <= 12]
    return above[-1] if above else None


def subheadings(rest: list[Line]) -> tuple[list[Line], list[Line]]:
    """Return the short lines between the time and the text or first caption, and the others."""
    count = 0
    for place, line in enumerate(rest[:8]):
        twice = place + 1 < len(rest) and BULLET.sub("", line.text) in rest[place + 1].text
        if MARK.match(line.text) or BULLET.match(line.text) or twice or len(line.text) > 80:
            break
        if re.search(r"[다요죠]\.$", line.text) or reporters(line.text):
            break
        count += 1
    return rest[:count], rest[count:]


def ended(rest: list[Line]) -> list[Line]:
    """Return the lines up to the head of a list of other articles."""
    for place, line in enumerate(rest):
        if place and opens_link_list(line.text):
            return rest[:place]
    return rest


def with_signers(content: Body, head: list[Line]) -> Body:
    """Add the byline printed in the head to those who sign."""
    content.signoffs.extend(
        line.text for line in head if len(line.text) < 60 and reporters(line.text)
    )
    return content
