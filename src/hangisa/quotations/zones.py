"""Paragraphs to spoken turns: broadcast scripts with name labels, interviews as questions and answers."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

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
# 토드 블란취 / 트럼프 변호사
SLASHED = re.compile(
    r"\s*(?P<label>[^\s\"“/.:]{2,12}(?: [^\s\"“/.:]{1,12}){0,3} ?/ ?[^\"“/.:\n]{2,40}?)\s*$"
)
# ◆ 조원진: 반갑습니다. / ▶김현욱 : 네. / A. 내년입니다.
TURN = re.compile(
    r"\s*(?P<bullet>[▶▷◆◇■□●○◎☆★▣◈-])?\s?(?P<who>[^:：.\"“‘'\n]{1,40}?(?:\([^)\n]{1,30}\))?|[QA](?=\.))\s?[:：.]\s?(?P<said>\S.*)$",
    re.S,
)
QUESTION_LINE = re.compile(r"\s*(?:[-―–▶▷■□◆◇●○]|Q[.:]|문[.:])\s?[^\"“\s].*[?.까요지]\s*$", re.S)
OPENING = re.compile(r"\s*[-―–]?\s*[\"“”]")
LETTERS = re.compile(r"[가-힣A-Za-z]")
ASIDES = re.compile(r"\([^()]*\)")
MIN_TURNS = 3
# What a paragraph of a script or an interview begins with.
START = re.compile(r"\s*(?:[▶▷◀◆◇■□●○◎☆★▣◈\[【<〈＜―–-]|[QA문답]\s?[.:：])")
SLASHED_LENGTH = 90


@dataclass(frozen=True, slots=True)
class Turn:
    """One spoken turn: its paragraph, the offsets of what is said, and of the name and its rest."""

    paragraph: int
    start: int
    end: int
    label: tuple[int, int, int] | None
    narrator: bool = False
    marked: bool = False
    scripted: bool = True


def turns(paragraphs: Sequence[str]) -> list[Turn]:
    """Return the spoken turns of a script or interview, in order; none in ordinary prose.

    Sources: KBS, JTBC and SBS put name and words in one bracket; MBC, YTN and MBN put the name on
    a line of its own; radio interviews mark host and guest with two bullets.
    """
    if not any(START.match(p) or ("/" in p and len(p) < SLASHED_LENGTH) for p in paragraphs):
        return []
    interview = _interview(paragraphs)
    if interview:
        return interview
    return [*_broadcast(paragraphs), *_answers(paragraphs)]


def _answers(paragraphs: Sequence[str]) -> Iterator[Turn]:
    """Yield the answers in marks that follow question lines: `-다음 계획은.`."""
    asked = questions(paragraphs)
    answering = False
    for index, text in enumerate(paragraphs):
        if index in asked:
            answering = True
            yield Turn(index, 0, len(text), None, narrator=True)
        elif answering and OPENING.match(text):
            yield Turn(index, 0, len(text), None, marked=True)
        else:
            answering = False


def _broadcast(paragraphs: Sequence[str]) -> Iterator[Turn]:
    waiting: tuple[int, int, int] | None = None
    narrator = False
    for index, text in enumerate(paragraphs):
        match = BRACKET.match(text) or TAGGED.match(text) or _slashed(text, paragraphs, index)
        if match is None:
            if (waiting or narrator) and OPENING.match(text):
                yield Turn(index, 0, len(text), waiting, narrator, marked=True)
            waiting, narrator = None, False
            continue
        names = match.groupdict()
        said = "said" if names.get("said") else "after" if names.get("after") else None
        narrator = _narrates(names)
        waiting = None if narrator else (index, *match.span("label"))
        if said and TAG.match(names["label"].strip()):
            yield from _tagged(index, text, match.start(said))
            waiting = None
        elif said and (names.get("said") or OPENING.match(text, match.start(said))):
            yield Turn(index, *match.span(said), waiting, narrator)
            waiting, narrator = None, False
        elif said:
            waiting, narrator = None, False


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
    parts = [part.strip() for part in (names.get("tag") or "", *re.split("[/,]", names["label"]))]
    return any(NARRATOR.match(part) for part in parts if part)


def _interview(paragraphs: Sequence[str]) -> list[Turn]:
    found = [(i, m) for i, p in enumerate(paragraphs) if START.match(p) and (m := TURN.match(p))]
    found = [
        (i, m)
        for i, m in found
        if (m["bullet"] and m["bullet"] != "-") or m["who"] in ("Q", "A", "문", "답")
    ]
    found = [(i, m) for i, m in found if not TAG.match(m["who"].strip())]
    who = Counter(short(m["who"]) for _, m in found)
    if len(found) < MIN_TURNS or len(who) < 2 or max(who.values()) < 2:
        return []
    host = short(found[0][1]["who"])
    out: list[Turn] = []
    for index, match in found:
        name = short(match["who"])
        asks = name == host or bool(NARRATOR.match(name))
        label = None if name in ("A", "답") else (index, *match.span("who"))
        out.append(Turn(index, *match.span("said"), label, asks, scripted=False))
    return out


def short(who: str) -> str:
    """Return the short form of a turn's name: `조원진 우리공화당 대표(이하 조원진)` -> `조원진`."""
    match = re.search(r"\(이하 ?([^)]+)\)", who)
    return (match[1] if match else who.split("(")[0]).strip().split(" ")[0]


def anything(text: str) -> bool:
    """Return whether anything is said outside parentheses."""
    return bool(LETTERS.search(ASIDES.sub("", text)))


def questions(paragraphs: Sequence[str]) -> frozenset[int]:
    """Return the paragraphs that are questions of an interview whose answers stand in marks."""
    asked = {
        i
        for i, p in enumerate(paragraphs[:-1])
        if QUESTION_LINE.match(p) and OPENING.match(paragraphs[i + 1])
    }
    return frozenset(asked) if len(asked) >= 2 else frozenset()
