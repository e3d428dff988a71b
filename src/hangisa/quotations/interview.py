"""Paragraphs to the turns of an interview: two bullets, Q. and A., question lines with their answers."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from hangisa.quotations.zones import NARRATOR, OPENING, TAG, Turn

BULLET = "▶▷◆◇■□●○◎☆★▣◈"
# ◆ 조원진: 반갑습니다. / ▶김현욱 : 네. / ◇ 진행자> 안녕하세요.
TURN = re.compile(
    r"\s*(?P<bullet>["
    + BULLET
    + r"])\s?(?P<who>[^:：>.\"“‘'\n]{1,40}?(?:\([^)\n]{1,30}\))?)\s?[:：>]\s?(?P<said>\S.*)$",
    re.S,
)
BULLETS = frozenset(BULLET)
# Q. 왜 지금인가. / A. 때가 됐습니다. / 문) / 답) / K. (an initial)
LETTER = re.compile(r"\s*(?P<who>[A-Z]|문|답)\s?\d{0,2}\s?[.:：)]\s?(?P<said>[^\s\d].*)$", re.S)
LETTERS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ문답")
ASKS = ("Q", "문")
# 조원진 우리공화당 대표(이하 조원진)
BELOW = re.compile(r"\(이하 ?([^)]+)\)")
QUESTION_SIGN = "-―–▶▷■□◆◇●○▲△"
# -다음 계획은. / ▲반대도 많았다. / ― 왜 썼나
QUESTION = re.compile(r"\s*(?:[" + QUESTION_SIGN + r"]|Q[.:]|문[.:])\s?[^\"“\s=].{2,300}$", re.S)
ASKING_SIGNS = frozenset(QUESTION_SIGN + "Q문")
ASKING = re.compile(r"(?:[?까요지나은는가데며]|[다군])[.?!]*\s*$")
# 왜 그 길을 택했나요?
BARE = re.compile(r"\s*[^\"“”=\s].{4,120}\?\s*$")
# =충분히 설명드리겠다.
EQUALS = re.compile(r"\s*[=＝]\s?(?P<said>[^\s=].*)$", re.S)
# 일문일답, 인터뷰, 만났다: the article says that it is a conversation
CONVERSATION = re.compile(r"일문일답|문답|인터뷰|대담|만났다|만나 |Q&A")
TAIL = 12
"""How many characters of a line tell whether it asks."""
MIN_TURNS = 3
MIN_QUESTIONS = 2
MIN_BARE = 3


def interview(paragraphs: Sequence[str], firsts: Sequence[str]) -> list[Turn]:
    """Return the turns of an interview that names or letters its speakers; none elsewhere.

    `firsts` are the paragraphs' first signs, "" for a blank one.
    """
    return _named(paragraphs, firsts) or _lettered(paragraphs, firsts)


def _named(paragraphs: Sequence[str], firsts: Sequence[str]) -> list[Turn]:
    signed = [i for i, first in enumerate(firsts) if first in BULLETS]
    if len(signed) < MIN_TURNS:
        return []
    found = [(i, m) for i in signed if (m := TURN.match(paragraphs[i]))]
    found = [(i, m) for i, m in found if not TAG.match(m["who"].strip())]
    if len(found) < MIN_TURNS:
        return []
    names = [short(m["who"]) for _, m in found]
    who = Counter(names)
    if len(who) < 2 or max(who.values()) < 2:
        return []
    host = names[0]
    out: list[Turn] = []
    for name, (index, match) in zip(names, found, strict=True):
        asks = name == host or bool(NARRATOR.match(name))
        label = (index, *match.span("who"))
        out.append(Turn(index, *match.span("said"), label, asks, scripted=False))
    return out


def _lettered(paragraphs: Sequence[str], firsts: Sequence[str]) -> list[Turn]:
    signed = [i for i, first in enumerate(firsts) if first in LETTERS]
    if len(signed) < MIN_TURNS:
        return []
    found = [(i, m) for i in signed if (m := LETTER.match(paragraphs[i]))]
    if len(found) < MIN_TURNS:
        return []
    letters = Counter(m["who"] for _, m in found)
    if len(letters) < 2 or sum(letters[who] for who in ASKS) < MIN_QUESTIONS:
        return []
    return [Turn(i, *m.span("said"), None, m["who"] in ASKS, scripted=False) for i, m in found]


def short(who: str) -> str:
    """Return the short form of a turn's name: `조원진 우리공화당 대표(이하 조원진)` -> `조원진`."""
    match = BELOW.search(who) if "(이하" in who else None
    return (match[1] if match else who.split("(")[0]).strip().split(" ")[0]


def answers(paragraphs: Sequence[str], firsts: Sequence[str]) -> Iterator[Turn]:
    """Yield the answers that follow question lines, in marks, behind `=`, or plain.

    Plain ones count where every question is a line with a bullet or Q., and the article calls
    itself a conversation.
    """
    asked = _questions(paragraphs, firsts)
    if not asked:
        return
    plain = len(asked) >= MIN_BARE and any(CONVERSATION.search(p) for p in paragraphs)
    answering = False
    for index, text in enumerate(paragraphs):
        if index in asked:
            answering = True
            yield Turn(index, 0, len(text), None, narrator=True)
        elif not answering:
            continue
        elif OPENING.match(text):
            yield Turn(index, 0, len(text), None, marked=True)
        elif said := EQUALS.match(text):
            yield Turn(index, *said.span("said"), None)
        elif plain and index - 1 in asked:
            yield Turn(index, 0, len(text), None)
        else:
            answering = False


def _questions(paragraphs: Sequence[str], firsts: Sequence[str]) -> frozenset[int]:
    """Return the paragraphs that are questions of an interview."""
    followed = paragraphs[:-1]
    signed = [(i, followed[i]) for i, first in enumerate(firsts[:-1]) if first in ASKING_SIGNS]
    lines = {
        i
        for i, p in signed
        if QUESTION.match(p) and ASKING.search(p[-TAIL:]) and not OPENING.match(p)
    }
    asked = {i for i in lines if _answered(paragraphs[i + 1])}
    if len(asked) >= MIN_QUESTIONS:
        return frozenset(asked)
    if len(lines) >= MIN_BARE and not any(i + 1 in lines for i in lines):
        return frozenset(lines)
    bare = {
        i
        for i, p in enumerate(followed)
        if "?" in p and OPENING.match(paragraphs[i + 1]) and BARE.match(p) and not OPENING.match(p)
    }
    return frozenset(bare) if len(bare) >= MIN_BARE else frozenset()


def _answered(following: str) -> bool:
    return bool(OPENING.match(following) or EQUALS.match(following))
