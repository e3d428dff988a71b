"""(headline, body, what else was found) -> is it an article at all? Raises NotAnArticle where it is not."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from hangisa.errors import NotAnArticle
from hangisa.fields.body import Body
from hangisa.fields.container import has_sentences, longest
from hangisa.fields.dateline import dateline
from hangisa.fields.headline import Headline, labels
from hangisa.fields.paths import is_house, is_root, is_section
from hangisa.fields.times import stamps
from hangisa.outlet import Outlet
from hangisa.page import Node, Page

# pages that say the article is gone or barred
GONE = re.compile(
    r"(?:삭제|존재하지|찾을 수|없는|만료|종료|이동)[^.]{0,14}(?:기사|페이지|주소|게시물|콘텐츠|서비스)|"
    r"(?:기사|페이지|게시물)[^.]{0,10}(?:삭제|존재하지|찾을 수 없|없습니다)|로그인\s?(?:후|하셔야|이 필요)|"
    r"(?:유료\s?회원|구독자)[^.]{0,12}(?:전용|만 볼|이용)"
)
PHOTO = re.compile(
    r"^(?:E?포토|사진|화보|포토뉴스|포토뷰|영상|동영상|카드뉴스|그래픽|만평)\s?[&+]?$"
)
# genres that print lists of names instead of sentences
NOTICE = re.compile(r"^(?:인사|부고|부음|동정|궂긴소식|알림|모임|결혼|날씨|운세|표|명단)$")
# pages of the house: terms, privacy, about, subscription
HOUSE = re.compile(
    r"^(?:개인\s?정보\s?(?:처리|취급|보호)\s?(?:방침|정책)|(?:서비스\s?)?이용\s?약관|(?:회사|신문사|매체|기자)\s?소개|고객\s?센터|"
    r"청소년\s?보호\s?정책|이메일\s?무단\s?수집\s?거부|사이트맵|(?:광고|구독|제휴|저작권)\s?(?:안내|문의|신청)|저작권\s?(?:정책|규약)|"
    r"온에어|편성표|지면\s?보기|로그인|회원\s?가입|검색\s?결과|전체\s?기사|윤리\s?강령|기사\s?제보|[가-힣]{2,4}\s?기자)$"
)
# lists that say so in their title: `최신기사 - 하루신문`, `많이 본 뉴스 | 하루일보`
LISTS = re.compile(
    r"(?:(?:최신|전체|인기|주요|실시간|(?:가장\s?)?많이\s?본)\s?(?:기사|뉴스)|(?:기사|뉴스)\s?(?:목록|리스트))(?:\s*[-|:<ㅣ].*)?"
)
OF_THE_HOUSE = "The page is one of the site about itself."
OPENING = "([【〔<"  # of a dateline
CUT = ("..", "…")  # a teaser cut off by the CMS: `…경찰에 붙..`, `…밝혔다...`


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the page shows of an article besides headline and text."""

    dated: bool
    signed: bool


def judge(page: Page, headline: Headline | None, body: Body) -> Headline:
    """Return the headline; raise NotAnArticle unless there is one, with the text of an article below it.

    Photo pages print a caption as their text; pages of gone or barred articles say so.
    """
    if headline is None:
        raise NotAnArticle("The page has no headline.", url=page.url, rule="no_headline")
    for rule, reason in reasons(headline, body):
        if reason:
            raise NotAnArticle(reason, url=page.url, rule=rule)
    return headline


def reasons(headline: Headline, body: Body) -> Iterator[tuple[str, str | None]]:
    """Yield each rule's name and why it takes the page for no article, None where it does not."""
    text = "\n".join(body.paragraphs)
    yield "house", house(headline)
    yield "thin", thin(text, headline)
    yield "gone", gone(text)
    yield "photo", photo(headline, text)


def refuse_list(page: Page, body: Body) -> None:
    """Raise NotAnArticle for a list of teasers, before more of the page is read."""
    if reason := teasers(body):
        raise NotAnArticle(reason, url=page.url, rule="teasers")


