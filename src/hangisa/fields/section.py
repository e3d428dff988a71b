"""(page, layout) -> section (분야), print page (지면), free or paid, as the page names them."""

import re

from hangisa.outlet import Layout
from hangisa.page import Page
from hangisa.text import clean

SECTION_META = (
    "article:section",
    "articlesection",
    "content_category",
    "section",
    "og:article:section",
    "category",
)
# steps of a breadcrumb that are no section
HOME = frozenset(
    ("홈", "home", "처음", "메인", "전체", "전체기사", "전체뉴스", "뉴스", "뉴스홈", "news", "기사", "기사본문", "기사보기", "분야별 뉴스", "본문")
)  # fmt: skip
# some CMSs declare the section's number or code: `03`, `S1N4` (ND Soft)
WORD = re.compile(r"[가-힣]|^[^\W\d]+(?:[ &/'-]+[^\W\d]+)*$")
# between the steps: `뉴스 > 사회`, `홈 › 경제`, `사회 < 기사본문`
STEP = re.compile(r"\s*[>›»＞<‹]\s*")
# `… < 사회 < 기사본문 - 하루신문` (ND Soft), `… - 하루닷컴 - 정치 > 지자체`
TITLE_STEPS = re.compile(
    r"\s<\s(?P<up>[^<>]{1,40}(?:\s<\s[^<>]{1,40})*?)\s<\s기사본문|\s-\s(?P<down>[가-힣][^<>-]{1,30}(?:\s>\s[^<>-]{1,30})+)$"
)
# `A3면`, `제1면`, `지면 B12면`, `지면A14` (한국경제)
PRINT_PAGE = re.compile(
    r"(?<![가-힣\w])(?:지면\s?)?(?:제\s?)?(?P<page>[A-Z]?\d{1,3})\s?면(?![가-힣])|지면\s?:?\s?(?P<code>[A-Z]\d{1,2})(?!\d)"
)


TIER = "article:content_tier"
# a metered page is free until it is not
TIERS = {"free": True, "locked": False}


def section(page: Page, layout: Layout) -> tuple[str | None, str | None]:
    """Return the section as the page names it and its source, None and None where it names none."""
    for node in page.each(layout.section):
        if text := plain(node.text()):
            return text, "print"
    if page.story and (text := plain(page.story.section or "")):
        return text, f"json {page.story.source}"
    value = page.article_ld.get("articleSection")
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, str) and (text := plain(value)):
        return text, "json-ld"
    for name in SECTION_META:
        if name in page.meta and (text := plain(page.meta[name][0])):
            return text, f"meta {name}"
    text = of_title(page.title)
    return text, "title" if text else None


def plain(text: str) -> str | None:
    """Return a section without brackets around it and without steps that are none: `[사회]`, `뉴스 > 사회`."""
    text = clean(text)[:80].strip("[]<>【】〈〉|·- ")
    steps = [step for step in STEP.split(text) if WORD.search(step) and step.lower() not in HOME]
    return " > ".join(steps)[:60] or None


def of_title(title: str) -> str | None:
    """Return the section that the title element's tail names, outermost first."""
    match = TITLE_STEPS.search(title)
    if match is None:
        return None
    if match["down"]:
        return plain(match["down"])
    return plain(" > ".join(reversed(match["up"].split(" < "))))


def print_page(page: Page, layout: Layout) -> str | None:
    """Return the page of the printed paper (지면) that the article's info line names: `A3면`."""
    for node in page.all(layout.published):
        if found := page_number(clean(node.text(separator=" "))[:300]):
            return found
    return None


def page_number(text: str) -> str | None:
    """Return the page of the printed paper that an info line names, as `A3면`."""
    match = PRINT_PAGE.search(text) if "면" in text else None
    return f"{match['page'] or match['code']}면" if match else None


def is_free(page: Page) -> tuple[bool | None, str | None]:
    """Return whether the article can be read without paying and who says so, None where nobody does."""
    value, source = page.article_ld.get("isAccessibleForFree"), "json-ld"
    if value is None:
        value, source = page.meta_first("isaccessibleforfree"), "meta isaccessibleforfree"
    if isinstance(value, bool):
        return value, source
    if isinstance(value, str):  # `true`, `False`, `http://schema.org/True`
        word = value.strip().lower().rpartition("/")[2]
        if word in ("true", "false"):
            return word == "true", source
    tier = TIERS.get(page.meta_first(TIER) or "")
    return tier, f"meta {TIER}" if tier is not None else None
