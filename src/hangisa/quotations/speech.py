"""Pairs of marks to speech: which are quotations, of which kind, governed by which predicate."""

import re
from dataclasses import dataclass
from typing import Literal

from hangisa.quotations.lexicon import HADA, NATIVE, OTHER_NOUNS, SPEECH_NOUNS, Ending
from hangisa.quotations.marks import Pair

Frame = Literal["report", "noun", "question", "mixed", "alone", "label"]

# ”고, ”라고도, "이라며, ” 라면서도
REPORT = re.compile(
    r" ?(?:이?라(?:고|며|면서|더니|지만)|[느으]?냐[고며]|[자다][고며]|하(?:고|며|면서)|고|며|면서)"
    r"(?:도|만|까지|는|요)?,?(?=[\s\x00]|$|[했말밝전강설주덧답])|이?라(?= )"
)
# ”는, ’이라는, "라던
NOUN = re.compile(r" ?(?:이?(?:라(?:는|던| 하는)|란)|[느으]?냐는|[자다하]?는|던)(?=[\s\x00])")
# ”을, ’으로
JOSA = re.compile(r"(?:을|를|으?로)(?=\s)")
# “A”, “B” / “A” “B” / ‘A’와 ‘B’
LIST = re.compile(r"(?:\s?[,·/]?\s?|[와과] |(?:이?나|에서|부터|,? ?또는) )(?=\x00)")
# ” 등의 반응을, ’ 등으로
AND_SO_ON = re.compile(r"\s?(?:등|따위)(?=[\s의으을이])")
# what a verb of reporting begins with: most syllables begin none, and their 300 stems are not tried
_FIRST = "".join(sorted({stem[0] for stem in f"{HADA}|{NATIVE}".split("|")}))
REPORT_VERB = rf"(?=[{_FIRST}])(?:(?:{HADA})(?:[은는을를도]? ?(?:했|하(?!늘|루|나|지만 않)|한(?!국|편|데 )|해|할|합니|함|됐|되|된))|(?:{NATIVE}))"
THOUGHT = r"생각[했하한할해]|생각이 [들든]|믿[었는은으]|느[꼈끼낀낄]|여[겼기긴]|착각[했하한]|결심[했하한]|마음먹|오해[했하한]|상상[했하한]|짐작[했하한]|직감[했하한]"
# Verbs of the mind that newsrooms use of speech in double marks: “이기겠다”고 다짐했다
RESOLVE = r"기대[했하한]|다짐했|의심[했하한]"
TERM = r"^\s?(?:부[르른를]|불[렀러리린려릴]|일컫|일컬|칭[하했한]|이름|지칭|명명|정의[하한했되])|(?:일컫|불리|불렸|불린|불려|이름 ?붙|명명)"
DISPLAY = r"(?:적[혀힌혔]|쓰[여인]|쓴 (?:팻|피|현|손|종)|적은 (?:팻|피|현|손|종)|써[ 있져진붙]|새[겨긴겼]|인쇄[돼된]|표기[돼된]|박[힌혀])"
EXAMPLE = (
    r"^\s?(?:물으면|물어보면|말하면|하면(?!서)|외치면|입력하면|검색하면|요청하면|지시하면|명령하면|치면|부르면|질문하면|물었을 때|"
    r"물어도|말만 하면|말해도)"
)
PREDICATE = re.compile(
    rf"(?P<example>{EXAMPLE})|(?P<term>{TERM})|(?P<display>{DISPLAY})|(?P<thought>{THOUGHT})|(?P<resolve>{RESOLVE})|(?P<report>{REPORT_VERB})"
)
# 편지에는, 페이스북에: writing with an author, so that what stands written is speech
WRITTEN = re.compile(
    r"(?:편지|글|유서|메일|문자|메시지|쪽지|일기|성명|성명서|입장문|사과문|답변서|보고서|판결문|결정문|공소장|회고록|논평|서한|축전|조전|SNS|"
    r"페이스북|인스타그램|트위터|엑스|블로그|게시판|게시글|홈페이지|공지)(?:[에을를은는의]|\s|에는|에서)"
)
# ‘X’라고 한다, 하는, 할 수 있다
CALLED = re.compile(r"\s?(?:한다|하는|할 |볼 |봐야|부를)")
# 끝말이 문장인 말: 없다, 가자, 하냐, 좋아요
CLAUSE = Ending(
    "다 요 까 라 자 냐 네 죠 지 군 걸 데 야 해 돼 어 아 와 워 줘 봐 래 니 나 음 임 함 됨 것 중 뿐 때문 상황 예정 수준 편 계획 만 셈 방침 "
    "정도 단계 듯 길 차원 추세".split()
)
FINITE = Ending(
    "다 요 까 라 자 냐 네 죠 지 군 걸 야 돼 줘 래 니 음 임 함 됨 해 어 아 나 것 듯 것을 더라 마세요".split()
)
NOUN_HEAD = re.compile(
    rf"(?:\S+ ){{0,4}}?(?:{SPEECH_NOUNS})(?=$|[\s.,은는이가을를의도과와에로만뿐]|입니|였)"
)
OTHER_HEAD = re.compile(rf"\s?(?:{OTHER_NOUNS})(?=$|[\s.,은는이가을를의도과와에로으만]|입니|였)")
# ”는 질문에, ”는 기자의 물음에
QUESTION = re.compile(r"(?:\S+ ){0,2}?(?:질문|물음|질의)(?:[에을이도은엔]|과|$)")
# ”는 지적에 대해, ”는 요구에도: words that somebody else answers
ANSWERED = re.compile(
    r"(?:\S+ ){0,2}?(?:요구|지적|비판|주장|제안|우려|반론|항의|권유|말|얘기|이야기|비난|압박|추궁|의견|목소리|제의|호소|당부|반박|해명|설명|답변)에(?:는|도| 대해| 대해서는?| 대해선| 맞서|서)?,? (?!따르|의하)"
)
# ”고 묻자, ”냐고 재차 묻는 기자에게
ASKED = re.compile(
    r"(?:\S+ ){0,2}?(?:묻자|묻는|질문하자|질문에|물음에|물어보자|물으니)(?=[\s,.]|$)"
)
# ”고 답한 비율은, ”는 응답이 55.1%
SURVEY = re.compile(
    r"(?:답|응답)(?:한|했던) (?:비율|응답|사람|이들|비중|경우|이는|직장인|국민)|(?:응답|답변|의견|게|것)[이은도]? ?.{0,16}?\d%|응답자?[은는이가] "
)
# ”는 사실을 전했으나, ”는 꿈을 밝혔다
TOLD = re.compile(r"\S+[을를] (?:\S+ )?(?:밝|전했|전하|남[겼기긴]|드러|내비|피력|말|강조|알[렸리])")
# ”는 식으로 대답했다, ”라는 취지로 말했다
IN_THAT_SENSE = re.compile(
    rf"(?:식|취지|요지|뜻|의미|투|논조|어조)(?:으로|로|의 말|의 발언) (?:\S+ ){{0,3}}?(?:{REPORT_VERB})"
)
# ”라는 말이 무색하다: a phrase that is only named
NAMED = re.compile(
    r"(?:말|단어|표현|이야기|얘기|글)(?:[은도]|이 (?!나[온오왔]|돌|많|있|들[려리]|파다|무성))|말처럼|말대로"
)
# ”는 이유로, ”는 이유에서: a reason that was given
REASON = re.compile(r"이유(?:로|에서|를 들어|를 대)")
# ”는 것이다, ”라는 것.
THAT_IS = re.compile(r"(?:것|거)(?:이다|입니다|이었다|이라고|\.|$)|(?:겁니다|거예요|거죠)")
# ”로 시작한 편지
BEGINS = re.compile(r"(?:으?로) (?:시작|끝|마무리)")
# ”으로 내다봤다: after a clause that ends in 것
SEEN_AS = re.compile(
    r"으?로 (?:\S+ )?(?:내다[봤보]|전망|예상|봤다|보고 있|추정|분석|판단|평가|예측|관측)"
)
# Nouns after which even a single-marked phrase is speech: ‘생존형 출마’란 지적
STRICT_HEAD = re.compile(
    r"(?:\S+ )?(?:지적|비판|비난|주장|반박|설명|해명|입장|반응|항의|답변|발언)(?=$|[\s.,은는이가을를의도과와에로])"
)
NEAR = 25
CLOSERS = "’'\"”) "
MIXED_AS = re.compile(
    r"(?:으?로) (?:\S+ ){0,2}?(?:규정|비유|표현|평가|정의|비하|묘사|지칭|진단|일축|치켜|깎아|몰아|폄하|폄훼|비판|비난|규탄|설명|소개|풀이|요약|정리|해석)(?:했|하|한|해|됐|되)?"
)
MIXED_OF = re.compile(
    r"[을를] (?:\S+ ){0,1}?(?:표[했하한명]|외[쳤치친]|연호[했하]|촉구[했하한]|요구[했하한]|당부[했하한]|주문[했하한]|약속[했하한])"
)
SHOUT = re.compile(r"[을를] (?:\S+ ){0,2}?(?:외[쳤치친]|연호)")
GLUED_VERB = re.compile(
    r"(?:할|하고|해야|될|된다|했다|하는|하기로|하겠다고|한다고|했다고|하자고|하라고|해달라고|된다고|됐다고)(?=\s)"
)


