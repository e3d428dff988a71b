"""Article to the people and bodies it names in full, and short forms to those names."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import chain, islice

from hangisa.quotations.lexicon import SURNAMES
from hangisa.quotations.mentions import Entry, around, foreigners, holders, masked, persons, placed
from hangisa.quotations.names import KANA, foreign
from hangisa.quotations.persons import NAMELESS
from hangisa.quotations.speakers import Parsed

# an abbreviation in parentheses, and the words in front of it: 원자력안전위원회(원안위)
SHORT = re.compile(r"\((?:[가-힣]{2,6}|[A-Z]{2,6})\)")
FULL = re.compile(r"[가-힣A-Za-z]+(?: [가-힣A-Za-z]+)?$")
# 홍길동: what may be a name
EVERY = re.compile(rf"[{SURNAMES}][가-힣]{{2}}")
LENGTHS = range(3, 5)
"""How many syllables the names have that are looked up in the text."""
SEARCHED = 100_000
"""How many characters of a text names are looked up in: no article is longer, and each look stays bounded."""
MENTIONS = 200
"""How many mentions of one name are kept."""


@dataclass(slots=True)
class Roster:
    """The full mentions of one article, sought by surname, last name or abbreviation when asked for."""

    text: str
    searched: str = field(init=False)
    found: dict[str, list[Entry]] = field(default_factory=dict)
    added: dict[str, list[Entry]] = field(default_factory=dict)
    foreign: dict[str, str] | None = None
    bodies: dict[str, str | None] = field(default_factory=dict)
    first: dict[str, Entry | None] = field(default_factory=dict)
    offices: dict[str, Parsed | None] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.searched = self.text[:SEARCHED]

    def named(self, begin: str) -> list[Entry]:
        """Return the full mentions of people whose name begins so: a surname or a whole name."""
        found = self._printed(begin)
        added = self.added.get(begin[0], ())
        more = [e for e in added if (e.parsed.name or "").startswith(begin)]
        return [*found, *more] if more else found

    def _printed(self, begin: str) -> list[Entry]:
        found = self.found.get(begin)
        if found is None:
            found = self.found[begin] = list(self._sought(begin))
        return found

    def _sought(self, begin: str) -> Iterator[Entry]:
        entries = chain(persons(self.searched, begin), masked(self.searched, begin))
        return islice(entries, MENTIONS)

    def everybody(self) -> list[Entry]:
        """Return the full mentions of Korean names the text prints, in order; what was added is none."""
        return sorted(
            (
                e
                for first in {m.group()[0] for m in EVERY.finditer(self.searched)}
                for e in self._printed(first)
            ),
            key=lambda entry: entry.at,
        )

    def add(self, at: int, parsed: Parsed) -> None:
        """Remember a full mention."""
        if not parsed.name:
            return
        if " " in parsed.name and parsed.kind == "person":
            known = self._foreign()
            for part in (parsed.name.split()[-1], parsed.name.split()[0]):
                known[part] = known.get(part) or parsed.name
        self._keep(Entry(at, parsed), parsed.name)

    def _keep(self, entry: Entry, name: str) -> None:
        entries = self.added.setdefault(name[0], [])
        entries.append(entry)
        del entries[:-MENTIONS]

    def holder(self, title: str) -> Parsed | None:
        """Return the one person the article names with a title, None where it names none or several."""
        if title not in self.offices:
            found = {person.name: person for person in holders(self.searched, title)}
            self.offices[title] = next(iter(found.values())) if len(found) == 1 else None
        return self.offices[title]

    def _foreign(self) -> dict[str, str]:
        if self.foreign is None:
            self.foreign = {}
            for at, name in foreigners(self.searched):
                self.foreign.setdefault(name.split()[-1], name)
                self._keep(Entry(at, Parsed(name, kind="person")), name)
        return self.foreign

    def _full(self, short: str) -> str | None:
        """Return the name of a body in front of its abbreviation, None where the text gives none."""
        if short not in self.bodies:
            self.bodies[short] = self._in_front(f"({short})")
        return self.bodies[short]

    def _in_front(self, bracketed: str) -> str | None:
        at = self.searched.find(bracketed) if SHORT.fullmatch(bracketed) else -1
        while at >= 0:
            if full := FULL.search(self.text, max(0, at - 60), at):
                return full[0]
            at = self.searched.find(bracketed, at + 1)
        return None

    def resolve(self, parsed: Parsed, at: int) -> Parsed:
        """Return a short form with the full name, title and affiliation its earlier mention gives."""
        if parsed.kind == "organization" and parsed.name:
            return self._body(parsed)
        if not parsed.name:
            part = parsed.affiliation and parsed.title and parsed.title not in NAMELESS
            return self._named_part(parsed) if part else parsed
        if whole := self.foreigner(parsed.name):
            parsed = replace(parsed, name=whole, kind="person", short=False)
        if parsed.title and parsed.affiliation and not parsed.short and not whole:
            return parsed
        entry = self._entry(parsed, at)
        if entry is None:
            return parsed
        full = entry.parsed if parsed.affiliation else placed(self.text, entry)
        title, affiliation = parsed.title or full.title, parsed.affiliation or full.affiliation
        return Parsed(full.name, title, affiliation, full.kind, parsed.short)

    def foreigner(self, part: str) -> str | None:
        """Return the foreign name of two words that begins or ends with a word: 켈러."""
        known = self._foreign()
        if part not in known and len(part) > 1 and (foreign(part) or KANA.issuperset(part)):
            name = next(around(self.searched, part), None)
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
        if whole := self.foreigner(name):
            known = [e.parsed for e in self.named(whole) if e.parsed.title]
            return known[0] if known else Parsed(whole, kind="person")
        known_as = self.named(name) if len(name) in LENGTHS else self.added.get(name[0], ())
        for entry in known_as:
            if entry.parsed.name == name:
                return placed(self.text, entry)
        full = self._full(name)
        return replace(parsed, name=full) if full else parsed

    def _entry(self, parsed: Parsed, at: int) -> Entry | None:
        name = parsed.name or ""
        if not parsed.short:
            return self._first(name)
        known = [e for e in self.named(name) if len(e.parsed.name or "") > 1]
        same = [e for e in known if parsed.title and e.parsed.title == parsed.title] or known
        before = [e for e in same if e.at < at]
        return before[-1] if before else same[0] if same else None

    def _first(self, name: str) -> Entry | None:
        """Return the first mention of a name that says more than it, else the first one."""
        if name not in self.first:
            sought = self._sought(name) if len(name) in LENGTHS else ()
            self.first[name] = fullest(sought, name)
        found, added = self.first[name], self.added.get(name[0], ())
        return fullest(chain((found,), added) if found else added, name)


def fullest(entries: Iterable[Entry], name: str) -> Entry | None:
    """Return the first mention of a name that says more than it, else the first one."""
    bare: Entry | None = None
    for entry in entries:
        if entry.parsed.name == name:
            if entry.telling:
                return entry
            bare = bare or entry
    return bare
