"""(page, layout, body) -> bylines (기자): who wrote the article, from print, body ends, JSON-LD and meta."""

import re
from dataclasses import replace
from functools import cache
from itertools import chain, pairwise

from hangisa.fields.addresses import Cards, address_of, is_sure, with_addresses
from hangisa.fields.body import Body
from hangisa.fields.boilerplate import is_credits
from hangisa.fields.dateline import dateline
from hangisa.fields.handover import handed_over, with_roles
from hangisa.fields.head import Head
from hangisa.fields.reporters import EMAIL, merge, reporters
from hangisa.fields.signers import beside_label, desk, english, names_only, office_holder
from hangisa.fields.times import STAMP
from hangisa.outlet import Layout, outlets
from hangisa.page import Page
from hangisa.record import Byline
from hangisa.text import HANGUL, clean

BY = re.compile(r"by\s", re.I)
SYLLABLES = 3  # of nearly every Korean name; buttons have two or four
ALONE = 40  # characters of an element with nothing but a name, the time beside it and an address
META = (
    "dable:author", "article:author", "author", "og:article:author", "dd:author", "parsely-author",
    "byl", "twitter:creator", "news_author", "writer",
)  # fmt: skip


def bylines(
    page: Page, layout: Layout, body: Body, head: Head
) -> tuple[tuple[Byline, ...], str | None]:
    """Return the article's writers in printed order and the source of the first.

    Head, dateline and sign-off are all print, so they complete each other; metadata and elements
    that only look like a byline are asked where print is silent, and for missing addresses.
    """
    latin, cards = is_english(body), Cards(page, layout)
    named = printed(page, layout, latin)
    text = in_text(body, latin)
    if first := named or text:
        extra = text if overlap(named, text) else ()
        people, source = merge([first, extra]), "print" if named else "body"
    else:
        people, source = unprinted(cards, head, body, latin)
    people = without_house(page, people)
    if not people:
        return team(page, layout, body)
    if not all(one.role for one in people) or "email" in str(page.article_ld.get("author")):
        people = merge([people, known(people, declared(page, latin)[0])])
    return with_addresses(with_roles(people, body), cards, body), source


def known(people: tuple[Byline, ...], others: tuple[Byline, ...]) -> tuple[Byline, ...]:
    """Return of the others only those already named: they may add a role or an address, never a name."""
    names = {person.name for person in people}
    return tuple(person for person in others if person.name in names)


def is_english(body: Body) -> bool:
    """Tell whether an English edition is read: its reporters are named in Latin letters."""
    return bool(body.paragraphs) and HANGUL.search(body.paragraphs[0]) is None


def without_house(page: Page, people: tuple[Byline, ...]) -> tuple[Byline, ...]:
    """Return the people without outlets' names, printed between name and role: `홍길동 하루뉴스 기자`."""
    house = page.meta_first("og:site_name")
    return tuple(one for one in people if one.name != house and one.name not in houses())


@cache
def houses() -> frozenset[str]:
    """Return the names of the known outlets, some of which look like a person's: `인벤`."""
    return frozenset(outlet.name for outlet in outlets())


def unprinted(cards: Cards, head: Head, body: Body, latin: bool) -> tuple[tuple[Byline, ...], str]:
    """Return the writers that script JSON or metadata names, else those in elements that look like a byline."""
    page = cards.page
    if page.story and (people := merge(names_only(clean(name)) for name in page.story.bylines)):
        return people, f"json {page.story.source}"
    people, source = declared(page, latin)
    if people:
        return people, source
    if people := looks(cards, latin):
        return people, "print, by class"
    return around(head, body, latin)


def around(head: Head, body: Body, latin: bool) -> tuple[tuple[Byline, ...], str]:
    """Return the writers named beside the headline, handed over to in a broadcast, or in the card below the body."""
    texts = head.texts
    signed = [reporters(line) for line in texts if is_sure(line)]
    cells = (f"{label} {name}" for label, name in pairwise(texts))  # of a table or list
    named = (found for line in chain(texts, cells) if (found := beside_label(line)))
    if people := merge(signed[:2]) or next(named, ()):
        return people, "print, by the headline"
    if people := handed_over(body):
        return people, "body"
    if latin and (people := merge(english(line) for line in texts if BY.match(line))):
        return people, "print, by the headline"
    cards = (reporters(text) for text in head.after if is_sure(text) or EMAIL.search(text))
    return next((found for found in cards if found), ()), "print, below the body"


