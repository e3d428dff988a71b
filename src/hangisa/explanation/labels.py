"""A reading -> where section, genre, keywords, print page and price could stand, in the order of asking."""

from collections.abc import Iterator

from hangisa.cms.generic import GENERIC
from hangisa.explanation.parts import Candidate
from hangisa.explanation.reading import Reading, alone, selected, told
from hangisa.fields import keywords as tags
from hangisa.fields import section as fields
from hangisa.fields.genre import genre as kind
from hangisa.fields.headline import labels as marks
from hangisa.page import Page


def section(reading: Reading) -> Iterator[Candidate]:
    """Yield the places of the section."""
    bare, names = alone(reading.page), fields.SECTION_META
    yield from selected(reading, "section", lambda layout: fields.section(bare, layout)[0])
    yield from told(reading, "articleSection", names, lambda view: fields.section(view, GENERIC)[0])
    if trail := fields.of_title(reading.page.title):
        yield Candidate(source="title", where=reading.page.title, value=trail)


def keywords(reading: Reading) -> Iterator[Candidate]:
    """Yield the places of the keywords."""
    page, bare = reading.page, alone(reading.page)

    def read(view: Page) -> tuple[str, ...]:
        site = page.meta.get("og:site_name")  # the site's own name and headline are no keywords
        view.meta |= {"og:site_name": site} if site else {}
        view.title = page.meta_first("og:title") or page.title
        return tags.keywords(view, GENERIC)[0]

    yield from selected(reading, "keywords", lambda layout: tags.keywords(bare, layout)[0])
    yield from told(reading, None, tags.META, read)


def print_page(reading: Reading) -> Iterator[Candidate]:
    """Yield the places of the printed paper's page."""
    page = reading.page
    found = selected(reading, "published", lambda layout: fields.print_page(page, layout))
    yield from (one for one in found if one.value)


def is_free(reading: Reading) -> Iterator[Candidate]:
    """Yield who says whether the article is free."""
    names = ("isaccessibleforfree", fields.TIER)
    yield from told(reading, "isAccessibleForFree", names, lambda view: fields.is_free(view)[0])


def genre(reading: Reading) -> Iterator[Candidate]:
    """Yield what labels, headline and section say of the genre."""
    text = reading.headline
    where = fields.section(reading.page, reading.layout)[0]
    for source, given, found in (
        ("headline, label", text, kind(marks(text), None, "")),
        ("headline", text, kind((), None, text)),
        ("section", where, kind((), where, "")),
    ):
        value = found[0] if found[1] == source else None
        why = "" if value else "names none"
        if given:
            yield Candidate(source=source, where=given, value=value, why=why)
    yield Candidate(source="default", where="", value="news")
