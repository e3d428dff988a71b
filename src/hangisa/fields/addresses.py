"""(reporters, page, body) -> the reporters with addresses (e-mail) that stand in cards, mailto links and meta tags."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import islice

from hangisa.fields.body import Body
from hangisa.fields.reporters import EMAIL, ROLE_WORD, merge, reporters
from hangisa.fields.signers import english
from hangisa.outlet import Layout
from hangisa.page import Node, Page, ancestry
from hangisa.record import Byline
from hangisa.text import clean

# class or id of what names a reporter: `byline`, `reporter_info`, `journalist_name`
WORDS = ("reporter", "writer", "byline", "journalist", "author", "email")
REPORTER, WRITER, *OTHERS = (f'[class*="{word}" i]' for word in WORDS)
INFO, ID = '[class*="info" i] [class*="name" i]', '[id*="reporter" i]'
PLACES = (REPORTER, WRITER, *OTHERS, ID, INFO)
# the same elements: no word is sought in an element without a class, two only where their common end is
PLACE = f'[class]:is([class*="ter" i]:is({REPORTER}, {WRITER}), {", ".join(OTHERS)}, {INFO}), {ID}'
REL = '[rel="author"]:not([class]):not([id])'
# characters: a longer element is a reporter's card with other articles, or the page itself
LIMIT = 160
COUNT = 60  # elements looked at: lists of comments have authors too
# `홍길동 gildong@example.co.kr`: a name and an address need no role
SIGNED = re.compile(r"^[가-힣]{2,4}\s?[\[(<]?\s?[\w.+-]+@[\w.-]+[\])>]?$")
# `홍길동 기자`, `홍길동 사회부 기자`, `홍길동(gildong) 시민기자`
SURE = re.compile(
    r"[가-힣]{2,4}\s?(?:[가-힣]{0,4}\s?)?(?:\([\w. -]{1,20}\)\s?)?(?:기자|특파원|위원|PD|앵커|에디터)"
)
# whom an address serves that is no reporter's: `webmaster@`, `jebo@`, `news@`
OFFICE = re.compile(
    r"^(?:web)?(?:master|admin)\d*@|^(?:help|news|desk|editor|press|info|cs|ad|ads|online|tip|report|contact|privacy|support|"
    r"service|mail|postmaster|noreply|no-reply|customer)\d*@|jebo|report@|desk@",
    re.I,
)
# class or id of the foot of a page
IMPRINT = re.compile(
    r"(?<!article[_-])(?<!view[_-])footer(?!-byline)|foot_info|copyright|company|imprint", re.I
)


@dataclass(frozen=True, slots=True)
class Card:
    """A short element whose class speaks of a reporter, with the address it links."""

    text: str
    node: Node

    @property
    def signed(self) -> bool:
        """Tell whether it holds a name and that person's own address."""
        return SIGNED.match(self.text) is not None and self.address is not None

    @property
    def sure(self) -> bool:
        """Tell whether it holds a name with a reporter's role."""
        return is_sure(self.text)

    def speaks_of(self, names: set[str]) -> bool:
        """Tell whether it may name one of these people: Latin names are spelt in many ways."""
        return self.text.isascii() or any(name in self.text for name in names)

    @property
    def address(self) -> str | None:
        """The person's own address in it, None where there is none."""
        match = EMAIL.search(self.text)
        return match[0] if match and not OFFICE.search(match[0]) else None


class Cards:
    """A page's short elements whose class speaks of a reporter, in order; looked for when asked for, and once.

    Where a layout tells what frames the article with its reporters, they stand there.
    """

    def __init__(self, page: Page, layout: Layout) -> None:
        self.page = page
        self._frame = layout.frame

    def __iter__(self) -> Iterator[Card]:
        return iter(self._found)

    @cached_property
    def _found(self) -> list[Card]:
        found = []
        root = next(self.page.each(self._frame), None)
        for node in islice(places(self.page, root), COUNT):
            text = clean(node.text(separator=" "))
            if len(text) > LIMIT:
                continue
            if "@" not in text and (address := address_of(node)):
                text = f"{text} {address}"
            if text:
                found.append(Card(text, node))
        return found


def is_sure(text: str) -> bool:
    """Tell whether a text holds a name with a reporter's role; nearly no line has one of all the roles."""
    return ROLE_WORD.search(text) is not None and SURE.search(text) is not None


