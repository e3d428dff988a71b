"""Text to the full mentions of people: names with their titles, masked names, foreign names."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from hangisa.quotations.lexicon import BODY_END, SURNAMES, TITLE_END
from hangisa.quotations.names import is_name, likely_name, pair
from hangisa.quotations.particles import stem_and_role
from hangisa.quotations.reach import LONGEST, extend
from hangisa.quotations.speakers import Parsed, parse, split_title

# 홍길동 … : a word that may be a name, and the words after it
CANDIDATE = re.compile(
    r"(?P<name>[가-힣]{3,4})(?P<age>\s?\([^)\n]{1,40}\))?(?P<polite> ?씨)?(?P<after>(?: [^\s.,\"“”‘’'()]+){0,4})"
)
WORD = re.compile("[가-힣]{3,4}")
# 마르코 벨리니(Marco Bellini)
LATIN = re.compile(r"\([A-Z][a-z]+((?: [A-Z][A-Za-z.'-]*)+)\)")
# the words round a part of a foreign name, before a title or a body: `도널드 켈러 미국`
LEFT = re.compile(r"(?<![가-힣])(?P<word>[가-힣]{1,7})(?<!의) $")
RIGHT = re.compile(r" (?P<word>[가-힣]{1,7})(?=\(| [가-힣A-Z])")
# 벨리니
HANGUL = re.compile(r"[가-힣]+")
# 배우 편도윤
BEFORE = re.compile(r"(?<![가-힣])(?P<word>[가-힣]{2,10}) $")
# 윤도현 새빛전자
FRONT = re.compile(r"(?<![^\s“‘\"'(])[가-힣]{2,4}(?: [가-힣A-Za-z]{1,10}){0,2} ?$")
# 첸모(50)씨
HIDDEN = re.compile(r"[가-힣]모\s?(?:\([^)]*\))?\s?씨")
# 상무에게, 대표의, 의원과, 작가다
OTHER_PARTICLE = re.compile(
    r"(?<=[가-힣]{2})(?:에게서?|[와과]의|의|와|과|을|를|으?로|께|부터|처럼|이?다|입니다|인)$"
)


@dataclass(slots=True)
class Entry:
    """A full mention: where, and what it says."""

    at: int
    parsed: Parsed

    @property
    def telling(self) -> bool:
        """Return whether it gives a title or a body beside the name."""
        return bool(self.parsed.title or self.parsed.affiliation)


def _places(text: str, word: str) -> Iterator[int]:
    """Yield where a word of Hangul begins in a text."""
    at = text.find(word)
    while at >= 0:
        if not at or not "가" <= text[at - 1] <= "힣":
            yield at
        at = text.find(word, at + 1)


def _words(text: str, begin: str) -> Iterator[tuple[int, str]]:
    """Yield the words of three or four syllables that begin so, and where."""
    for at in _places(text, begin):
        if word := WORD.match(text, at):
            yield at, word.group()


@lru_cache(maxsize=16384)
def _as_name(word: str) -> tuple[bool, str]:
    """Return whether a word may be a name, and the likely name that it is or begins with, "" for none."""
    begin = word if likely_name(word) else word[:-1]
    return is_name(word), begin if likely_name(begin) else ""


def persons(text: str, begin: str) -> Iterator[Entry]:
    """Yield the full mentions of people whose name begins so: `홍길동 하람시장`, `배우 편도윤`."""
    if begin[:1] not in SURNAMES:
        return
    for at, word in _words(text, begin):
        whole, likely = _as_name(word)
        parsed = _person(text, at) if whole else None
        if parsed is None and likely:
            parsed = _called(text, at, likely)
        if parsed:
            yield Entry(at, parsed)


def masked(text: str, begin: str) -> Iterator[Entry]:
    """Yield the mentions of masked names that begin so: `첸모(50)씨`."""
    name = f"{begin[0]}모"
    if begin not in (begin[0], name, f"{name}씨"):
        return
    for at in _places(text, name):
        if HIDDEN.match(text, at):
            yield Entry(at, Parsed(f"{name}씨", kind="anonymous"))


def holders(text: str, title: str) -> Iterator[Parsed]:
    """Yield the people whose names stand before a title: `윤도현 새빛전자 대표`."""
    at = text.find(title)
    while at >= 0:
        front = FRONT.search(text, max(0, at - 30), at)
        if front and not front[0].endswith(("전 ", "옛 ")):
            parsed = parse(f"{front[0]}{title}")
            if parsed.name and parsed.title == title and not parsed.short:
                yield parsed
        at = text.find(title, at + 1)


def around(text: str, part: str) -> Iterator[str]:
    """Yield the foreign names of two words that hold a word: `도널드 켈러 미국 대통령`."""
    for at in _places(text, part):
        if (left := LEFT.search(text, max(0, at - 9), at)) and pair(left["word"], part):
            yield f"{left['word']} {part}"
        if (right := RIGHT.match(text, at + len(part))) and pair(part, right["word"]):
            yield f"{part} {right['word']}"


def foreigners(text: str) -> Iterator[tuple[int, str]]:
    """Yield the names written again in Latin letters, as many words as those have."""
    for match in LATIN.finditer(text):
        count = 1 + match[1].count(" ")
        words = text[max(0, match.start() - 40) : match.start()].split()[-count:]
        if len(words) == count and all(map(HANGUL.fullmatch, words)) and not BODY_END.of(words[-1]):
            yield match.start() - len(" ".join(words)), " ".join(words)


@lru_cache(maxsize=16384)
def ends_in_title(word: str) -> bool:
    """Return whether a word ends in a title: `상임대표`."""
    return TITLE_END.of(word) != ""


@lru_cache(maxsize=16384)
def _stem(token: str) -> tuple[str, bool]:
    """Return a word without its particle, and whether that ends what is said of a name before it."""
    stem, role = stem_and_role(token)
    if role != "none":
        return stem, True
    return OTHER_PARTICLE.sub("", stem), token.endswith(("을", "를", "에", "의", "로"))


def _person(text: str, at: int) -> Parsed | None:
    """Return the person whose name stands at a place, where a title, an age or 씨 follows."""
    match = CANDIDATE.match(text, at)
    if match is None:
        return None
    name = match["name"]
    words: list[str] = []
    for token in match["after"].split():
        stem, last = _stem(token)
        words.append(stem)
        if ends_in_title(stem):
            glued, title = split_title(stem)
            affiliation = " ".join(filter(None, [*words[:-1], glued])) or None
            return Parsed(name, title, affiliation, "person")
        if last:
            break
    if match["polite"] or (match["age"] and any(c.isdigit() for c in match["age"])):
        return Parsed(name, None, None, "person")
    return None


def placed(text: str, entry: Entry) -> Parsed:
    """Return a person with the affiliation in front of the name: `가람전자 여운서 상무`."""
    at, parsed = entry.at, entry.parsed
    if parsed.affiliation or not parsed.title or text[at - 1 : at] != " ":
        return parsed
    front = text[extend(text, text.rfind("\n", max(0, at - LONGEST), at) + 1, at) : at]
    if not front or parsed.title in front.split():
        return parsed
    whole = parse(f"{front}{parsed.name} {parsed.title}")
    if whole.name != parsed.name:
        return parsed
    return replace(parsed, affiliation=whole.affiliation)


def _called(text: str, at: int, name: str) -> Parsed | None:
    """Return a name with the calling in front of it: `배우 편도윤을`."""
    if text[at - 1 : at] not in (" ", "\n"):
        return None
    front = BEFORE.search(text, max(0, at - 12), at)
    if front is None or not ends_in_title(front["word"]):
        return None
    glued, title = split_title(front["word"])
    return Parsed(name, title, glued or None, "person")
