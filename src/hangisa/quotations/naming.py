"""Found phrases to speakers: short forms, pronouns and carried names over the whole article."""

import re
from dataclasses import dataclass, field, replace

from hangisa.quotations.phrases import Phrase
from hangisa.quotations.roster import Roster
from hangisa.quotations.speakers import Parsed, parse, speaker
from hangisa.record import Speaker

# 강민 의원과 서율 의원
JOINED = re.compile(r"(?<=[가-힣)A-Za-z])[와과] (?=\S)")
ITSELF = frozenset("회사 업체 당 구단 학교 병원 재단 협회 조합".split())
"""Bodies that mean the one spoken of last."""
THESE = ("이 ", "해당 ")


@dataclass(slots=True)
class Namer:
    """Names speakers in order; remembers the last person, body and unnamed source."""

    text: str
    roster: Roster
    person: Speaker | None = None
    body: Speaker | None = None
    unnamed: Speaker | None = None
    latest: Speaker | None = None
    known: dict[tuple[int, int], Speaker] = field(default_factory=dict)

    def name(self, phrase: Phrase | None) -> Speaker | None:
        """Return the speaker a phrase stands for, None where nobody is named."""
        if phrase is None:
            return None
        key = (phrase.start, phrase.end)
        if key not in self.known:
            self.known[key] = self._name(phrase)
        who = self.known[key]
        self._remember(who)
        return who

    def _name(self, phrase: Phrase) -> Speaker:
        phrase = self._with_surname(phrase)
        parsed = parse(phrase.text)
        if meant := self._meant(parsed, phrase) or self._both(phrase):
            return meant
        full = self.roster.resolve(parsed, phrase.start)
        self.roster.add(phrase.start, full if not full.short else Parsed())
        return speaker(full, phrase.text)

    def _meant(self, parsed: Parsed, phrase: Phrase) -> Speaker | None:
        """Return the speaker that a pronoun, `이 관계자` or `회사 측` means, None for a phrase with a name."""
        who: Speaker | None = None
        if parsed.kind == "person" and not parsed.name and parsed.short:
            who = self.person or Speaker()
        elif parsed.kind == "group" and parsed.short:
            one = self.latest is None or self.latest.kind == "person"
            who = Speaker(kind="group") if one else self.latest
        elif parsed.kind == "anonymous" and not parsed.affiliation and self._this(phrase):
            who = self.unnamed
        elif parsed.kind == "organization" and parsed.name in ITSELF:
            who = self.body
        return replace(who, mention=phrase.text) if who else None

    def _this(self, phrase: Phrase) -> bool:
        return self.text.endswith(THESE, 0, phrase.start)

    def _both(self, phrase: Phrase) -> Speaker | None:
        """Return the speaker that two names joined by 와/과 make, None for one name."""
        parts = JOINED.split(phrase.text)
        if len(parts) < 2:
            return None
        found = [self.roster.resolve(parse(part), phrase.start) for part in parts]
        if not all(one.name for one in found):
            return None
        return Speaker(
            name=", ".join(one.name or "" for one in found), mention=phrase.text, kind="group"
        )

    def _with_surname(self, phrase: Phrase) -> Phrase:
        """Take 이 and 한 before a title for a surname where the article names such a person."""
        start = phrase.start - 2
        word = self.text[max(0, start) : phrase.start]
        if word not in ("이 ", "한 ") or (start and not self.text[start - 1].isspace()):
            return phrase
        text = self.text[start : phrase.end]
        parsed = parse(text)
        if parsed.short and self.roster.knows(parsed):
            return replace(phrase, start=start, text=text)
        return phrase

    def _remember(self, who: Speaker) -> None:
        self.latest = who
        if who.kind == "person":
            self.person = who
        elif who.kind == "organization":
            self.body = who
        elif who.kind == "anonymous":
            self.unnamed = self.person = who
        if who.affiliation and who.kind != "organization":
            self.body = Speaker(name=who.affiliation, kind="organization")
