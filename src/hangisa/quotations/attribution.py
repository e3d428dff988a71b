"""Sentences and their speech to who speaks: the rules in order, and what is carried over."""

import re
from bisect import bisect_left
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial

from hangisa.quotations.alone import NOBODY, Alone, Found
from hangisa.quotations.clause import CLAUSE_END, asker, before, impersonal, owner, source
from hangisa.quotations.phrases import Phrase, Topics, phrases
from hangisa.quotations.script import Script, Sentence
from hangisa.quotations.speakers import parse
from hangisa.quotations.speech import Speech

# ”며 챙기기도 했다고 경찰은 밝혔다: who passes a speech on is not who speaks
RELAYED = re.compile(r"[다라냐자]고 $")
ACCORDING = "에 따르면"
CONNECTIVE = re.compile(
    r"(?:이어|이어서|또|또한|그러면서|그러면서도|아울러|더불어|덧붙여|나아가|그리고|더 나아가|이와 함께|특히|다만)(?:는|도)?,? "
)
REACH = 3
# How far from a quotation its speaker may stand in one sentence, in characters.
WINDOW = 500


@dataclass(slots=True)
class Attribution:
    """One pass over an article: its texts, and whom it last quoted and spoke of."""

    script: Script
    topics: Topics
    last: Phrase | None = None
    last_paragraph: int = -99
    focus: Phrase | None = None
    focus_paragraph: int = -99
    heard: list[Sentence] = field(default_factory=list)
    recent: deque[Sentence] = field(default_factory=partial(deque, maxlen=REACH))
    view: str = field(init=False)
    alone: Alone = field(init=False)

    def __post_init__(self) -> None:
        self.view = self.topics.view
        self.alone = Alone(self.script, self.view)

    def sentence(self, index: int, speeches: Sequence[Speech]) -> list[Found]:
        """Return who speaks in each quotation of a sentence, in order."""
        sentence = self.script.sentences[index]
        low, high = self._scope(sentence, speeches)
        found_here = list(phrases(self.script.text, self.view, low, high))
        near = high - low <= WINDOW
        ends = [] if near else [phrase.end for phrase in found_here]
        outer = [s.pair.open for s in speeches if s.parent is None]
        out: list[Found] = []
        previous: Speech | None = None
        at = 0
        for speech in speeches:
            if speech.parent is not None:
                out.append(self._nested(speech))
                continue
            at += 1
            following = bisect_left(outer, speech.tail, at)
            end = outer[following] if following < len(outer) else sentence.end
            candidates = found_here
            if not near:
                first = bisect_left(ends, speech.pair.open - WINDOW)
                candidates = found_here[first : bisect_left(ends, speech.tail + WINDOW)]
            found = self._found(index, speech, candidates, (previous, end))
            out.append(found)
            previous = speech
            if speech.frame != "question":
                self._remember(found, sentence.paragraph)
        return out

    def _scope(self, sentence: Sentence, speeches: Sequence[Speech]) -> tuple[int, int]:
        """Return the part of a sentence in which its speakers may stand; most are shorter."""
        start, end = sentence.start, sentence.end
        if end - start <= WINDOW:
            return start, end
        low = max(start, speeches[0].pair.open - WINDOW)
        return low, min(end, max(s.tail for s in speeches) + WINDOW)

    def _remember(self, found: Found, paragraph: int) -> None:
        if found.phrase:
            self.heard.clear()
            self.last = self.focus = found.phrase
            self.last_paragraph = self.focus_paragraph = paragraph

    def hear(self, sentences: Sequence[Sentence]) -> None:
        """Remember sentences without quotations."""
        self.heard.extend(sentences)
        self.recent.extend(sentences)

    def _refocus(self, paragraph: int) -> None:
        """Look up whom the sentences since the last quotation are about, the nearest first."""
        for sentence in reversed(self.heard):
            where = sentence.paragraph
            if paragraph - where > REACH:
                break
            if phrase := self.topics.of(sentence):
                self.focus, self.focus_paragraph = phrase, where
                break
        self.heard.clear()

    def _found(
        self,
        index: int,
        speech: Speech,
        candidates: Sequence[Phrase],
        near: tuple[Speech | None, int],
    ) -> Found:
        sentence = self.script.sentences[index]
        previous, end = near
        named = self.alone.bracketed(speech)
        if named and named.phrase and parse(named.phrase.text).kind in ("person", "anonymous"):
            return named
        if speech.frame == "alone":
            self._refocus(sentence.paragraph)
            fresh = self.focus_paragraph < sentence.paragraph - 1
            alone = self.alone.speaker(index, speech, candidates, fresh)
            alone = alone or self._carried(sentence, alone=True)
            told = alone.cue or self.alone.announced(index)
            return Found(alone.phrase, alone.rule, told)
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
        low = max(sentence.start, at - WINDOW)
        if impersonal(view, speech, end):
            return self._source(low, at) or Found(None, "source")
        phrase = before([p for p in candidates if p.end <= at], view, sentence.start, at)
        after = None if phrase and phrase.sure else self._after(speech, candidates, end)
        if after:
            return Found(after, "subject_after")
        inside = phrase and phrase.role == "subject" and view.find(ACCORDING, phrase.end, at) > 0
        named = self._source(low, at) if inside or phrase is None else None
        if phrase is None or named:
            return named
        return Found(phrase, "subject" if phrase.sure else "subject_weak")

    def _source(self, low: int, at: int) -> Found | None:
        """Return the source of a sentence without a subject of its own: `X에 따르면`."""
        named = source(self.view, self.script.text, low, at)
        if named is None:
            return None
        told = self.view.startswith(ACCORDING, named.end)
        return Found(named, "source", (named.end, named.end + len(ACCORDING)) if told else None)

    def _after(self, speech: Speech, candidates: Sequence[Phrase], end: int) -> Phrase | None:
        """Return the subject between a quotation and its cue: `”고 표주원 교수는 설명했다`."""
        limit = speech.cue[0] if speech.cue and not speech.shared else end
        for phrase in candidates:
            if speech.tail <= phrase.start and phrase.end <= limit and phrase.sure:
                between = (self.view, speech.tail, phrase.start)
                return None if RELAYED.search(*between) or CLAUSE_END.search(*between) else phrase
        return None

    def _carried(self, sentence: Sentence, alone: bool = False) -> Found:
        """Return the speaker of an earlier sentence: the last quoted one after 이어, else the topic."""
        paragraph = sentence.paragraph
        self._refocus(paragraph)
        last = self.last if paragraph - self.last_paragraph <= REACH else None
        focus = self.focus if paragraph - self.focus_paragraph <= REACH else None
        connective = bool(CONNECTIVE.match(self.view, sentence.start))
        chosen = (last or focus) if connective else (focus or last)
        if chosen is None and not alone:
            chosen = self._spoken_of(paragraph)
        return Found(chosen, "carried") if chosen else NOBODY

    def _spoken_of(self, paragraph: int) -> Phrase | None:
        """Return the last subject of the sentences before, where none of them has a topic."""
        for sentence in reversed(self.recent):
            if paragraph - sentence.paragraph > REACH:
                return None
            found = phrases(self.script.text, self.view, sentence.start, sentence.end)
            if subjects := [p for p in found if p.sure and p.role == "subject"]:
                return subjects[-1]
        return None

    def _nested(self, speech: Speech) -> Found:
        assert speech.parent is not None
        start, at = speech.parent.start, speech.pair.open
        text = self.script.text
        inner = list(phrases(text, text, max(start, at - 80), at))
        near = [p for p in inner if p.sure]
        return Found(near[-1], "nested") if near else NOBODY
