"""(page, layout) -> headline (제목) as printed, and the labels ([단독], (종합2보)) it carries."""

import re
from dataclasses import dataclass
from html import unescape
from itertools import takewhile

from hangisa.fields.scale import ancestors
from hangisa.outlet import Layout
from hangisa.page import Node, Page, ancestry
from hangisa.text import HANGUL, bare, clean

TITLES = ("og:title", "twitter:title", "dable:title", "title", "headline")
HEADINGS = (
    "h1", "h2", "h3", "h4", '[class*="headline" i]', '[class*="tit" i]', '[id*="title" i]', '[class*="subject" i]',
    "strong", "td b", "font b",
)  # fmt: skip
# any element that may print a headline where CMSs name none: `div.adttl`, `td.v13`, `span.bold`
PLAIN = "p, div, td, span, dt, dd, font, center"
# a title that is the site's name and no headline, as framesets and the 2000s had them
SITE = re.compile(
    r"^\S{0,8}(?:일보|신문|뉴스|방송|닷컴|타임[스즈]|저널|투데이|미디어|경제|TV)(?:[\s|:\-]+.{0,20})?$"
)
NAMED = '[class*="headline" i], [class*="title" i], [id*="title" i], [class*="subject" i], [class*="tit" i]'
# `[단독] …`, `【속보】 …`, `<단독> …`, `〈사설〉 …`
FRONT = re.compile(
    r"^\s*(?:\[([^\[\]]{1,15})\]|【([^【】]{1,15})】|<([^<>]{1,10})>|〈([^〈〉]{1,10})〉)"
)
BRACKETS = "[【<〈"
# `… (종합2보)`, `… (1보)`, `… [종합]`, `…[공식]`
BACK = re.compile(
    r"[(\[]\s?((?:종합|상보|속보|계속|끝|수정|공식|전문|포토|영상|인터뷰|기고)(?:\s?\d*보)?|\d보)\s?[)\]]\s*$"
)
# tails of site and section names: ` - 하루일보`, ` | 하루뉴스`, `-정치ㅣ하루일보`, ` < 사회 < 기사본문 - 하루일보`, ` : 네이트 뉴스`
TAIL = re.compile(r"\s*(?:\s[-–|:<>]{1,2}\s|\||ㅣ|::|＜|-(?=[가-힣]{1,6}ㅣ))\s*")


@dataclass(slots=True)
class Headline:
    """The headline as printed, its source, and the element that prints it."""

    text: str
    source: str
    node: Node | None = None

    @property
    def is_only_declared(self) -> bool:
        """True where metadata alone gives a headline: the page prints none."""
        return self.source.startswith(("json-ld", "meta ", "title"))


def headline(page: Page, layout: Layout) -> Headline | None:
    """Return the headline and its source, None where the page has none.

    Print comes first; JSON-LD headlines lose quotation marks on some outlets, an og:title carries
    the site's name, and a first h1 may be the logo, so without a layout the heading that agrees
    with the title is taken as printed.
    """
    node = page.first(layout.headline)
    if node is not None and (text := printed(node)):
        return Headline(text, "print", node)
    if page.story and page.story.headline:
        return Headline(clean(unescape(page.story.headline)), f"json {page.story.source}")
    title, source = declared(page)
    return told(page, title, source) if title else undeclared(page)


def told(page: Page, title: str, source: str) -> Headline:
    """Return the printed heading that agrees with the declared title, else that title."""
    if node := agreeing(page, title) or same(page, title):
        return Headline(printed(node), "print, agrees with title", node)
    if SITE.match(title) and (node := named(page)):
        return Headline(printed(node), "print, by class", node)
    return Headline(shorten(title, page), source)


def undeclared(page: Page) -> Headline | None:
    """Return the first heading of a page that declares no title."""
    node = page.first(("h1", "h2"))
    return Headline(printed(node), "print, first heading", node) if node else None


def printed(node: Node) -> str:
    """Return a heading's text without the interface that shares its element."""
    parts: list[str] = []
    for child in node.traverse(include_text=True):
        if child.tag == "-text":
            if not hidden(child, node):
                parts.append(child.text_content or "")
        elif child.tag == "br":
            parts.append(" ")
    return clean(unescape("".join(parts)))


