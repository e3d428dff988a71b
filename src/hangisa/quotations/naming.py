"""Found phrases to speakers: short forms, pronouns and carried names over the whole article."""

from dataclasses import dataclass, field, replace

from hangisa.quotations.phrases import Phrase
from hangisa.quotations.roster import Roster
from hangisa.quotations.speakers import Parsed, parse, speaker
from hangisa.record import Speaker

THESE = ("이 ", "해당 ")


@dataclass(slots=True)
class Namer:
    """Names speakers in order; remembers the last person, body and unnamed source."""

    text: str
    roster: Roster
    person: Speaker | None = None
    body: Speaker | None = None
    unnamed: Speaker | None = None
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
        if parsed.kind == "person" and not parsed.name and parsed.short:
            return self._again(self.person, phrase)
        if parsed.kind == "anonymous" and self.text[: phrase.start].endswith(THESE):
            return self._again(self.unnamed, phrase)
        if (
            parsed.kind == "organization"
            and parsed.name in ("회사", "업체", "당", "구단", "학교", "병원")
            and self.body
        ):
            return self._again(self.body, phrase)
        full = self.roster.resolve(parsed, phrase.start)
        self.roster.add(phrase.start, full if not full.short else Parsed())
        return speaker(full, phrase.text)

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

    def _again(self, who: Speaker | None, phrase: Phrase) -> Speaker:
        return replace(who, mention=phrase.text) if who else speaker(Parsed(), phrase.text)

    def _remember(self, who: Speaker) -> None:
        if who.kind == "person":
            self.person = who
        elif who.kind == "organization":
            self.body = who
        elif who.kind == "anonymous":
            self.unnamed = self.person = who
        if who.affiliation and who.kind != "organization":
            self.body = Speaker(name=who.affiliation, kind="organization")
