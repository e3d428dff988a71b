"""Script to the pairs that hold speech, nested ones included."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from hangisa.quotations.cues import cue
from hangisa.quotations.marks import Pair
from hangisa.quotations.script import ASIDE, FINAL, HIDDEN, Script, Sentence
from hangisa.quotations.speech import FINITE, LIST, REPORT, Speech, classify, ends_as, taken_up

REACH = 160
NEAR = 20  # characters in front of a pair in which a proverb is announced
# ’는 식으로, ’라는 취지로
SENSE = re.compile(r" ?(?:이?라는|는) (?:식|취지)으?로 ")
# ”는 질문에, ”고 묻자
ASKED_NOUN = re.compile(r"질문|물음|질의|묻자|묻는")
# 옛말에, 속담에도, 응답자의 54%가: nobody speaks
PROVERB = re.compile(
    r"%(?<=\d%)[가는이은] (?:\S+ )?$|"
    + "|".join(
        rf"{noun}(?:에|에는|에도|엔|처럼|대로)[ ,]*(?:이르길|있듯)?,?\s*$"
        for noun in ("옛말", "속담", "격언", "우스갯소리", "명언", "경구")
    )
)


def detect(script: Script) -> dict[int, list[Speech]]:
    """Return the quotations by the index of their sentence, in order, nested ones after their own."""
    found: dict[int, list[Speech]] = {}
    nested = [pair for pair in script.pairs if pair.depth]
    for index, sentence in enumerate(script.sentences):
        if sentence.pairs and (outer := _outer(script, sentence)):
            found[index] = _with_nested(script, outer) if nested else outer
    return found


def _outer(script: Script, sentence: Sentence) -> list[Speech]:
    found: list[Speech] = []
    limit = sentence.end
    for pair in reversed(sentence.pairs):
        following = found[-1] if found and found[-1].pair.open == limit else None
        speech = following and _listed(script, pair, limit, following)
        speech = speech or _speech(script, sentence, pair, limit)
        if speech:
            if following and speech.cue is None:
                speech.cue, speech.shared = following.cue, True
            found.append(speech)
        limit = pair.open
    return found[::-1]


def _listed(script: Script, pair: Pair, limit: int, following: Speech) -> Speech | None:
    """Take a pair that only precedes another one for the same kind of speech: `“A”, “B” 등의 반응`."""
    if following.frame == "alone" or following.pair.family != pair.family:
        return None
    after = past_aside(script.masked, pair.after)
    listed = LIST.match(script.masked[after:limit] + HIDDEN)
    if not listed or listed.end() != limit - after:
        return None
    return replace(following, pair=pair, shared=True)


def _speech(script: Script, sentence: Sentence, pair: Pair, limit: int) -> Speech | None:
    after = past_aside(script.masked, pair.after)
    tail = script.masked[after : min(limit, after + REACH)]
    front = script.masked[max(sentence.start, pair.open - REACH) : pair.open]
    took = taken_up(tail)
    frame = classify(pair, script.inner(pair), front, tail, took)
    if frame is None or PROVERB.search(front[-NEAR:]):
        return None
    if frame == "alone" and limit < sentence.end and script.text[pair.end - 1] not in FINAL:
        return None  # words in a row, of which a later one may be taken up
    start = after + (took.end() if took else 0)
    if frame == "question" and (asked := ASKED_NOUN.search(script.masked, start, limit)):
        return Speech(pair, "direct", frame, start, asked.span())
    more = limit < sentence.end
    place = None
    if frame != "alone":
        noun = frame == "noun" or " 등 " in tail[:3]
        place = cue(script.masked, start, limit, more, noun)
    return Speech(pair, "mixed" if frame == "mixed" else "direct", frame, start, place)


def past_aside(masked: str, at: int) -> int:
    """Return where the text goes on after a parenthesis behind a mark: `”(주장 나원)는`."""
    while masked[at : at + 1] == ASIDE:
        at += 1
    return at


def _with_nested(script: Script, outer: list[Speech]) -> list[Speech]:
    found: list[Speech] = []
    for speech in outer:
        found.append(speech)
        if inner := script.within(speech.pair):
            found.extend(_nested(script, speech, inner))
    return found


def _nested(script: Script, outer: Speech, within: Sequence[Pair]) -> Iterator[Speech]:
    """Yield the reported speech inside a quotation: a whole clause with a verb of saying."""
    inner = [p for p in within if p.depth == outer.pair.depth + 1]
    for at, pair in enumerate(inner):
        limit = inner[at + 1].open if at + 1 < len(inner) else outer.pair.end
        tail = script.text[pair.after : min(limit, pair.after + REACH)]
        text = script.inner(pair)
        took = REPORT.match(tail) or SENSE.match(tail)
        if took is None or not ends_as(FINITE, text):
            continue
        if classify(pair, text, "", tail, taken_up(tail)):
            start = pair.after + took.end()
            place = cue(script.text, start, limit, False)
            yield Speech(pair, "direct", "report", start, place, parent=outer.pair)


def view(script: Script, found: Mapping[int, Sequence[Speech]]) -> str:
    """Return the masked text with the inside of marks that hold no speech shown as one word."""
    speech = {s.pair.open for speeches in found.values() for s in speeches}
    out: list[str] = []
    place = seen = 0
    for pair in script.pairs:
        if pair.depth or pair.open < seen:
            continue
        seen = pair.after
        if pair.open in speech:
            continue
        inner = script.text[pair.open : pair.after]
        shown = inner.replace(" ", ASIDE).replace(".", ASIDE).replace("\n", ASIDE)
        out += (script.masked[place : pair.open], shown)
        place = pair.after
    out.append(script.masked[place:])
    return "".join(out)
