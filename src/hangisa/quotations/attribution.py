"""Sentences and their speech to who speaks: the rules in order, and what is carried over."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from hangisa.quotations.clause import asker, before, impersonal, owner, source
from hangisa.quotations.lexicon import HADA, NATIVE, SPEECH_NOUNS
from hangisa.quotations.phrases import Phrase, phrases, somebody
from hangisa.quotations.reach import extend
from hangisa.quotations.script import ASIDE, Script, Sentence
from hangisa.quotations.speech import Speech

# 이같이 말했다, 이렇게 회상했다
THUS = re.compile(
    rf"(?:이같이|이렇게|이처럼|이와 ?같이|이 같이|다음과 같이|이런|한마디) ?(?:\S+ ){{0,3}}?(?:(?:{HADA})|{NATIVE}|했다|남)"
)
# 배정례씨의 말이다., 관계자의 하소연이다.
HIS_WORDS = re.compile(
    rf"(?P<who>[^\s\x00]+?)의 (?:{SPEECH_NOUNS})(?:이다|입니다|이었다|였다|다)?\."
)
# 말을 이었다., 말했다.: a sentence that ends in a report without quoting
REPORTS = re.compile(rf"(?:(?:{HADA})(?:했|한|하)|{NATIVE}|말을 이)\S{{0,4}}[.]?\s*$")
# ”며 챙기기도 했다고 경찰은 밝혔다: who passes a speech on is not who speaks
RELAYED = re.compile(r"[다라냐자]고 $")
# 눈시울을 붉혔다., 고개를 저었다.
MANNERS = re.compile(
    r"(?:눈시울|고개|미소|한숨|눈물|웃음|표정|어깨|주먹|엄지|손사래|목소리|말끝|감회|소회|이야기|기억|소감)\S{0,2} \S{1,7}[.]?\s*$"
)
CONNECTIVE = re.compile(
    r"(?:이어|이어서|또|또한|그러면서|그러면서도|아울러|더불어|덧붙여|나아가|그리고|더 나아가|이와 함께|특히|다만)(?:는|도)?,? "
)
REACH = 3
# How far from a quotation its speaker may stand in one sentence, in characters.
WINDOW = 500


@dataclass(frozen=True, slots=True)
class Found:
    """Who speaks: the phrase, and the rule that found it."""

    phrase: Phrase | None
    rule: str


NOBODY = Found(None, "none")


@dataclass(slots=True)
class Attribution:
    """One pass over an article: its texts, and whom it last quoted and spoke of."""

    script: Script
    view: str
    last: Phrase | None = None
    last_paragraph: int = -99
    focus: Phrase | None = None
    focus_paragraph: int = -99

    def sentence(self, index: int, speeches: Sequence[Speech]) -> list[Found]:
        """Return who speaks in each quotation of a sentence, in order."""
        sentence = self.script.sentences[index]
        found_here = list(phrases(self.script.text, self.view, *self._scope(sentence, speeches)))
        ends = [phrase.end for phrase in found_here]
        outer = [s.pair.open for s in speeches if s.parent is None]
        out: list[Found] = []
        previous: Speech | None = None
        at = 0
        for speech in speeches:
            if speech.parent is not None:
                out.append(self._nested(speech))
                continue
            at += 1
            end = outer[at] if at < len(outer) else sentence.end
            first = bisect_left(ends, speech.pair.open - WINDOW)
            last = bisect_left(ends, speech.tail + WINDOW)
            candidates = found_here[first:last]
            found = self._found(index, speech, candidates, (previous, end))
            out.append(found)
            previous = speech
            if speech.frame != "question":
                self._remember(found, sentence.paragraph)
        return out

    def _scope(self, sentence: Sentence, speeches: Sequence[Speech]) -> tuple[int, int]:
        """Return the part of a sentence in which its speakers may stand; most are shorter."""
        low = max(sentence.start, speeches[0].pair.open - WINDOW)
        return low, min(sentence.end, max(s.tail for s in speeches) + WINDOW)

    def _remember(self, found: Found, paragraph: int) -> None:
        if found.phrase:
            self.last = self.focus = found.phrase
            self.last_paragraph = self.focus_paragraph = paragraph

    def about(self, sentence: Sentence) -> Phrase | None:
        """Return whom a sentence without quotations is about, and remember it."""
        phrase = somebody(self.script.text, self.view, sentence.start, sentence.end)
        if phrase:
            self.focus, self.focus_paragraph = phrase, sentence.paragraph
        return phrase

    def _found(
        self,
        index: int,
        speech: Speech,
        candidates: Sequence[Phrase],
        near: tuple[Speech | None, int],
    ) -> Found:
        sentence = self.script.sentences[index]
        previous, end = near
        if speech.frame == "alone":
            return self._alone(index, speech, candidates)
        found = self._named(speech, candidates, end) or self._explicit(
            sentence, speech, candidates, end
        )
        if found:
            return found
        if previous and previous.frame != "question" and self.last:
            same = self.last_paragraph == sentence.paragraph
            return Found(self.last, "same_sentence") if same else NOBODY
        return self._carried(sentence)

    def _named(self, speech: Speech, candidates: Sequence[Phrase], end: int) -> Found | None:
        """Return who asks, or who owns the noun of saying."""
        if speech.frame == "question":
            left = [p for p in candidates if p.end <= speech.pair.open]
            asks = owner(self.view, self.script.text, speech, end)
            return Found(asks or asker(left, self.view, speech.pair.open), "question")
        if speech.frame == "noun":
            phrase = owner(self.view, self.script.text, speech, end)
            return Found(phrase, "owner") if phrase else None
        return None

    def _explicit(
        self, sentence: Sentence, speech: Speech, candidates: Sequence[Phrase], end: int
    ) -> Found | None:
        """Return the speaker named in the quotation's own sentence, None where there is none."""
        view, at = self.view, speech.pair.open
        named = source(view, self.script.text, sentence.start, at)
        if impersonal(view, speech, end):
            return Found(named, "source")
        left = [p for p in candidates if p.end <= at]
        phrase = before(left, view, sentence.start, at)
        after = None if phrase and phrase.sure else self._after(speech, candidates, end)
        if after:
            return Found(after, "subject_after")
        if phrase:
            return Found(phrase, "subject" if phrase.sure else "subject_weak")
        return Found(named, "source") if named else None

    def _after(self, speech: Speech, candidates: Sequence[Phrase], end: int) -> Phrase | None:
        """Return the subject between a quotation and its cue: `”고 표주원 교수는 설명했다`."""
        limit = speech.cue[0] if speech.cue and not speech.shared else end
        for phrase in candidates:
            if speech.tail <= phrase.start and phrase.end <= limit and phrase.sure:
                relayed = RELAYED.search(self.view, speech.tail, phrase.start)
                return None if relayed else phrase
        return None

    def _carried(self, sentence: Sentence) -> Found:
        """Return the speaker of an earlier sentence: the last quoted one after 이어, else the topic."""
        paragraph = sentence.paragraph
        last = self.last if paragraph - self.last_paragraph <= REACH else None
        focus = self.focus if paragraph - self.focus_paragraph <= REACH else None
        connective = bool(CONNECTIVE.match(self.view, sentence.start))
        chosen = (last or focus) if connective else (focus or last)
        return Found(chosen, "carried") if chosen else NOBODY

    def _nested(self, speech: Speech) -> Found:
        assert speech.parent is not None
        start, at = speech.parent.start, speech.pair.open
        text = self.script.text
        inner = list(phrases(text, text, max(start, at - 80), at))
        near = [p for p in inner if p.sure]
        return Found(near[-1], "nested") if near else NOBODY

    def _alone(self, index: int, speech: Speech, candidates: Sequence[Phrase]) -> Found:
        """Return the speaker of a quotation that is a sentence by itself.

        In order: a name in parentheses after it, the sentence before that announces it, the
        sentence after that points back, the topic of its paragraph.
        """
        sentence = self.script.sentences[index]
        at = speech.pair.open
        left = before([p for p in candidates if p.end <= at], self.view, sentence.start, at)
        found = self._bracketed(speech)
        if found is None and left and left.sure:
            found = Found(left, "subject")
        if found is None and not self._announced(index, THUS):
            found = self._following(index)
            if found is None and not self._announced(index, REPORTS):
                found = self._next_topic(index)
        return found or self._carried(sentence)

    def _announced(self, index: int, how: re.Pattern[str]) -> bool:
        """Return whether the sentence before announces a quotation, or shares its paragraph."""
        if not index:
            return False
        sentence, before_it = self.script.sentences[index], self.script.sentences[index - 1]
        if how is REPORTS and before_it.paragraph == sentence.paragraph:
            return True
        return bool(how.search(self.view[before_it.start : before_it.end]))

    def _bracketed(self, speech: Speech) -> Found | None:
        """Return the name in parentheses after a quotation: `"…"(금융감독원 직원)`."""
        place = speech.pair.after
        text = self.script.text
        if self.view[place : place + 1] != ASIDE or text[place] not in "(（":
            return None
        ends = [e for e in (text.find(c, place) for c in ")）") if e > 0]
        if not ends:
            return None
        end = min(ends)
        return Found(Phrase(place + 1, end, text[place + 1 : end], "none", True), "label")

    def _following(self, index: int) -> Found | None:
        """Return the speaker the next sentence names: `배정례씨의 말이다`."""
        if index + 1 >= len(self.script.sentences):
            return None
        after = self.script.sentences[index + 1]
        view, text = self.view, self.script.text
        if match := HIS_WORDS.search(view, after.start, after.end):
            who = match["who"].rstrip(ASIDE)
            begin = extend(view, after.start, match.start("who"))
            stop = match.start("who") + len(who)
            return Found(Phrase(begin, stop, text[begin:stop], "none", True), "following")
        words = view[after.start : after.end]
        reports = THUS.search(words) or (
            not after.pairs and (REPORTS.search(words) or MANNERS.search(words))
        )
        return self._topic(after) if reports else None

    def _next_topic(self, index: int) -> Found | None:
        """Return whom the next paragraph is about, for a quotation that opens an article or part."""
        sentences = self.script.sentences
        fresh = self.focus_paragraph < sentences[index].paragraph - 1
        return self._topic(sentences[index + 1]) if fresh and index + 1 < len(sentences) else None

    def _topic(self, sentence: Sentence) -> Found | None:
        found = phrases(self.script.text, self.view, sentence.start, sentence.end)
        sure = [p for p in found if p.sure and p.role in ("topic", "also", "subject")]
        return Found(sure[0], "following") if sure else None
