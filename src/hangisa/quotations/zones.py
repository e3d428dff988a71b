"""Paragraphs to the spoken turns of a broadcast script: names in brackets or on lines of their own."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

# Who narrates or asks, and is never quoted.
NARRATOR = re.compile(
    r"(?:앵커|기자|리포트|리포터|아나운서|스탠딩|스탠드업|진행자|진행|사회자|사회|MC|캐스터|클로징|오프닝|자막|영상|사진|출연|질문|Q|문)(?:\s?멘트)?\d?$"
)
TAG = re.compile(
    r"(?:인터뷰|녹취|싱크|현장음|인서트|VCR|INT|SYNC|전화 ?인터뷰|전화 ?녹취|음성변조|통화)$", re.I
)
# [남궁솔 / 소상공인연합회장 : 버틸 힘이 없어요.], ◀ 리포트 ▶, <유승민 / 의원> "…"
BRACKET = re.compile(
    r"\s*[\[【<〈＜◀](?P<label>[^\]】>〉＞▶:：\"“\n]{1,70})(?:[\]】>〉＞▶]\s*(?P<after>.*)|[:：]\s*(?P<said>.+?)[\]】>〉＞]?\s*)$",
    re.S,
)
# ▶ 인터뷰 : 강초 / 부산 금정구
TAGGED = re.compile(
    r"\s*[▶▷◀◆◇■□●○-]\s?(?P<tag>[가-힣A-Z]{2,6})\s?[:：]\s?(?P<label>[^\"“:：\n]{2,60}?)\s*$"
)
SIGNS = frozenset("[【<〈＜◀▶▷◆◇■□●○-")
"""What a label begins with."""
# 토드 블란취 / 트럼프 변호사
SLASHED = re.compile(
    r"\s*(?P<label>[^\s\"“/.:]{2,12}(?: [^\s\"“/.:]{1,12}){0,3} ?/ ?[^\"“/.:\n]{2,40}?)\s*$"
)
OPENING = re.compile(r"\s*[-―–]?\s*[\"“”]")
# where the words of a turn begin
PLACE = re.compile('[:："“]')
LETTERS = re.compile(r"[가-힣A-Za-z]")
PARTS = re.compile("[/,]")
ASIDES = re.compile(r"\([^()]*\)")


class Turn(NamedTuple):
    """One spoken turn: its paragraph, the offsets of what is said, and of the name and its rest."""

    paragraph: int
    start: int
    end: int
    label: tuple[int, int, int] | None
    narrator: bool = False
    marked: bool = False
    scripted: bool = True


def broadcast(paragraphs: Sequence[str], firsts: Sequence[str]) -> Iterator[Turn]:
    """Yield the turns of a broadcast script; `firsts` are its paragraphs' first signs.

    Sources: KBS, JTBC and SBS put name and words in one bracket; MBC, YTN and MBN put the name on
    a line of its own.
    """
    waiting: tuple[int, int, int] | None = None
    narrator = False
    for index, text in enumerate(paragraphs):
        signed = firsts[index] in SIGNS and (BRACKET.match(text) or TAGGED.match(text))
        match = signed or ("/" in text and _slashed(text, paragraphs, index))
        if not match or (signed and _runs_on(signed)):
            if waiting or narrator:
                if OPENING.match(text):
                    yield Turn(index, 0, len(text), waiting, narrator, marked=True)
                waiting, narrator = None, False
            continue
        names = match.groupdict()
        said = "said" if names.get("said") else "after" if names.get("after") else None
        narrator = _narrates(names)
        waiting = None if narrator else (index, *match.span("label"))
        if said and TAG.match(names["label"].strip()):
            yield from _tagged(index, text, match.start(said))
            named = said == "after" and not PLACE.search(text, match.start(said))
            waiting = (index, *match.span(said)) if named else None
        elif said:
            yield Turn(index, *match.span(said), waiting, narrator)
            waiting, narrator = None, False


def _runs_on(match: re.Match[str]) -> bool:
    """Return whether running text follows a bracket that is no tag: `[서울=뉴시스] 홍길동 기자 = …`."""
    if match.re is not BRACKET or not match["after"]:
        return False
    return not OPENING.match(match["after"]) and not TAG.match(match["label"].strip())


def _tagged(index: int, text: str, start: int) -> Iterator[Turn]:
    """Yield the turn after a tag: `<인터뷰> 이름(직함) : "…"`."""
    place = min(
        (
            at
            for at in (text.find(":", start), text.find('"', start), text.find("“", start))
            if at > start
        ),
        default=-1,
    )
    if place > 0:
        skip = 1 if text[place] == ":" else 0
        yield Turn(index, place + skip, len(text), (index, start, place), False)


def _slashed(text: str, paragraphs: Sequence[str], index: int) -> re.Match[str] | None:
    following = paragraphs[index + 1] if index + 1 < len(paragraphs) else ""
    return SLASHED.match(text) if OPENING.match(following) else None


def _narrates(names: dict[str, str]) -> bool:
    parts = [part.strip() for part in (names.get("tag") or "", *PARTS.split(names["label"]))]
    return any(NARRATOR.match(part) for part in parts if part)


def anything(text: str) -> bool:
    """Return whether anything is said outside parentheses."""
    return bool(LETTERS.search(ASIDES.sub("", text)))