@dataclass(slots=True)
class Speech:
    """A pair that holds speech: how the words after it take it up, and the cue's place."""

    pair: Pair
    kind: Literal["direct", "mixed"]
    frame: Frame
    tail: int
    cue: tuple[int, int] | None = None
    shared: bool = False
    parent: Pair | None = None


def ends_as(how: Ending, words: str) -> bool:
    """Return whether what somebody says ends in one of some words, before full stops."""
    return how.of(words.removesuffix("\n").rstrip(".?!…~‥")) != ""


def taken_up(tail: str) -> re.Match[str] | None:
    """Return the particle that takes up what stands before a text: `고`, `라며`, `는`."""
    return REPORT.match(tail) or NOUN.match(tail)


def classify(
    pair: Pair, inner: str, front: str, tail: str, took: re.Match[str] | None
) -> Frame | None:
    """Return how the text after a pair takes it up as speech, None where the pair is no quotation.

    `front` is the masked text before the pair, `tail` that from its closing mark to the next pair or
    the sentence's end, `took` its particle.
    """
    inner = inner.rstrip(CLOSERS)
    double = pair.family == "double"
    if took and took.re is REPORT:
        return _reported(inner, front, tail[took.end() :], double)
    if took:
        return _of_noun(inner, tail[took.end() :], double, took.group())
    if JOSA.match(tail):
        return _as_object(inner, tail, double)
    return _bare(inner, tail, double)


