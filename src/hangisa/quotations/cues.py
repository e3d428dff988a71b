"""Text after a quotation to its cue: the predicate that reports it."""

import re

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
REACH = 200


def cue(text: str, start: int, end: int, more: bool) -> tuple[int, int] | None:
    """Return the place of the predicate between two offsets, None where there is none.

    `more` says that quotations follow in the sentence, whose predicate this one may share.
    """
    segment = text[start : min(end, start + REACH)]
    if match := DID.match(segment) or VERB.search(segment):
        shorter = 1 if match.group().endswith(PASSED_ON) else 0
        return start + match.start("cue"), start + match.end("cue") - shorter
    trimmed = segment.rstrip(" .?!…\n\x00")
    if more or end - start > REACH or not trimmed:
        return None
    last = LAST.search(trimmed[-60:])
    shift = start + max(0, len(trimmed) - 60)
    return (shift + last.start(), shift + last.end()) if last else None