def printed(page: Page, layout: Layout, latin: bool) -> tuple[Byline, ...]:
    """Return the reporters in the layout's byline elements."""
    found = []
    for node in page.all(layout.byline):
        text = clean(node.text(separator=" "))[:400]
        if "@" in text:
            people = reporters(text) or names_only(re.sub(r"\S+@\S+", "", text))
        else:
            people = names_only(text)
        if not people and latin:
            people = english(text)
        if people and people[0].email is None and (address := address_of(node)):
            people = (replace(people[0], email=address), *people[1:])
        found.append(people)
    return merge(found)


def in_text(body: Body, latin: bool = False) -> tuple[Byline, ...]:
    """Return the reporters of the dateline and of the lines in which they sign."""
    head = dateline(body.paragraphs[0]) if body.paragraphs else None
    first = names_only(head.names) if head and head.names else ()
    signed = [reporters(line) for line in body.signoffs if writes(line)]
    people = merge([first, *signed]) or merge(
        (person,) for line in body.signoffs if (person := office_holder(line.strip("/()[]- ")))
    )
    return people if people or not latin else merge(english(line) for line in body.signoffs)


def writes(line: str) -> bool:
    """Tell whether a line at the end names writers: `글=홍길동 기자` does, `영상편집 : 김철수` does not."""
    return line.startswith(("글", "취재", "정리")) or not is_credits(line)


def overlap(named: tuple[Byline, ...], signed: tuple[Byline, ...]) -> bool:
    """Tell whether two printings speak of the same people, so that one may complete the other."""
    return not named or bool({p.name for p in named} & {p.name for p in signed})


def contributor(lines: tuple[str, ...]) -> Byline | None:
    """Return who signs a contribution (기고) with name and office in one bold line: `홍길동 하루청장`."""
    return office_holder(lines[0]) if len(lines) == 1 else None


def declared(page: Page, latin: bool) -> tuple[tuple[Byline, ...], str]:
    """Return the persons that JSON-LD or meta tags declare, and which; an organization is no byline."""
    author = page.article_ld.get("author")
    entries = author if isinstance(author, list) else [author]
    found = [ld_person(entry, latin) for entry in entries]
    if people := merge(found):
        return people, "json-ld"
    for name in META:
        if people := merge(of_field(value, latin) for value in page.meta.get(name, ())):
            return people, f"meta {name}"
    return (), ""


def of_field(text: str, latin: bool) -> tuple[Byline, ...]:
    """Return the reporters of a field that holds names and nothing else."""
    return names_only(text) or (english(text) if latin else ())


def ld_person(entry: object, latin: bool) -> tuple[Byline, ...]:
    """Return the person of one JSON-LD author."""
    if isinstance(entry, str):
        return of_field(clean(entry), latin)
    if not isinstance(entry, dict) or entry.get("@type") == "Organization":
        return ()
    name = entry.get("name")
    names = name if isinstance(name, list) else [name]
    people = merge(of_field(clean(one), latin) for one in names if isinstance(one, str))
    address = entry.get("email")
    if len(people) == 1 and isinstance(address, str) and "@" in address and not people[0].email:
        return (replace(people[0], email=clean(address).removeprefix("mailto:")),)
    return people


def looks(cards: Cards, latin: bool) -> tuple[Byline, ...]:
    """Return the reporters in short elements whose class speaks of a byline."""
    found = []
    for card in cards:
        if card.sure or card.signed:
            found.append(reporters(card.text))
        elif latin and re.match(r"by\s", card.text, re.I):
            found.append(english(card.text))
        if len(found) >= 3:
            break
    return merge(found) or lone(cards)


def lone(cards: Cards) -> tuple[Byline, ...]:
    """Return the first name of three syllables that stands in such an element alone, or with a time and an address."""
    for card in cards:
        if len(card.text) <= ALONE:
            text = EMAIL.sub("", STAMP.sub("", card.text)).strip(" |/")
            people = names_only(text)
            if len(people) == 1 and len(people[0].name) == SYLLABLES:
                return people
    return ()


def team(page: Page, layout: Layout, body: Body) -> tuple[tuple[Byline, ...], str | None]:
    """Return the desk that signs where no person does."""
    texts = [("print", clean(node.text(separator=" "))) for node in page.all(layout.byline)]
    texts += [("body", line) for line in body.signoffs]
    texts += [(f"meta {name}", page.meta_first(name) or "") for name in META[:3]]
    for source, text in texts:
        if found := desk(text):
            return (found,), source
    return (), None
