"""(page, layout, body) -> bylines (기자): who wrote the article, from print, body ends, JSON-LD and meta."""

import re
from dataclasses import replace

from hangisa.fields.body import Body
from hangisa.fields.boilerplate import is_credits
from hangisa.fields.dateline import dateline
from hangisa.fields.head import Head
from hangisa.fields.reporters import EMAIL, desk, is_name, merge, names_only, reporters
from hangisa.outlet import Layout
from hangisa.page import Page
from hangisa.record import Byline
from hangisa.text import clean

META = (
    "dable:author", "article:author", "author", "og:article:author", "dd:author", "parsely-author",
    "byl", "twitter:creator", "news_author", "writer",
)  # fmt: skip
PLACES = (
    '[class*="reporter" i]', '[class*="byline" i]', '[class*="journalist" i]', '[class*="writer" i]',
    '[rel="author"]', '[class*="author" i]', '[id*="reporter" i]', '[class*="info" i] [class*="name" i]',
)  # fmt: skip
# the end of an office: `하루청장`, `직무대행`, `하루대 교수`
OFFICE = re.compile(
    r"(?:장|대행|교수|의원|대표|변호사|위원|이사|작가|박사|시인|소설가|평론가|칼럼니스트|연구원|활동가)$"
)
LIMIT = (
    160  # characters: a longer element is a reporter's card with other articles, or the page itself
)
SURE = re.compile(r"[가-힣]{2,4}\s?(?:[가-힣]{0,4}\s?)?(?:기자|특파원|위원|PD|앵커|에디터)")


def bylines(
    page: Page, layout: Layout, body: Body, head: Head
) -> tuple[tuple[Byline, ...], str | None]:
    """Return the article's writers in printed order and the source of the first.

    Head, dateline and sign-off are all print, so they complete each other; metadata and elements
    that only look like a byline are asked where print is silent, and for missing addresses.
    """
    named = printed(page, layout)
    text = in_text(body)
    if first := named or text:
        extra = text if overlap(named, text) else ()
        people, source = merge([first, extra]), "print" if named else "body"
    else:
        people, source = unprinted(page, head)
    if not people:
        return team(page, layout, body)
    if any(person.email is None for person in people):
        people = with_lone_mail(merge([people, mail_only(people, looks(page))]), body)
    return people, source


def unprinted(page: Page, head: Head) -> tuple[tuple[Byline, ...], str]:
    """Return the writers that script JSON or metadata names, else those in elements that look like a byline."""
    if people := from_story(page):
        return people, "json"
    if people := declared(page):
        return people, "metadata"
    if people := looks(page):
        return people, "print, by class"
    signed = [reporters(line) for line in head.texts if SURE.search(line)]
    return merge(signed[:2]), "print, by the headline"


def from_story(page: Page) -> tuple[Byline, ...]:
    """Return the writers that script JSON names."""
    return merge(names_only(clean(name)) for name in page.story.bylines) if page.story else ()


def printed(page: Page, layout: Layout) -> tuple[Byline, ...]:
    """Return the reporters in the layout's byline elements."""
    found = []
    for node in page.all(layout.byline):
        text = clean(node.text(separator=" "))[:400]
        people = reporters(text) or names_only(re.sub(r"\S+@\S+", "", text))
        mail = node.css_first('a[href^="mailto:"]')
        if mail is not None and people and people[0].email is None:
            address = (mail.attributes.get("href") or "")[7:].split("?")[0].strip()
            people = reporters(f"{text} {address}") or people
        found.append(people)
    return merge(found)


def in_text(body: Body) -> tuple[Byline, ...]:
    """Return the reporters of the dateline and of the lines in which they sign."""
    head = dateline(body.paragraphs[0]) if body.paragraphs else None
    first = reporters(head.names) if head and head.names else ()
    signed = [reporters(line) for line in body.signoffs if writes(line)]
    return merge([first, *signed])


def writes(line: str) -> bool:
    """Tell whether a line at the end names writers: `글=홍길동 기자` does, `영상편집 : 김철수` does not."""
    return line.startswith(("글", "취재")) or not is_credits(line)


def overlap(named: tuple[Byline, ...], signed: tuple[Byline, ...]) -> bool:
    """Tell whether two printings speak of the same people, so that one may complete the other."""
    return not named or bool({p.name for p in named} & {p.name for p in signed})


def contributor(lines: tuple[str, ...]) -> Byline | None:
    """Return who signs a contribution (기고) with name and office in one bold line: `홍길동 하루청장`."""
    words = lines[0].split() if len(lines) == 1 and len(lines[0]) <= 30 else []
    if len(words) < 2 or not is_name(words[0]) or not OFFICE.search(words[-1]):
        return None
    return Byline(name=words[0], role=" ".join(words[1:]))


def with_lone_mail(people: tuple[Byline, ...], body: Body) -> tuple[Byline, ...]:
    """Give an address that stands alone in the sign-off to the only reporter there is."""
    if len(people) != 1 or people[0].email:
        return people
    found = [
        match[0] for line in body.signoffs if (match := EMAIL.search(line)) and not reporters(line)
    ]
    return (replace(people[0], email=found[0]),) if len(found) == 1 else people


def mail_only(people: tuple[Byline, ...], others: tuple[Byline, ...]) -> tuple[Byline, ...]:
    """Return of the others only those already known: they may add an address, never a name."""
    names = {person.name for person in people}
    return tuple(person for person in others if person.name in names)


def declared(page: Page) -> tuple[Byline, ...]:
    """Return the persons that JSON-LD or meta tags declare; an organization is no byline."""
    author = page.article_ld.get("author")
    entries = author if isinstance(author, list) else [author]
    found = [ld_person(entry) for entry in entries]
    if people := merge(found):
        return people
    for name in META:
        if people := merge(names_only(value) for value in page.meta.get(name, ())):
            return people
    return ()


def ld_person(entry: object) -> tuple[Byline, ...]:
    """Return the person of one JSON-LD author."""
    if isinstance(entry, str):
        return names_only(clean(entry))
    if not isinstance(entry, dict) or entry.get("@type") == "Organization":
        return ()
    name = entry.get("name")
    if isinstance(name, list):
        return merge(names_only(clean(str(one))) for one in name)
    return names_only(clean(name)) if isinstance(name, str) else ()


def looks(page: Page) -> tuple[Byline, ...]:
    """Return the reporters in short elements whose class speaks of a byline."""
    found = []
    for node in page.tree.css(", ".join(PLACES)):
        text = clean(node.text(separator=" "))
        if len(text) <= LIMIT and SURE.search(text):
            found.append(reporters(text))
        if len(found) >= 6:
            break
    return merge(found[:3])


def team(page: Page, layout: Layout, body: Body) -> tuple[tuple[Byline, ...], str | None]:
    """Return the desk that signs where no person does."""
    texts = [clean(node.text(separator=" ")) for node in page.all(layout.byline)]
    for text in [*texts, *body.signoffs, *(page.meta_first(name) or "" for name in META[:3])]:
        if found := desk(text):
            return (found,), "print"
    return (), None