def refuse_listing(page: Page, headline: Headline, body: Body, evidence: Evidence) -> None:
    """Raise NotAnArticle for a list of articles."""
    if reason := listing(headline, body, evidence):
        raise NotAnArticle(reason, url=page.url, rule="listing")


def refuse_site(address: str | None, url: str | None) -> None:
    """Raise NotAnArticle where an address of the page is that of a front page or of a page of the house; `url` is the page's own."""
    if address and is_root(address):
        message = "The page is the front page of its site."
        raise NotAnArticle(message, url=url, rule="front")
    if address and is_house(address):
        raise NotAnArticle(OF_THE_HOUSE, url=url, rule="house")


def refuse_section(address: str | None, url: str | None, outlet: Outlet | None) -> None:
    """Raise NotAnArticle where an address of the page is that of a section or ranking page."""
    if address and is_section(address, outlet.lists if outlet else ()):
        message = "The page is a section of its site: a list of articles."
        raise NotAnArticle(message, url=url, rule="section")


def by_title(page: Page) -> Node | None:
    """Return the body of a page whose title says that it is a notice (인사, 부고); raise NotAnArticle for a list that says so."""
    if LISTS.fullmatch(page.meta_first("og:title") or page.title):
        message = "The page's title is that of a list of articles."
        raise NotAnArticle(message, url=page.url, rule="listing")
    return longest(page) if is_notice(page.title) else None


def is_notice(title: str) -> bool:
    """Tell whether a title announces names instead of a story: `[인사] …`, `[부고] …`."""
    return any(NOTICE.match(label) for label in labels(title))


def house(headline: Headline) -> str | None:
    """Tell a page of the house itself, which reads like an article: terms of use, privacy, about us."""
    if HOUSE.match(headline.text):
        return OF_THE_HOUSE
    return None


def thin(text: str, headline: Headline) -> str | None:
    """Tell a text of under two sentences: video teasers, photo pages; 인사 and 부고 have none."""
    if len(text) >= 30 and is_notice(headline.text):
        return None
    if len(text) < 60 or not has_sentences(text, 2):
        return "The page holds no text of two sentences."
    return None


def gone(text: str) -> str | None:
    """Tell an error page or a login wall: a short text that speaks of a missing or barred article."""
    if len(text) < 300 and GONE.search(text):
        return "The page says that its article is gone or barred."
    return None


def photo(headline: Headline, text: str) -> str | None:
    """Tell a photo page (포토뉴스): a label in its headline and only a caption for text."""
    if any(PHOTO.match(label) for label in labels(headline.text)) and len(text) < 400:
        return "The page is a photo or video page: its text is a caption."
    return None


def is_teaser_of_its_own(text: str) -> bool:
    """Tell a paragraph that opens with a wire dateline or closes with a time: a list has many of them."""
    if text[-1:].isdigit() and any(isinstance(s.when, datetime) for s in stamps(text[-30:])):
        return True
    head = dateline(text) if text[:1] in OPENING else None
    return head is not None and head.agency is not None


def teasers(body: Body) -> str | None:
    """Tell a list: paragraphs cut off by the CMS, or each with a dateline or time of its own."""
    if body.listed:
        return "The page is a list of articles, each with its own time or link."
    cut = sum(text.endswith(CUT) for text in body.paragraphs)
    if cut >= 4 and cut * 2 >= len(body.paragraphs):
        return "The page is a list of articles."
    likely = [text for text in body.paragraphs if text[-1:].isdigit() or text[:1] in OPENING]
    if len(likely) >= 3 and sum(map(is_teaser_of_its_own, likely)) >= 3:
        return "The page is a list of articles, each with its own time or dateline."
    return None


def listing(headline: Headline, body: Body, evidence: Evidence) -> str | None:
    """Tell a list by what it lacks: nothing on it speaks of one article."""
    if headline.is_only_declared and not (evidence.dated or evidence.signed):
        return "The page prints no headline and names neither time nor reporter."
    if not evidence.dated and not evidence.signed and len(body.paragraphs) > 12:
        return "The page names neither time nor reporter."
    return None