def places(page: Page, root: Node | None) -> Iterator[Node]:
    """Yield the elements that a class, an id or a link of rel=author marks as a reporter's, each once."""
    within = root or page.tree
    named = page.some(PLACES, root) if "names" in vars(page) else within.css(PLACE)
    seen = set()
    for node in (*named, *within.css(REL)):
        if node.mem_id not in seen:
            seen.add(node.mem_id)
            yield node


def address_of(node: Node) -> str | None:
    """Return the address that an element links (mailto) or hides from robots (data-cfemail)."""
    link = None if is_plain(node) else node.css_first('a[href^="mailto:" i], [data-cfemail]')
    if link is None:
        return None
    attributes = link.attributes
    hidden = attributes.get("data-cfemail")
    match = EMAIL.search(unhidden(hidden) if hidden else (attributes.get("href") or "")[7:])
    return match[0] if match else None


def is_plain(node: Node) -> bool:
    """Tell whether an element neither is nor holds a link or a hidden address: most have nothing but a text."""
    inside = node.child
    if inside is not None and (inside.next is not None or not inside.is_text_node):
        return False
    return node.tag != "a" and "data-cfemail" not in node.attrs


def unhidden(code: str) -> str:
    """Return an address that Cloudflare hides: hex, each byte XORed with the first."""
    try:
        key, *rest = bytes.fromhex(code)
    except ValueError:
        return ""
    return bytes(byte ^ key for byte in rest).decode("ascii", "replace")


def linked_by_name(people: tuple[Byline, ...], page: Page) -> tuple[Byline, ...]:
    """Return these people where their own name links their address: `<a href="mailto:…">홍길동 기자</a>`."""
    found = []
    for node in page.tree.css('a[href^="mailto:" i]')[:COUNT]:
        text = clean(node.text())
        name = next((one.name for one in people if one.name in text), None)
        match = (
            EMAIL.search((node.attributes.get("href") or "")[7:])
            if name and len(text) <= 30
            else None
        )
        if name and match:
            found.append(Byline(name=name, email=match[0]))
    return tuple(found)


def hidden(page: Page) -> set[str]:
    """Return the addresses anywhere on the page that Cloudflare hides, those of the house left out."""
    nodes = [node for node in page.tree.css("[data-cfemail]") if not in_imprint(node)]
    found = {unhidden(node.attributes.get("data-cfemail") or "") for node in nodes}
    return {address for address in found if address and not OFFICE.search(address)}


def in_imprint(node: Node) -> bool:
    """Tell whether an element stands in the page's foot, where the house gives its own address."""
    for around in ancestry(node):
        attributes = around.attributes
        names = f"{attributes.get('class') or ''} {attributes.get('id') or ''}"
        if around.tag == "footer" or IMPRINT.search(names):
            return True
    return False


def with_addresses(people: tuple[Byline, ...], found: Cards, body: Body) -> tuple[Byline, ...]:
    """Return the people with the addresses that stand elsewhere on the page; they never add a name."""
    if all(person.email for person in people):
        return people
    names = {person.name for person in people}
    texts = dict.fromkeys(
        card.text for card in found if card.speaks_of(names) and ("@" in card.text or card.sure)
    )
    named = merge(reporters(text) or english(text) for text in texts)
    known = tuple(person for person in named if person.name in names)
    people = merge([people, known, linked_by_name(people, found.page)])
    if len(people) != 1 or people[0].email:
        return people
    for addresses in nameless(found, body):
        if len(addresses) == 1:
            return (replace(people[0], email=addresses.pop()),)
    return people


def nameless(found: Cards, body: Body) -> Iterator[set[str]]:
    """Yield the addresses that stand without a name, place by place: sign-offs, cards, meta tags, hidden ones."""
    lone = [line for line in body.signoffs if not reporters(line)]
    yield {match[0] for line in lone if (match := EMAIL.search(line))}
    alone = [(card, address) for card in found if (address := card.address) and is_bare(card)]
    yield {address for card, address in alone if not in_imprint(card.node)}
    yield declared(found.page)
    yield hidden(found.page)


def is_bare(card: Card) -> bool:
    """Tell whether a card holds nothing but an address, at most labelled as one."""
    return not re.sub(r"e-?mail|이메일|메일|[\W_]", "", EMAIL.sub("", card.text), flags=re.I)


def declared(page: Page) -> set[str]:
    """Return the reporter's address that meta tags declare: `nextweb:email` (MBC)."""
    return {
        match[0]
        for name, values in page.meta.items()
        if "mail" in name
        for value in values
        if (match := EMAIL.fullmatch(value)) and not OFFICE.search(value)
    }