def _reported(inner: str, front: str, rest: str, double: bool) -> Frame | None:
    rest = rest.lstrip()
    clause = ends_as(CLAUSE if double else FINITE, inner)
    if (CALLED.match(rest) and not (double and clause)) or SURVEY.match(rest):
        return None
    found = PREDICATE.search(rest)
    kind = found.lastgroup if found else None
    if (
        kind in ("example", "term", "thought")
        or (kind == "resolve" and not double)
        or (kind == "display" and not WRITTEN.search(front))
    ):
        return None
    if ASKED.match(rest):
        return "question"
    if kind is None and not double and not clause:
        return "report" if re.match(r"했|합니다|하며|하던|해 ", rest) else None
    return "report"


def _of_noun(inner: str, rest: str, double: bool, particle: str) -> Frame | None:
    clause = ends_as(CLAUSE if double else FINITE, inner)
    rest = rest.lstrip()
    if SURVEY.match(rest) or (not clause and NAMED.match(rest)):
        return None
    if QUESTION.match(rest) or ((double or clause) and ANSWERED.match(rest)):
        return "question"
    if IN_THAT_SENSE.match(rest):
        told = clause or double
    elif OTHER_HEAD.match(rest):
        told = double and bool(TOLD.match(rest) or (clause and REASON.match(rest)))
    else:
        told = _told(clause, rest, double, particle)
    return "noun" if told else None


def _told(clause: bool, rest: str, double: bool, particle: str) -> bool:
    """Return whether the noun after ”는 names something said."""
    if noun := NOUN_HEAD.match(rest):
        far = particle.strip() in ("란", "이란") and noun.group().count(" ") > 1
        return bool(clause or double or STRICT_HEAD.match(rest)) and not far
    if not clause:
        return False
    found = PREDICATE.search(rest) if double else None
    reported = bool(found and found.lastgroup == "report" and found.start() < NEAR)
    return reported or bool(THAT_IS.match(rest))


def _as_object(inner: str, tail: str, double: bool) -> Frame | None:
    if SHOUT.match(tail) or (double and ends_as(FINITE, inner) and BEGINS.match(tail)):
        return "report"
    if double and ends_as(CLAUSE, inner) and SEEN_AS.match(tail):
        return "mixed"
    if MIXED_AS.match(tail):
        return "mixed"
    if double and MIXED_OF.match(tail):
        return "mixed"
    return None


def _bare(inner: str, tail: str, double: bool) -> Frame | None:
    if AND_SO_ON.match(tail):
        speech = NOUN_HEAD.search(tail) or PREDICATE.search(tail)
        clause = ends_as(CLAUSE if double else FINITE, inner)
        return "report" if speech and clause else None
    if not double:
        return None
    if GLUED_VERB.match(tail):
        return "mixed"
    if not tail.strip(" .\n\x02") and (inner[-1:] in ".?!…‥~)" or ends_as(CLAUSE, inner)):
        return "alone"
    return None