def hidden(text: Node, root: Node) -> bool:
    """Tell whether a text stands in a button, script or blind label inside the heading."""
    for node in ancestry(text.parent, root):
        if node.tag in ("script", "style", "button", "select"):
            return True
        if (node.attributes.get("class") or "").lower() in (
            "blind",
            "sr-only",
            "screen_out",
            "hide",
        ):
            return True
    return False


def declared(page: Page) -> tuple[str | None, str]:
    """Return the fullest title that metadata declares, and where: JSON-LD, og:title, the title element."""
    value = page.article_ld.get("headline")
    if isinstance(value, str) and clean(value):
        return clean(unescape(unescape(value))), "json-ld"
    for name in TITLES[:3]:
        if text := page.meta_first(name):
            return clean(unescape(unescape(text))), f"meta {name}"
    if page.title:
        return clean(unescape(page.title)), "title"
    name = next((name for name in TITLES[3:] if name in page.meta), "")
    return page.meta_first(name), f"meta {name}"


def agreeing(page: Page, title: str) -> Node | None:
    """Return the element of the printed heading whose letters begin the declared title, the longest one."""
    printings = [title, page.meta_first("og:title") or "", page.title]
    titles, whole = [bare(text) for text in printings], " ".join(printings)
    best, most = None, 0
    for node in page.some(HEADINGS):
        raw = node.text().strip()
        if not 4 <= len(raw) < 300 or unlabelled(raw)[:2] not in whole:
            continue
        letters = bare(printed(node))
        if len(letters) < 4 or len(letters) <= most:
            continue
        if (
            any(agrees(letters, other) for other in titles if other)
            or bare(unlabelled(raw)) in titles
        ):
            best, most = node, len(letters)
    return best


def unlabelled(heading: str) -> str:
    """Return a heading without the label in front, which titles may leave out: `[단독] …`."""
    match = FRONT.match(heading) if heading[:1] in BRACKETS else None
    return heading[match.end() :].lstrip() if match else heading


def same(page: Page, title: str) -> Node | None:
    """Return the innermost element of whatever name whose text is the declared title, the site's name cut off."""
    wanted = bare(shorten(title, page))
    longest = 2 * len(title) + 40
    found, run = None, False
    longer: set[int] = set()  # elements around a text that is too long
    for node in reversed(page.tree.css(PLAIN) if len(wanted) >= 8 else ()):
        raw = "" if node.mem_id in longer else node.text()
        if len(raw) > longest:
            longer.update(takewhile(lambda key: key not in longer, ancestors(node)))
        fits = len(wanted) <= len(raw) <= longest and wanted[0] in raw and wanted[-1] in raw
        is_title = fits and bare(raw) == wanted
        if is_title and not run:
            found = node
        run = is_title
    return found


def named(page: Page) -> Node | None:
    """Return the first element that is named like a headline, is no link and is long enough to be one."""
    for node in page.tree.css(NAMED):
        text = clean(node.text())
        if 10 <= len(text) <= 120 and HANGUL.search(text) and node.css_first("a, li, img") is None:
            return node
    return None


def agrees(letters: str, title: str) -> bool:
    """Tell whether a heading is the title, or the title with the site's name cut off."""
    if letters == title:
        return True
    if title.startswith(letters):
        return len(letters) * 2 > len(title)
    return title.endswith(letters) and len(letters) * 10 > len(title) * 6


def shorten(title: str, page: Page) -> str:
    """Return a declared title without the site and section names behind it."""
    site = bare(page.meta_first("og:site_name") or "")
    parts = TAIL.split(title)
    if len(parts) > 1 and len(bare(parts[0])) >= 6:
        return parts[0].strip()
    if site and bare(title).endswith(site):
        return re.sub(r"\s*[-|:]\s*\S+$", "", title).strip()
    return title


def labels(text: str) -> tuple[str, ...]:
    """Return the labels of a headline without their brackets: 단독, 속보, 종합2보."""
    found: list[str] = []
    rest = text
    while match := FRONT.match(rest):
        found.append(next(group for group in match.groups() if group).strip())
        rest = rest[match.end() :]
    if match := BACK.search(rest):
        found.append(match[1])
    return tuple(found)
