"""Found phrases to speakers: short forms, pronouns and carried names over the whole article."""

import re
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

from hangisa.quotations.phrases import Phrase, Topics
from hangisa.quotations.roster import Roster
from hangisa.quotations.script import Sentence
from hangisa.quotations.speakers import Parsed, parse, speaker
from hangisa.record import Speaker

# 강민 의원과 서율 의원
JOINED = re.compile(r"(?<=[가-힣)A-Za-z])[와과] (?=\S)")
ANY_BODY = frozenset("회사 업체 사측 소속사 구단".split())
ITSELF = ANY_BODY | frozenset("당 학교 병원 재단 협회 조합 노조 대학 법인 센터 연맹".split())
"""Bodies that mean the one spoken of last, any one or one of their own kind."""
OFFICES = frozenset(
    "대통령 총리 부총리 장관 차관 시장 지사 도지사 군수 구청장 의장 대표 회장 사장 감독 교수 원장 소장 관장 단장 위원장 총장 이사장 후보 당선인 당선자 대변인 총재 청장 서장 본부장 "
    "센터장 교육감 교장 목사 작가 총통 주석 국왕 교황 추기경 사령관".split()
)
SOME = ("한 ", "어느 ", "다른 ", "모 ", "일부 ", "각 ", "전직 ", "현직 ", "두 ", "여러 ")
"""What stands before a title that names nobody in particular."""
# (37·청룡 라이온스), not (37·여)
AGED = re.compile(r"\(\d{1,3}(?:세)?[·,] ?(?P<body>[가-힣A-Za-z][가-힣A-Za-z0-9 ]{1,20})\)")
# 금융연구소가 낸, 한국은행의
ISSUER = re.compile(
    r"(?P<who>[가-힣A-Za-z]+)(?:(?:이|가) (?:낸|발표한|발간한|펴낸|공개한|작성한|제출한|내놓은|이날 낸)|의) $"
)
REACH = 24
"""How many sentences a pronoun or a short form looks back."""
THESE = ("이 ", "해당 ")


@dataclass(slots=True)
class Namer:
    """Names speakers in order; remembers the last person, body and unnamed source."""

    text: str
    roster: Roster
    topics: Topics
    guest: Callable[[], Speaker | None]
    person: Speaker | None = None
    body: Speaker | None = None
    unnamed: Speaker | None = None
    latest: Speaker | None = None
    heard: deque[Sentence | Speaker] = field(default_factory=partial(deque, maxlen=REACH))
    known: dict[tuple[int, int], Speaker] = field(default_factory=dict)

    def hear(self, sentences: Sequence[Sentence]) -> None:
        """Take in sentences; whom they are about is named when a short form needs it."""
        self.heard.extend(sentences)

    def name(self, phrase: Phrase | None, aside: bool = False) -> Speaker | None:
        """Return the speaker a phrase stands for, None where nobody is named.

        Who speaks inside a quotation (`aside`) is not whom a later pronoun means.
        """
        if phrase is None:
            return None
        who = self._known(phrase)
        if not aside:
            self.heard.append(who)
        return who

    def _known(self, phrase: Phrase) -> Speaker:
        key = (phrase.start, phrase.end)
        if key not in self.known:
            self.known[key] = self._name(phrase)
        return self.known[key]

    def _catch_up(self) -> None:
        """Name in order whom the text spoke of since the last short form."""
        while self.heard:
            one = self.heard.popleft()
            if isinstance(one, Sentence):
                phrase = self.topics.of(one)
                if phrase is None:
                    continue
                one = self._known(phrase)
            self._remember(one)

    def _name(self, phrase: Phrase) -> Speaker:
        phrase = self._with_surname(phrase)
        parsed = parse(phrase.text)
        if meant := self._meant(parsed, phrase) or self._both(phrase):
            return meant
        full = self.roster.resolve(parsed, phrase.start)
        named_later = parsed.short or (parsed.kind == "person" and not parsed.name)
        if full == parsed and self.heard and named_later:
            self._catch_up()
            full = self.roster.resolve(parsed, phrase.start)
        if not full.name and self._office(parsed, phrase):
            full = self.roster.holder(parsed.title or "") or full
        if full.kind == "document" and not full.name:
            full = replace(full, name=self._issuer(phrase.start))
        if full.kind == "person" and not full.affiliation and (body := self._bracketed(phrase.end)):
            full = replace(full, affiliation=body)
        if not full.short:
            self.roster.add(phrase.start, full)
        return speaker(full, phrase.text)

    def _office(self, parsed: Parsed, phrase: Phrase) -> bool:
        """Return whether a title stands alone for the person that holds it: `대통령은`, not `한 교수는`."""
        alone = parsed.title in OFFICES and not parsed.affiliation
        some = phrase.text.startswith(SOME) or self.text.endswith(SOME, 0, phrase.start)
        return alone and not some

    def _meant(self, parsed: Parsed, phrase: Phrase) -> Speaker | None:
        """Return the speaker that a pronoun, `이 관계자` or `회사 측` means, None for a phrase with a name."""
        who: Speaker | None = None
        if parsed.kind == "person" and not parsed.name and parsed.short:
            self._catch_up()
            who = self.person or self.guest() or Speaker()
        elif parsed.kind == "group" and parsed.short:
            self._catch_up()
            one = self.latest is None or self.latest.kind == "person"
            who = Speaker(kind="group") if one else self.latest
        elif parsed.kind == "anonymous" and not parsed.affiliation and self._this(phrase):
            self._catch_up()
            who = self.unnamed
        elif parsed.kind == "organization" and parsed.name in ITSELF:
            self._catch_up()
            who = self._body(parsed.name or "")
        return replace(who, mention=phrase.text) if who else None

    def _body(self, name: str) -> Speaker | None:
        alike = self.body and (name in ANY_BODY or (self.body.name or "").endswith(name))
        return self.body if alike else None

    def _bracketed(self, at: int) -> str | None:
        """Return the body named behind a name and an age: `나인혁(37·청룡 라이온스)`."""
        match = AGED.match(self.text, at)
        return match["body"] if match else None

    def _issuer(self, at: int) -> str | None:
        """Return the body that issued a document: `금융연구소가 낸 보고서`."""
        match = ISSUER.search(self.text, max(0, at - 40), at)
        return match["who"] if match else None

    def _this(self, phrase: Phrase) -> bool:
        return self.text.endswith(THESE, 0, phrase.start)

    def _both(self, phrase: Phrase) -> Speaker | None:
        """Return the speaker that two names joined by 와/과 make, None for one name."""
        joined = "와 " in phrase.text or "과 " in phrase.text
        parts = JOINED.split(phrase.text) if joined else ()
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
        if who.affiliation and who.kind != "organization" and len(who.affiliation) > 1:
            self.body = Speaker(name=who.affiliation, kind="organization")
