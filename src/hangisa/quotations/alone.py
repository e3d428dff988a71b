"""Quotations that are sentences by themselves to who speaks: labels, the sentences before and after."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from hangisa.quotations.clause import before
from hangisa.quotations.cues import cue
from hangisa.quotations.lexicon import HADA, NATIVE, SPEECH_NOUNS
from hangisa.quotations.phrases import Phrase, phrases
from hangisa.quotations.reach import extend
from hangisa.quotations.script import ASIDE, PARENTHESIS_LENGTH, Script, Sentence
from hangisa.quotations.speech import Speech

# 이같이 말했다, 이렇게 회상했다
THUS = re.compile(
    rf"(?:이같이|이렇게|이처럼|이와 ?같이|이 같이|다음과 같이|이런|한마디) ?(?:\S+ ){{0,3}}?(?:(?:{HADA})|{NATIVE}|했다|남)"
)
# 배정례씨의 말이다., 관계자의 하소연이다.
HIS_WORDS = re.compile(
    rf"(?P<who>[^\s\x00]+?)의 (?P<cue>(?:{SPEECH_NOUNS})(?:이다|입니다|이었다|였다|다)?)\."
)
# 말을 이었다., 말했다.: a sentence that ends in a report without quoting
REPORTS = re.compile(rf"(?:(?:{HADA})(?:했|한|하)|{NATIVE}|말을 이)\S{{0,4}}[.]?\s*$")
# △나현우 의원=“, 나현우 의원: “
LABEL = re.compile(r"(?:^|[△▲▶■◆○●·]|(?<=\s))(?P<who>[^=:△▲▶■◆○●.,\n\x00]{2,30}?)\s?[=:]\s?$")
LABEL_LENGTH = 40
REPORT_LENGTH = 12
"""How many characters a report at the end of a sentence holds at most."""
# 눈시울을 붉혔다., 고개를 저었다.
MANNERS = re.compile(
    r"(?:눈시울|고개|미소|한숨|눈물|웃음|표정|어깨|주먹|엄지|손사래|목소리|말끝|감회|소회|이야기|기억|소감)\S{0,2} \S{1,7}[.]?\s*$"
    r"|(?:물러서|지|뒤지|가만있|굽히)지 않았다[.]?\s*$"
)


@dataclass(slots=True)
class Found:
    """Who speaks: the phrase, and the rule that found it."""

    phrase: Phrase | None
    rule: str
    cue: tuple[int, int] | None = None
    """Place of the predicate where it does not stand behind the quotation."""


NOBODY = Found(None, "none")


@dataclass(slots=True)
class Alone:
    """Looks round quotations that no words of their own sentence report."""

    script: Script
    view: str

    def speaker(
        self, index: int, speech: Speech, candidates: Sequence[Phrase], fresh: bool
    ) -> Found | None:
        """Return the speaker of a quotation that is a sentence by itself, None where none is near.

        In order: a name in parentheses after it or before a colon, the sentence before that
        announces it, the sentence after that points back, and where nobody was spoken of lately
        (`fresh`) the topic of the next sentence.
        """
        sentence = self.script.sentences[index]
        at = speech.pair.open
        left = before([p for p in candidates if p.end <= at], self.view, sentence.start, at)
        found = self.bracketed(speech) or self._labelled(sentence, at)
        if found is None and left and left.sure:
            found = Found(left, "subject")
        if found is None and not self._announced(index, THUS):
            found = self._following(index)
            if found is None and fresh and not self._announced(index, REPORTS):
                found = self._next_topic(index)
        return found

    def _announced(self, index: int, how: re.Pattern[str]) -> bool:
        """Return whether the sentence before announces a quotation, or shares its paragraph."""
        if not index:
            return False
        sentence, before_it = self.script.sentences[index], self.script.sentences[index - 1]
        if how is REPORTS and before_it.paragraph == sentence.paragraph:
            return True
        words = self.view[before_it.start : before_it.end]
        return bool(_reports(words) if how is REPORTS else how.search(words))

    def bracketed(self, speech: Speech) -> Found | None:
        """Return the name in parentheses after a quotation: `"…"(금융감독원 직원)`."""
        place = speech.pair.after
        text = self.script.text
        if self.view[place : place + 1] != ASIDE or text[place] not in "(（":
            return None
        limit = place + PARENTHESIS_LENGTH
        ends = [e for e in (text.find(")", place, limit), text.find("）", place, limit)) if e > 0]
        if not ends:
            return None
        end = min(ends)
        return Found(Phrase(place + 1, end, text[place + 1 : end], "none", True), "label")

    def _labelled(self, sentence: Sentence, at: int) -> Found | None:
        """Return the name before a sign of equality or a colon: `△나현우 의원=“…”`."""
        match = LABEL.search(self.view, max(sentence.start, at - LABEL_LENGTH), at)
        if match is None:
            return None
        start, end = match.span("who")
        return Found(Phrase(start, end, self.script.text[start:end], "none", True), "label")

    def _following(self, index: int) -> Found | None:
        """Return the speaker the next sentence names: `배정례씨의 말이다`."""
        if index + 1 >= len(self.script.sentences):
            return None
        after = self.script.sentences[index + 1]
        view, text = self.view, self.script.text
        words = view[after.start : after.end]
        if "의 " in words and (match := HIS_WORDS.search(view, after.start, after.end)):
            who = match["who"].rstrip(ASIDE)
            begin = extend(view, after.start, match.start("who"))
            stop = match.start("who") + len(who)
            phrase = Phrase(begin, stop, text[begin:stop], "none", True)
            return Found(phrase, "following", match.span("cue"))
        reports = THUS.search(words) or (
            not after.pairs and (_reports(words) or MANNERS.search(words))
        )
        found = self._topic(after) if reports else None
        if found:
            found.cue = cue(view, after.start, after.end, False)
        return found

    def announced(self, index: int) -> tuple[int, int] | None:
        """Return the cue of the sentence before that announces a quotation: `이렇게 말했다`."""
        if not index:
            return None
        before_it = self.script.sentences[index - 1]
        match = THUS.search(self.view, before_it.start, before_it.end)
        return cue(self.view, match.start(), before_it.end, False) if match else None

    def _next_topic(self, index: int) -> Found | None:
        """Return whom the next sentence is about, for a quotation that opens an article or part."""
        sentences = self.script.sentences
        return self._topic(sentences[index + 1]) if index + 1 < len(sentences) else None

    def _topic(self, sentence: Sentence) -> Found | None:
        found = phrases(self.script.text, self.view, sentence.start, sentence.end)
        for phrase in found:
            if phrase.sure and phrase.role in ("topic", "also", "subject"):
                return Found(phrase, "following")
        return None


def _reports(words: str) -> bool:
    """Return whether a sentence ends in a report."""
    return REPORTS.search(words, max(0, len(words.rstrip()) - REPORT_LENGTH)) is not None
