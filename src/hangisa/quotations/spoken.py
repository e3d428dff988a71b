"""Spoken turns of scripts and interviews to quotations with the speakers their labels name."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial

from hangisa.quotations.marks import Pair
from hangisa.quotations.mentions import Entry, placed
from hangisa.quotations.phrases import phrases
from hangisa.quotations.reach import LONGEST, extend
from hangisa.quotations.roster import Roster
from hangisa.quotations.script import Script
from hangisa.quotations.speakers import Parsed, label, parse, speaker
from hangisa.quotations.speech import Speech
from hangisa.quotations.zones import Turn, anything
from hangisa.record import Speaker

EDGE = " \t\xa0-―–:·"


@dataclass(frozen=True, slots=True)
class Said:
    """The quotations of spoken turns, and what they leave nothing of for the grammar."""

    quotations: tuple[tuple[Speech, Speaker | None], ...]
    paragraphs: frozenset[int]
    taken: frozenset[int]
    guest: Callable[[], Speaker | None]
    """The one interviewee, sought when a turn or a pronoun asks, and once."""


def nobody() -> None:
    """Return no guest."""


SILENT = Said((), frozenset(), frozenset(), nobody)


def spoken(script: Script, turns: Sequence[Turn], roster: Roster) -> Said:
    """Return the quotations of an article's spoken turns; narration and questions give none."""
    if not turns:
        return SILENT
    guest = cache(partial(_guest, roster, turns, script))
    by_open = {pair.open: pair for pair in script.pairs}
    out: list[tuple[Speech, Speaker | None]] = []
    skipped: set[int] = set()
    for turn in turns:
        speech = _speech(script, turn, by_open)
        if turn.narrator or speech is None:
            skipped |= {turn.paragraph} if turn.scripted else set()
            continue
        if turn.label is None and not turn.marked and guest() is None:
            continue  # questions and answers of the reporter's own
        skipped.add(turn.paragraph)
        out.append((speech, _speaker(script, turn, roster) if turn.label else guest()))
    return Said(tuple(out), frozenset(skipped), frozenset(s.pair.open for s, _ in out), guest)


def _speech(script: Script, turn: Turn, by_open: Mapping[int, Pair]) -> Speech | None:
    base = script.starts[turn.paragraph]
    start, end = base + turn.start, base + turn.end
    while start < end and script.text[start] in EDGE:
        start += 1
    while end > start and script.text[end - 1].isspace():
        end -= 1
    if not anything(script.text[start:end]):
        return None
    marked = by_open.get(start)
    if marked and not (turn.marked or marked.after >= end - 3):
        marked = None
    pair = marked or Pair(start, start, end, end, "double", "")
    return Speech(pair, "direct", "label", pair.after)


def _speaker(script: Script, turn: Turn, roster: Roster) -> Speaker:
    assert turn.label is not None
    index, start, end = turn.label
    base = script.starts[index]
    mention, parsed = label(script.text[base + start : base + end])
    return speaker(roster.resolve(parsed, base + start), mention)


def _guest(roster: Roster, turns: Sequence[Turn], script: Script) -> Speaker | None:
    """Return the one interviewee of an interview whose answers carry no name."""
    if all(turn.label for turn in turns):
        return None
    talk = {turn.paragraph for turn in turns}
    people = [
        entry
        for entry in roster.everybody()
        if entry.parsed.title not in ("기자", "앵커", "특파원", "아나운서")
    ]
    outside = [e for e in people if e.at >= len(script.text) or script.paragraph(e.at) not in talk]
    if not outside:
        return _spoken_of(script, talk)
    first = min(outside, key=lambda entry: (entry.parsed.title is None, entry.at))
    parsed: Parsed = placed(script.text, first)
    return speaker(parsed, _printed(script.text, first) or parsed.name or "")


def _printed(text: str, entry: Entry) -> str:
    """Return a full mention as the article prints it: `가람전자 여운서 상무`."""
    title = entry.parsed.title or entry.parsed.name or ""
    end = text.find(title, entry.at) + len(title)
    begin = extend(text, text.rfind("\n", 0, entry.at) + 1, entry.at)
    return text[begin:end] if end - begin < LONGEST else entry.parsed.name or ""


def _spoken_of(script: Script, talk: set[int]) -> Speaker | None:
    """Return the first person the text between the turns speaks of."""
    for sentence in script.sentences:
        if sentence.paragraph in talk:
            continue
        for phrase in phrases(script.text, script.masked, sentence.start, sentence.end):
            parsed = parse(phrase.text)
            if phrase.sure and parsed.kind == "person" and parsed.name:
                return speaker(parsed, phrase.text)
    return None
