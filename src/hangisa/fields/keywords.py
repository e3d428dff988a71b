"""(page, layout) -> keywords (키워드·태그) of the article, never those of its site."""

import re

from hangisa.fields.names import OUTLET
from hangisa.outlet import Layout
from hangisa.page import Page
from hangisa.text import bare, clean

META = ("news_keywords", "keywords", "article:tag")
MOST = 40  # more are the work of a machine
# what sites call themselves and their menus in the meta tag that every page of theirs carries
SITE = frozenset(
    "뉴스 기사 속보 신문 방송 보도 언론 미디어 잡지 일간지 인터넷신문 인터넷뉴스 온라인뉴스 실시간뉴스 경제뉴스 정치 경제 사회 국제 세계 "
    "문화 연예 스포츠 생활 사설 칼럼 컬럼 오피니언 포토 동영상 영상 생방송 제보 커뮤니티 스페셜 증권 금융 부동산 대한민국 tv news "
    "newspaper korea broadcasting koreanews".split()
)
HEADS = frozenset(("태그", "키워드", "관련 태그", "TAG", "Tag", "tags", "더보기"))
NOISE = frozenset(("뉴스", "기사", "속보", "news"))


def keywords(page: Page, layout: Layout) -> tuple[tuple[str, ...], str | None]:
    """Return the article's tags and their source: printed ones, else those of metadata."""
    printed = [clean(node.text()).lstrip("#").strip() for node in page.all(layout.keywords)]
    if printed:
        words = dict.fromkeys(text for text in printed if text and text not in HEADS)
        return tuple(words)[:MOST], "print"
    if page.story and page.story.keywords:
        return page.story.keywords[:MOST], f"json {page.story.source}"
    for name in META:
        values = page.meta.get(name, ())
        parts = [part.strip().lstrip("#") for value in values for part in re.split(r"[,;|]", value)]
        if found := of_article([part for part in dict.fromkeys(parts) if part], page):
            return found[:MOST], f"meta {name}"
    return (), None


def of_article(words: list[str], page: Page) -> tuple[str, ...]:
    """Return the words of a meta tag that speak of the article.

    Sites put their own name and menu on every page (`하루일보, 하루닷컴, 뉴스, 정치, 경제`), or the headline.
    """
    house = bare(page.meta_first("og:site_name") or "")
    letters = [bare(word) for word in words]
    others = [word for word, own in zip(words, letters, strict=True) if own != house]
    own = len(words) - len(others) + sum(map(is_of_site, others))
    if own >= 3 or 2 * own > len(words) or is_headline("".join(letters), page):
        return ()
    return tuple(word for word in others if word.lower() not in NOISE)


def is_of_site(word: str) -> bool:
    """Tell whether a keyword names a site or a part of its menu."""
    name = word.lower().replace(" ", "")
    return name in SITE or "news" in name or OUTLET.search(name) is not None


def is_headline(whole: str, page: Page) -> bool:
    """Tell whether the letters of the tag's words repeat the headline, cut at its commas."""
    return len(whole) > 12 and whole in bare(page.meta_first("og:title") or page.title)
