"""Text after a quotation to its cue: the predicate that reports it."""

import re

from hangisa.quotations.lexicon import SPEECH_NOUNS
from hangisa.quotations.speech import REPORT_VERB

VERB = re.compile(
    rf"(?<![가-힣])(?P<cue>(?:{REPORT_VERB})[^\s\x00.,…]*(?: (?:그었|긋|박았|모았|저었|떨었|높였|열었|이었|세웠|나온|나왔|높)[^\s\x00.,…]*)?)"
)
# 했다, 하면서: right after the particle
DID = re.compile(r"\s?(?P<cue>(?:했|한다|하며|하면서|합니다)[^\s\x00.,…]*)")
PASSED_ON = ("다고", "라고")
"""말했다고 (통신이 보도했다): the particle is no part of the cue."""

# 가능성을 열어놨다, 입장을 고수했다: an object and its verb
LAST = re.compile(r"(?:[^\s\x00]+[을를이가] )?[^\s\x00.,]+$")
NEXT = re.compile(r" [^\s\x00.,…]+")
# 드러냈다, 내놨습니다: verbs that say little without their object
SHOWN = re.compile("드러|나타[냈내낸]|내[놨놓놔비]|보[였이인]")
OBJECT = re.compile(r"[^\s\x00]+[을를] $")
# 지적이 나왔지만, 글들이 올라왔다, 목소리가 끊이지 않는다, 내용이었다
SAYING = re.compile(
    rf"(?<![가-힣])(?:{SPEECH_NOUNS})들?(?:[이가도] [^\s\x00.,…]+(?: 않[^\s\x00.,…]*)?|이었다|이다|입니다|였다|(?=은 |과 ))"
)
REACH = 200


def cue(text: str, start: int, end: int, more: bool, noun: bool = False) -> tuple[int, int] | None:
    """Return the place of the predicate between two offsets, None where there is none.

    `more` says that quotations follow in the sentence, whose predicate this one may share; `noun`
    that a noun of saying takes the quotation up.
    """
    segment = text[start : min(end, start + REACH)]
    verb = DID.match(segment) or VERB.search(segment)
    named = SAYING.search(segment) if noun else None
    if named and (verb is None or named.start() <= verb.start()):
        return start + named.start(), start + named.end()
    if verb:
        low, high = _whole(segment, verb)
        return start + low, start + high
    trimmed = segment.rstrip(" .?!…\n\x00")
    if more or end - start > REACH or not trimmed:
        return None
    last = LAST.search(trimmed[-60:])
    shift = start + max(0, len(trimmed) - 60)
    return (shift + last.start(), shift + last.end()) if last else None


def _whole(segment: str, verb: re.Match[str]) -> tuple[int, int]:
    """Return a verb with what its idiom needs: `아쉬움을 드러냈다`, `말하기도 했다`."""
    low, high = verb.span("cue")
    if segment[low:high].endswith(PASSED_ON):
        return low, high - 1
    if (segment[high - 1] in "을를" or segment.startswith("기도 ", high - 2)) and (
        following := NEXT.match(segment, high)
    ):
        return low, following.end()
    shown = SHOWN.match(segment, low) and OBJECT.search(segment[max(0, low - 12) : low])
    return (low - len(shown.group()) if shown else low), high
