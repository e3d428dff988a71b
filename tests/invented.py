"""Invented records by the hundred: a month of five papers that never were, failures included."""

import random
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone

from hangisa.record import (
    Article,
    Byline,
    Caption,
    Error,
    Failure,
    HeadlineQuote,
    Publisher,
    Quotation,
    Speaker,
)

KST = timezone(timedelta(hours=9))
BEGUN = datetime(2026, 3, 2, 6, 0, tzinfo=KST)
OUTLETS = ("두물일보", "물푸레신문", "가람경제", "새벽방송", "한여울뉴스")
SECTIONS = ("사회", "정치", "경제", "지역", "문화", "과학", None)
REPORTERS = ("솔바람", "고은샘", "두하늘", "맑은내", "서가온", "늘푸른")
PEOPLE = (
    Speaker(name="도하람", mention="도 시장", title="시장", affiliation="물푸레시", kind="person"),
    Speaker(name="채다온", mention="채 의원", title="의원", kind="person"),
    Speaker(name="한바다", mention="한 교수", title="교수", affiliation="두물대", kind="person"),
    Speaker(name="정새나", mention="정 회장", title="회장", kind="person"),
    Speaker(name="물푸레시", mention="시", kind="organization"),
    Speaker(name="강마루", mention="강 대표", title="대표", affiliation="가람전자", kind="person"),
    Speaker(name="윤슬기", mention="윤 과장", title="과장", kind="person"),
    Speaker(name="두물교통공사", mention="공사", kind="organization"),
    Speaker(name="여울목주민회", mention="주민회", kind="group"),
)
UNNAMED = (
    Speaker(name="시 관계자", mention="시 관계자", kind="anonymous"),
    Speaker(name="업계 관계자", mention="한 업계 관계자", kind="anonymous"),
    Speaker(name="주민 A씨", mention="주민 A씨", kind="anonymous"),
    None,
)
THINGS = ("낡은 다리", "새 도서관", "시내버스 노선", "밤 돌봄 교실", "강변 공원", "헌책 시장")
DEEDS = ("6월까지 고친다", "다시 연다", "열 달 미뤘다", "주민에게 묻는다", "두 배로 늘린다")
SAYINGS = (
    "안전이 먼저다",
    "석 달이면 끝난다",
    "아이들이 걸어서 갈 수 있어야 한다",
    "숫자보다 사람을 먼저 보겠다",
    "약속한 날짜는 지킨다",
    "아직 정해진 것은 없다",
    "값이 오른 만큼 손님이 줄었다",
    "듣고 나서 정하겠다",
)
WHY = (
    Error(code="http_404", message="The server answered 404.", http_status=404, attempts=1),
    Error(code="timeout", message="No answer in 30 s.", attempts=3, retryable=True),
    Error(code="robots", message="robots.txt forbids the page."),
    Error(code="not_an_article", message="The page is a list.", http_status=200, attempts=1),
)


def records(number: int, seed: int = 7) -> Iterator[Article | Failure]:
    """Yield that many records, the same ones for a seed."""
    chance = random.Random(seed)
    for index in range(number):
        url = f"https://news.example.co.kr/{index}"
        if chance.random() < 0.07:
            error = chance.choices(WHY, (6, 3, 1, 2))[0]
            yield Failure(error=error, input_url=url, input_index=index, url=url)
        else:
            yield article(chance, index, url)


def article(chance: random.Random, index: int, url: str) -> Article:
    paper = chance.choices(range(len(OUTLETS)), (9, 7, 5, 4, 2))[0]
    thing, deed = chance.choice(THINGS), chance.choice(DEEDS)
    said = chance.sample(SAYINGS, chance.randint(1, 4))
    lines, quotes = zip(
        *(uttered(chance, paper, n, text) for n, text in enumerate(said)), strict=True
    )
    title, asked = f"물푸레시, {thing} {deed}", ()
    if chance.random() < 0.4:
        found = chance.random() < 0.7
        words = said[0] if found else "이대로는 안 된다"
        title = f"“{words}”…{title}"
        asked = (HeadlineQuote(text=words, quotation=0 if found else None),)
    time = BEGUN + timedelta(minutes=int(chance.triangular(0, 30 * 24 * 60, 11 * 24 * 60)))
    return Article(
        headline=title,
        status="partial" if chance.random() < 0.04 else "ok",
        input_url=url,
        input_index=index,
        url=url,
        outlet=Publisher(name=OUTLETS[paper], domain="news.example.co.kr"),
        published_at=time,
        modified_at=time + timedelta(minutes=40) if chance.random() < 0.3 else None,
        bylines=(Byline(name=chance.choice(REPORTERS), role="기자"),),
        section=chance.choices(SECTIONS, (9, 4, 6, 5, 3, 2, 2))[0],
        captions=(Caption(text=f"{thing} 앞에 선 주민들", before=0),) * chance.randint(0, 1),
        paragraphs=(f"물푸레시가 {thing} 일을 {deed}고 밝혔다.", *lines),
        quotations=quotes,
        headline_quotes=asked,
    )


def uttered(chance: random.Random, paper: int, place: int, text: str) -> tuple[str, Quotation]:
    """A paragraph that holds a quotation; the later the paper in the list, the oftener nobody is named."""
    hidden = chance.random() < 0.08 + 0.1 * paper
    who = (
        chance.choice(UNNAMED) if hidden else chance.choices(PEOPLE, (9, 7, 6, 5, 4, 3, 3, 2, 2))[0]
    )
    named = f"{who.name} {who.title or ''}".strip() if who else "현장에서는"
    line = f"이날 오후 현장을 찾은 {named}은(는) “{text}”고 말했다. 이야기를 듣던 이들은 고개를 끄덕였다."
    start = line.index("“") + 1
    quote = Quotation(
        text=text,
        paragraph=place + 1,
        start=start,
        end=start + len(text),
        mark="“”",
        speaker=who,
        cue="말했다",
        tier=chance.choices(("A", "B", "C"), (7, 2, 1))[0],
    )
    return line, quote
