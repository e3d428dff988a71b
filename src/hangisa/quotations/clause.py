"""Words round a quotation in its own sentence to the phrase that owns its predicate."""

import re
from collections.abc import Sequence

from hangisa.quotations.heads import mute, speaks
from hangisa.quotations.lexicon import GROUP_SET, SPEECH_NOUNS
from hangisa.quotations.names import foreign, is_name
from hangisa.quotations.particles import closed
from hangisa.quotations.phrases import Phrase
from hangisa.quotations.reach import ADNOMINAL, ADVERBIAL, extend
from hangisa.quotations.script import ASIDE, HIDDEN
from hangisa.quotations.speech import Speech

# The first noun of saying after ”는: 설명, 지적
SAYING = re.compile(rf"(?<= )(?:{SPEECH_NOUNS})(?=$|[\s.,은는이가을를의도과와에로]|입니|였)")
# 지적이 나온다, 목소리가 끊이지 않는다, 글들이 올라왔다: nobody in particular speaks
IMPERSONAL = re.compile(
    rf"\s*(?:\S+ ){{0,5}}?(?:{SPEECH_NOUNS})들?[이가도] (?:\S+ )?(?:나오|나온|나왔|많|있|높|크|컸|커지|끊이|쏟아|이어|잇따|제기|들[리려린]|올라|터져|쏟아져|돈다|돌고|돌았|파다|무성|자자|새어|힘을|분분|엇갈|적지|흘러|팽배|지배적|우세|빗발|일[었고])"
)
# X에 따르면, 업계에서는
SOURCE = re.compile(
    r"(?P<who>[^\s\x00]+)에 따르면|(?P<who2>[^\s\x00]+?)(?:에서는|에선|에서도|에서) "
)
SOURCE_SIGNS = ("에 따르면", "에서", "에선")
# 지적한 데 대해, 하자, 했지만: the end of a clause with its own subject
CLAUSE_END = re.compile(
    r"[한된던할될은는간온난인운린](?: (?:데|것|건|게|뒤|후|가운데|만큼|적|점|직후|이후|상황|반면|사이|끝|채|바|탓|일|날|자리|사실|혐의|의혹))"
    r"|[가-힣](?:자|지만|는데|은데|던데|으나|했고|됐고|했으며)[,\s]"
)


# 유권자: whoever does something, not 하자, 보자
ACTOR = re.compile(r"[가-힣][^하되오보지이시가]자$")


def weak(phrase: Phrase, view: str, start: int) -> bool:
    """Return whether a phrase that is no known speaker may still be one: a firm, a bare name."""
    head = phrase.head
    silent = mute(head)
    return (
        (phrase.role in ("topic", "subject") or (phrase.role == "also" and phrase.start == start))
        and len(head) >= 2
        and not (silent and (len(silent) > 1 or silent == head))
        and (not ADVERBIAL.search(head) or bool(ACTOR.search(head)))
        and not (
            phrase.role == "topic"
            and not (is_name(head) or foreign(head))
            and ADNOMINAL.search(view[phrase.start : phrase.end + 1])
        )
    )


def before(candidates: Sequence[Phrase], view: str, start: int, at: int) -> Phrase | None:
    """Return the nearest phrase before the quotation that can own its predicate.

    The topic (은/는/도) reaches over clauses; a subject (이/가) owns only the clause it stands in.
    """
    fallback: Phrase | None = None
    for phrase in reversed(candidates):
        if phrase.role == "subject" and CLAUSE_END.search(view, phrase.end, at):
            continue
        if phrase.sure:
            return phrase
        if fallback is None and weak(phrase, view, start):
            fallback = phrase
    return fallback


def asker(candidates: Sequence[Phrase], view: str, at: int) -> Phrase | None:
    """Return who asks a question: only a subject in the question's own clause."""
    for phrase in reversed(candidates):
        if phrase.role != "subject" or CLAUSE_END.search(view, phrase.end, at):
            continue
        if phrase.sure or (is_name(phrase.head) and at - phrase.end <= 2):
            return phrase
    return None


def owner(view: str, text: str, speech: Speech, end: int) -> Phrase | None:
    """Return who owns the noun of saying: `”는 게 협회 관계자의 설명이다`, `”는 노조 요구`."""
    low, high = speech.tail, min(end, speech.tail + 80)
    for match in SAYING.finditer(view, low, high):
        if match.group() in ("게", "것이", "것은"):
            low = match.end()
            continue
        words = view[low : match.start()].rstrip()
        if not words.strip() or HIDDEN in words:
            return None
        start = low + words.rfind(" ") + 1
        who = words[words.rfind(" ") + 1 :]
        of = who.endswith("의") and len(who) > 1
        stem = who.removesuffix("의").rstrip(ASIDE) if of else who.rstrip(ASIDE)
        if speaks(stem) and (of or not closed(who)):
            begin = extend(view, low, start)
            return Phrase(begin, start + len(stem), text[begin : start + len(stem)], "none", True)
        return None
    return None


def impersonal(view: str, speech: Speech, end: int) -> bool:
    """Return whether the predicate has no speaker: `”는 목소리가 끊이지 않는다`."""
    words = view[speech.tail : min(end, speech.tail + 80)]
    subject = "이 " in words or "가 " in words or "도 " in words
    return subject and bool(IMPERSONAL.match(words))


def source(view: str, text: str, low: int, high: int) -> Phrase | None:
    """Return the source of a sentence without a subject: `X에 따르면`, `업계에서는`."""
    if max(view.find(sign, low, high) for sign in SOURCE_SIGNS) < 0:
        return None
    for match in SOURCE.finditer(view, low, high):
        group = "who" if match["who"] else "who2"
        who = match[group].rstrip(ASIDE)
        if group == "who" or (who in GROUP_SET):
            start = match.start(group)
            begin = extend(view, low, start)
            return Phrase(begin, start + len(who), text[begin : start + len(who)], "none", True)
    return None
