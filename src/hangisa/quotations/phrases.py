"""Words to noun phrases: topics and subjects of a sentence, whole."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from hangisa.quotations.heads import speaks, speaks_alone
from hangisa.quotations.lexicon import SELVES
from hangisa.quotations.particles import Role, Word, agrees, stem_and_role
from hangisa.quotations.reach import BREAKS, extend
from hangisa.quotations.script import ASIDE, HIDDEN, Sentence

# the end of a topic or subject: `대표는`, `교수가,`, `회사 측`
CANDIDATE = re.compile(r"[은는이가도서측시한](?:(?<![시한])|(?<= 역시)|(?<= 또한))[,·ㆍ]*(?!\S)")
# 대표는
TOPIC = re.compile(r"[은는][,·ㆍ]*(?!\S)")
# 대표가, 대통령께서
SUBJECT = re.compile(r"[이가서][,·ㆍ]*(?!\S)")
PARENTHESES = re.compile(r"[(（][^()（）]*[)）]")
MARKS = re.compile("[‘’'\"“”]")
ALSO = frozenset(("역시", "또한"))
# 말했다., 웃으며 입을 열었다.
SAID = re.compile(r"(?:말|전|회상|설명|강조|얘기|이야기|고백|토로)?(?:했|혔|놨|었)다\.?\s*$")
OPENING = 60
"""How far into a sentence its first subject may stand, in characters."""


@dataclass(slots=True)
class Phrase:
    """A noun phrase that may speak: its place, its printed text, the particle's role, how sure."""

    start: int
    end: int
    text: str
    role: Role
    sure: bool

    @property
    def head(self) -> str:
        """Return the last word of the phrase without parentheses."""
        found = words(self.text)
        return found[-1] if found else ""


def words(text: str) -> list[str]:
    """Return the words of a phrase without parentheses and quotation marks."""
    if not text.replace(" ", "").isalnum():
        text = MARKS.sub("", PARENTHESES.sub("", text))
    return text.split()


def plain(text: str) -> str:
    """Return a phrase without parentheses and quotation marks, single-spaced."""
    return " ".join(words(text))


@dataclass(slots=True)
class Topics:
    """Whom the sentences of an article are about, each looked up once, when it is asked for."""

    text: str
    view: str
    found: dict[int, Phrase | None] = field(default_factory=dict)

    def of(self, sentence: Sentence) -> Phrase | None:
        """Return the phrase that names somebody, None where none does."""
        start = sentence.start
        if start not in self.found:
            self.found[start] = somebody(self.text, self.view, start, sentence.end)
        return self.found[start]


def somebody(text: str, view: str, low: int, high: int) -> Phrase | None:
    """Return the last phrase between two offsets that a sentence is about and that names somebody.

    A topic (은/는/께서는), or a subject that opens the sentence or reports at its end.
    """
    topics = [match.end() for match in TOPIC.finditer(view, low, high)]
    for end in reversed(topics):
        if word := _person(view, low, end, "topic"):
            return _phrase(text, view, low, word, True)
    for match in SUBJECT.finditer(view, low, min(high, low + OPENING)):
        if word := _person(view, low, match.end(), "subject"):
            phrase = _phrase(text, view, low, word, True)
            return phrase if phrase.start == low or SAID.search(view, high - 12, high) else None
    return None


def _person(view: str, low: int, end: int, role: Role) -> Word | None:
    """Return the word that ends at an offset where it has that role and names somebody."""
    at, token = _last(view, low, end)
    stem, found, verdict = judged(token)
    if (
        found != role
        or verdict is False
        or stem in SELVES
        or not (verdict or speaks(stem, view, low, at))
    ):
        return None
    return Word(stem, at, at + len(stem), role)


@lru_cache(maxsize=16384)
def judged(token: str) -> tuple[str, Role, bool | None]:
    """Return a word's stem, its role, and whether it speaks, as far as it decides that alone."""
    stem, role = stem_and_role(token)
    return stem, role, speaks_alone(stem) if stem and stem not in ("역시", "또한") else False


def phrases(text: str, view: str, low: int, high: int) -> Iterator[Phrase]:
    """Yield the phrases between two offsets that end in 은/는/이/가/도/께서, in order."""
    for match in CANDIDATE.finditer(view, low, high):
        if word := _word(view, low, match.end()):
            yield _phrase(text, view, low, word, speaks(word.stem, view, low, word.start))


def _phrase(text: str, view: str, low: int, word: Word, sure: bool) -> Phrase:
    begin = extend(view, low, word.start)
    if sure and begin > low + 1 and view[begin - 2 : begin] in ("와 ", "과 "):
        begin = _joined(view, low, begin)
    return Phrase(begin, word.end, text[begin : word.end], word.role, sure)


def _joined(view: str, low: int, begin: int) -> int:
    """Return where the phrase begins that 와/과 joins to one: `강민 의원과 서율 의원`."""
    at, token = _last(view, low, begin - 1)
    stem = token[:-1].rstrip(ASIDE)
    if not agrees(stem, view[begin - 2] == "과") or not speaks(stem, view, low, at):
        return begin
    return extend(view, low, at)


def _last(view: str, low: int, end: int) -> tuple[int, str]:
    """Return the word that ends at an offset, and where it begins."""
    at = view.rfind(" ", low, end) + 1 or low
    token = view[at:end]
    if HIDDEN in token or "\n" in token:
        at += 1 + max(token.rfind(HIDDEN), token.rfind("\n"))
        token = view[at:end]
    return at, token


def _word(view: str, low: int, end: int) -> Word | None:
    """Return the word that ends at an offset where it may name a speaker."""
    at, token = _last(view, low, end)
    if token in ALSO:
        if at <= low + 1:
            return None
        first, token = _last(view, low, at - 1)
        stem = token.rstrip(ASIDE)
        return Word(stem, first, first + len(stem), "also") if stem and stem not in BREAKS else None
    stem, role = stem_and_role(token)
    if stem and (role != "none" or stem.endswith("측")):
        return Word(stem, at, at + len(stem), role)
    return None
