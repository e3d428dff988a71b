"""Words before a title to the name among them, Korean or foreign, and the words that are left."""

import re

from hangisa.quotations.lexicon import BODY_END, COUNTRY_SET, DOUBLE_SURNAMES, SURNAMES
from hangisa.quotations.names import foreign, foreign_name, is_name, likely_name

# (Marco Bellini): a name written again in Latin letters
LATIN = re.compile(r"^(?P<name>[^(（]+?)[(（][A-Za-z][A-Za-z .'-]+[)）]")
CLERGY = frozenset(("스님", "수녀", "수사"))
# Titles that stand for somebody whose name is kept back.
NAMELESS = frozenset(
    "관계자 당국자 소식통 측근 실무자 담당자 임원 간부 점원 종사자 목격자 주인 집주인 점장 업주 참석자 참가자".split()
)
# Words that stand before a country and are no foreign name: 주한 미국 대사
NO_NAME = frozenset("주한 방한 전직 현직 역대 차기 초대 전 현 다른 일부 북한 한국 남한".split())


def find_name(text: str, words: list[str], title: str) -> tuple[str | None, list[str], bool]:
    """Return the name among the words before a title, the other words, whether it is a bare surname."""
    if not words or title in NAMELESS:
        return None, words, False
    if title in CLERGY:
        return words[-1], words[:-1], False
    written_again = ("(" in text or "（" in text) and LATIN.match(text)
    if not written_again:
        if words[-1] in DOUBLE_SURNAMES or (len(words[-1]) == 1 and words[-1] in SURNAMES):
            return words[-1], words[:-1], True
        if likely_name(words[0]) or likely_name(words[-1]):
            return _korean(words)
    name, others, short = _foreign(text, words)
    return (name, others, short) if name else _korean(words)


def _korean(words: list[str]) -> tuple[str | None, list[str], bool]:
    """Return the word most like a name: at an end, of three syllables, with a common surname."""
    names = [i for i, w in enumerate(words) if is_name(w)]
    last = len(words) - 1
    if names:

        def rank(at: int) -> tuple[bool, bool, bool, int]:
            word = words[at]
            inner = at not in (0, last)
            return not likely_name(word), inner, len(word) == 2, SURNAMES.find(word[0])

        best = min(names, key=rank)
        return words[best], words[:best] + words[best + 1 :], False
    if foreign(words[-1]) and last and BODY_END.of(words[-2]):
        return words[-1], words[:-1], False
    return None, words, False


def _foreign(text: str, words: list[str]) -> tuple[str | None, list[str], bool]:
    match = LATIN.match(text)
    if match:
        count = len(match["name"].split())
        return " ".join(words[:count]), words[count:], False
    for at, word in enumerate(words[:4]):
        if at and word in COUNTRY_SET and _names(words[:at]):
            return " ".join(words[:at]), words[at:], False
    if found := foreign_name(words):
        start, end = found
        return " ".join(words[start:end]), words[:start] + words[end:], False
    return None, words, False


def _names(words: list[str]) -> bool:
    """Return whether the words before a country are a foreign name: 시진핑, 기시다 후미오."""
    if NO_NAME.intersection(words) or any(BODY_END.of(w) for w in words):
        return False
    return len(words) > 1 or foreign(words[0]) or is_name(words[0])
