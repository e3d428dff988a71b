"""Article to the people and bodies it names in full, and short forms to those names."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache

from hangisa.quotations.lexicon import BODY_END, SURNAMES, TITLE_END
from hangisa.quotations.names import is_name, pair
from hangisa.quotations.particles import cut
from hangisa.quotations.speakers import Parsed, split_title

# 홍길동 … : a word that may be a name, and the words after it
CANDIDATE = re.compile(
    r"(?P<name>[가-힣]{3,4})(?P<age>\s?\([^)\n]{1,40}\))?(?P<polite> ?씨)?(?P<after>(?: [^\s.,\"“”‘’'()]+){0,4})"
)
EVERY = re.compile(rf"[{SURNAMES}][가-힣]{{2}}")
# 마르코 벨리니(Marco Bellini)
LATIN = re.compile(r"\([A-Z][a-z]+((?: [A-Z][A-Za-z.'-]*)+)\)")
# the words round a part of a foreign name, before a title or a body: `도널드 켈러 미국`
LEFT = re.compile(r"(?<![가-힣])(?P<word>[가-힣]{1,7}) $")
RIGHT = re.compile(r" (?P<word>[가-힣]{1,7})(?=\(| [가-힣A-Z])")
# an abbreviation in parentheses, and the words in front of it: 원자력안전위원회(원안위)
HANGUL = re.compile(r"[가-힣]+")
SHORT = re.compile(r"\((?P<short>[가-힣]{2,6}|[A-Z]{2,6})\)")
FULL = re.compile(r"[가-힣A-Za-z]+(?: [가-힣A-Za-z]+)?$")
# 첸모(50)씨
HIDDEN = re.compile(r"[가-힣]모\s?(?:\([^)]*\))?\s?씨")
# 상무에게, 대표의, 의원과
OTHER_PARTICLE = re.compile(
    r"(?<=[가-힣]{2})(?:에게서?|의|와|과|을|를|으?로|께|부터|처럼|이다|입니다|인)$"
)


@dataclass(frozen=True, slots=True)
class Entry:
    """A full mention: where, and what it says."""

    at: int
    parsed: Parsed


@dataclass(slots=True)
class Roster:
    """The full mentions of one article, sought by surname, last name or abbreviation when asked for."""

    text: str
    found: dict[str, list[Entry]] = field(default_factory=dict)
    added: list[Entry] = field(default_factory=list)
    foreign: dict[str, str] | None = None
    bodies: dict[str, str] | None = None

    def named(self, begin: str) -> list[Entry]:
        """Return the full mentions of people whose name begins so: a surname or a whole name."""
        if begin not in self.found:
            self.found[begin] = [*_persons(self.text, begin), *_masked(self.text, begin)]
        more = [e for e in self.added if (e.parsed.name or "").startswith(begin)]
        return [*self.found[begin], *more]

    def everybody(self) -> list[Entry]:
        """Return the full mentions of Korean names, in order."""
        return sorted(
            (
                e
                for first in {m.group()[0] for m in EVERY.finditer(self.text)}
                for e in self.named(first)
            ),
            key=lambda entry: entry.at,
        )

    def add(self, at: int, parsed: Parsed) -> None:
        """Remember a full mention."""
        if not parsed.name:
            return
        if " " in parsed.name and parsed.kind == "person":
            for part in (parsed.name.split()[-1], parsed.name.split()[0]):
                self.foreign = {part: parsed.name} | {k: v for k, v in self._foreign().items() if v}
        self.added.append(Entry(at, parsed))

    def _foreign(self) -> dict[str, str]:
        if self.foreign is None:
            self.foreign = {}
            for at, name in _foreigners(self.text):
                self.foreign.setdefault(name.split()[-1], name)
                self.added.append(Entry(at, Parsed(name, kind="person")))
        return self.foreign

    def _short(self) -> dict[str, str]:
        if self.bodies is None:
            self.bodies = {}
            for match in SHORT.finditer(self.text):
                if full := FULL.search(self.text, max(0, match.start() - 60), match.start()):
                    self.bodies.setdefault(match["short"], full[0])
        return self.bodies

    def resolve(self, parsed: Parsed, at: int) -> Parsed:
        """Return a short form with the full name, title and affiliation its earlier mention gives."""
        if parsed.kind == "organization" and parsed.name:
            return self._body(parsed)
        if not parsed.name:
            return self._named_part(parsed) if parsed.title and parsed.affiliation else parsed
        if foreign := self.foreigner(parsed.name):
            parsed = replace(parsed, name=foreign, kind="person", short=False)
        entry = self._entry(parsed, at)
        if entry is None:
            return parsed
        full = entry.parsed
        return replace(
            parsed,
            name=full.name,
            title=parsed.title or full.title,
            affiliation=parsed.affiliation or full.affiliation,
            kind=full.kind,
        )

    def foreigner(self, part: str) -> str | None:
        """Return the foreign name of two words that begins or ends with a word: 켈러."""
        known = self._foreign()
        if part not in known and " " not in part and len(part) > 1:
            name = next(_around(self.text, part), None)
            known[part] = name or ""
        return known.get(part) or None

    def _named_part(self, parsed: Parsed) -> Parsed:
        """Take what stands before a title for a name where the article says so: `켈러 대통령`."""
        part = (parsed.affiliation or "").split()[-1]
        name = self.foreigner(part)
        if name is None and len(part) == 1:
            name = next(
                (e.parsed.name for e in self.named(part) if e.parsed.title == parsed.title), None
            )
        if name is None:
            return parsed
        rest = " ".join((parsed.affiliation or "").split()[:-1]) or None
        known = [e.parsed.affiliation for e in self.named(name) if e.parsed.affiliation]
        affiliation = rest or (known[0] if known else None)
        return Parsed(name, parsed.title, affiliation, "person")

    def knows(self, parsed: Parsed) -> bool:
        """Return whether the article names somebody with that surname and title in full."""
        known = [e.parsed for e in self.named((parsed.name or " ")[0])]
        return any(len(p.name or "") > 1 and p.title == parsed.title for p in known)

    def _body(self, parsed: Parsed) -> Parsed:
        name = parsed.name or ""
        if foreign := self.foreigner(name):
            return Parsed(foreign, parsed.title, parsed.affiliation, "person")
        for entry in self.named(name):
            if entry.parsed.name == name:
                return entry.parsed
        return replace(parsed, name=self._short().get(name, name))

    def _entry(self, parsed: Parsed, at: int) -> Entry | None:
        name = parsed.name or ""
        known = self.named(name)
        if not parsed.short:
            known = [e for e in known if e.parsed.name == name]
            known = [e for e in known if e.parsed.title or e.parsed.affiliation] or known
            return known[0] if known else None
        known = [e for e in known if len(e.parsed.name or "") > 1]
        same = [e for e in known if parsed.title and e.parsed.title == parsed.title] or known
        before = [e for e in same if e.at < at]
        return before[-1] if before else same[0] if same else None


def _places(text: str, word: str) -> Iterator[int]:
    """Yield where a word of Hangul begins in a text."""
    at = text.find(word)
    while at >= 0:
        if not at or not "가" <= text[at - 1] <= "힣":
            yield at
        at = text.find(word, at + 1)


def _persons(text: str, begin: str) -> Iterator[Entry]:
    if begin[:1] not in SURNAMES:
        return
    for at in _places(text, begin):
        match = CANDIDATE.match(text, at)
        if match and (parsed := _person(match)):
            yield Entry(at, parsed)


def _masked(text: str, begin: str) -> Iterator[Entry]:
    name = f"{begin[0]}모"
    if begin not in (begin[0], name, f"{name}씨"):
        return
    for at in _places(text, name):
        if HIDDEN.match(text, at):
            yield Entry(at, Parsed(f"{name}씨", kind="anonymous"))


def _around(text: str, part: str) -> Iterator[str]:
    """Yield the foreign names of two words that hold a word: `도널드 켈러 미국 대통령`."""
    for at in _places(text, part):
        if (left := LEFT.search(text, max(0, at - 9), at)) and pair(left["word"], part):
            yield f"{left['word']} {part}"
        if (right := RIGHT.match(text, at + len(part))) and pair(part, right["word"]):
            yield f"{part} {right['word']}"


def _foreigners(text: str) -> Iterator[tuple[int, str]]:
    """Yield the names written again in Latin letters, as many words as those have."""
    for match in LATIN.finditer(text):
        count = 1 + match[1].count(" ")
        words = text[max(0, match.start() - 40) : match.start()].split()[-count:]
        if (
            len(words) == count
            and all(map(HANGUL.fullmatch, words))
            and not BODY_END.search(words[-1])
        ):
            yield match.start() - len(" ".join(words)), " ".join(words)


@lru_cache(maxsize=16384)
def ends_in_title(word: str) -> bool:
    """Return whether a word ends in a title: `상임대표`."""
    return TITLE_END.search(word) is not None


def _person(match: re.Match[str]) -> Parsed | None:
    name = match["name"]
    if not is_name(name):
        return None
    words: list[str] = []
    for token in match["after"].split():
        word = cut(token, 0)
        stem = word.stem if word.role != "none" else OTHER_PARTICLE.sub("", word.stem)
        words.append(stem)
        if ends_in_title(stem):
            glued, title = split_title(stem)
            affiliation = " ".join(filter(None, [*words[:-1], glued])) or None
            return Parsed(name, title, affiliation, "person")
        if word.role != "none" or token.endswith(("을", "를", "에", "의", "로")):
            break
    if match["polite"] or (match["age"] and any(c.isdigit() for c in match["age"])):
        return Parsed(name, None, None, "person")
    return None
