"""Words to noun phrases: how far a speaker's phrase reaches, and whether it can speak at all."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from hangisa.quotations.lexicon import (
    BODY_END,
    DOUBLE_SURNAMES,
    GLUED,
    GROUP_SET,
    PRONOUNS,
    PROVINCES,
    SURNAMES,
    TITLE_END,
)
from hangisa.quotations.particles import Role, Word, closed, cut, stem_and_role
from hangisa.quotations.script import ASIDE, HIDDEN

SPEAKING = PRONOUNS | GROUP_SET | {"씨", "군", "양", "측"}
"""Words that name somebody all by themselves."""
MAX_WORDS = 9
LONGEST = 90
"""How many characters a phrase may hold before its last word."""
# the end of a topic or subject: `대표는`, `교수가,`, `회사 측`
CANDIDATE = re.compile(r"[은는이가도서측][,·ㆍ]*(?!\S)")
# 대표는
TOPIC = re.compile(r"[은는][,·ㆍ]*(?!\S)")
# 대표가, 대통령께서
SUBJECT = re.compile(r"[이가서][,·ㆍ]*(?!\S)")
OPENING = 60
"""How far into a sentence its first subject may stand, in characters."""
# 홍길동, 남궁솔
NAME = re.compile(rf"(?:(?:{'|'.join(DOUBLE_SURNAMES)})[가-힣]{{1,2}}|[{SURNAMES}][가-힣]{{1,2}})$")
# A씨, ㄱ씨, 김모씨, 김씨, 김모양, B군
MASKED = re.compile(
    r"(?:[A-Z]{1,2}|[ㄱ-ㅎ]|[가-힣]모?|[가-힣]{1,2}[○△×*X]{1,2}|[가-힣][○△×*X]{1,2}|[가-힣]{2,4}) ?(?:씨|군|양|님)$"
)
# 요구한, 참석한, 만난: verbs in front of a noun
ADNOMINAL = re.compile(
    r"(?:[하되있없않받맡지시키오가보이치리기우르]는|[하되]던|[았었였했됐렸]던|(?:요구|참석|참여|방문|주장|제기|제안|담당|주최|주관|발의|공개|출연|출석|진행|연구|조사|"
    r"개발|제작|연출|집필|주도|지휘|총괄|도착|탈당|입당|출마|당선|취임|퇴임|사퇴|사임|근무|활동|거주|동행|인터뷰|통화|"
    r"방한|방문|귀국|출국|입국|수상|우승|합격|입학|졸업|결혼|이혼|은퇴|데뷔|신청|접수|제출|작성|기획|설계|분석|운영|경험|목격|신고|구조|수사|기소|변호|대리|"
    r"시작|추진|추천|공천|구상|시도|설립|창업|창립|[가-힣]{2,})(?:한|했던|된|됐던|할|될|하던)|"
    r"만난|나선|이끈|이끄는|밝힌|전한|쓴|찾은|지낸|맡은|맡았던|나온|떠난|받은|낸|아닌|같은|다른바|알려진|꼽히는|불리는|숨진|다친|잡힌|붙잡힌|열린|오른|내린|온|"
    r"본인인|출신인|저자인|이자|겸임인|[가-힣]+(?:회장|대표|교수|의원|장관|위원장|감독|출신|저자|작가|전문가|대상자|당사자|친구|동생|아들|딸|당원|소속)인|"
    r"[가-힣]+[ㄴ]?다는|[가-힣]+라는|[가-힣]+다던)$"
)
# 원자력공학과, 소설가: 과 and 가 that are no particles
NO_PARTICLE = re.compile(
    r"(?:학|공학|[내외안]|수사|형사|정책|총무|지원|관리|행정|보건|교육|산업)과$|[작문론국축동구업설술악치화투본명]가$"
)
NOT_ADNOMINAL = frozenset("북한 남한 대한 유한 무한 권한 제한 기한 장애인 중국인".split())
BREAKS = frozenset(
    "이날 지난 최근 이후 당시 특히 이어 이어서 또 또한 한편 현재 오늘 전날 앞서 이에 그러나 하지만 다만 실제 실제로 결국 그러면서 그러면서도 반면 "
    "때 등 및 위해 대해 대한 관해 관련 따라 통해 의해 인해 함께 뒤 후 중 이번 다음 올해 작년 지난해 내년 오전 오후 역시 아울러 즉 만약 "
    "그리고 그런데 그래서 따라서 그러자 이렇게 이같이 이처럼 왜 매우 가장 더 잘 못 안 바로 이미 아직 모두 다시 계속 먼저 우선 드디어 마침내 "
    "오는 같은 이런 그런 저런 어떤 모든 물론 직접 본지 이와 그 이 저 때문에 위한 향해 두고 놓고 가운데 속에 당장 곧 한때 일단 거듭 재차 각각 줄곧 "
    "당초 애초 기존 사실 정작 오히려 심지어 대체로 대개 보통 흔히 주로 이른바 소위 만큼 동안 사이 직후 직전 끝에 겸사 비롯 비롯해 포함 외에".split()
)
LEADING = frozenset("한 어느 이 그 저 또 다른 또다른 각".split())
DATE = re.compile(r"^\d+(?:일|월|년|시|분|개월|주|명|위|번째)?(?:간|쯤|경|께|에|부터)?$")
# 한 인사, 고위 인사: somebody, where 인사 alone is a greeting
SOMEBODY = re.compile(
    r"(?:한|고위|핵심|유력|관계|일부|다른|공기업|여권|야권|재계|정치권|당내|내부|외부) ?$"
)
# Nouns that head topics but never speak.
MUTE = re.compile(
    r"(?:이유|문제|결과|원인|배경|경우|점|것|때|일|뒤|후|전|수|데|바|말|글|법|길|뜻|날|달|해|년|월|곳|쪽|속|중|시간|기간|시점|시기|이후|이전|이번|최근|오늘|내일|어제|올해|"
    r"지난해|내년|작년|당시|현재|이날|앞으로|다음|사건|사고|사태|상황|현상|논란|의혹|논의|협상|회의|회담|회견|간담회|기자회견|토론회|행사|대회|경기|시합|공연|전시|전시회|영화|"
    r"드라마|방송분|프로그램|앨범|노래|곡|소설|책|작품|제품|상품|서비스|기술|사업|정책|제도|법안|개정안|법률|예산|계획|방안|대책|목표|과제|조치|결정|판단|판결|선고|혐의|범행|"
    r"사실|내용|부분|분야|과정|방식|방법|수준|정도|가격|금리|물가|매출|실적|비율|비중|수치|규모|효과|영향|변화|가능성|필요성|중요성|관계|분위기|반응|의견|여론조사|발언|주장|설명|"
    r"지적|비판|평가|질문|답변|목소리|이야기|얘기|생각|마음|기분|느낌|모습|표정|건강|상태|몸|눈|손|얼굴|목숨|인생|삶|사랑|세상|세계|시대|역사|문화|경제|사회|정치|교육|환경|"
    r"도시|지역|국가|나라|마을|동네|거리|장소|건물|주택|아파트|학교생활|이것|그것|저것|여기|거기|이곳|그곳|무엇|누구|어디|언제|하나|둘|모두|대부분|일부|나머지|전체|"
    r"지금|이제|그동안|그간|평소|한편|특히|또한|역시|처음|마지막|끝|시작|자리|기회|의미|가치|특징|장점|단점|차이|기준|조건|원칙|약속|합의|성과|성공|실패|승리|패배|우승|"
    r"선거|투표|대선|총선|지선|공천|경선|단일화|지지율|득표율|출마|사퇴|탄핵|개헌|계엄|수사|재판|체포|구속|조사|압수수색|영장|기소|공판|심사|심의|표결|통과|"
    r"인사말|축사|연설|담화|성명|게시물|댓글|사진|영상|동영상|화면|소리|음악|음식|맛|냄새|색|색깔|옷|차|차량|자동차|버스|비행기|배|기차|길이|높이|무게|나이|키|이름|별명|"
    r"비용|금액|돈|자금|투자|수익|이익|손실|부채|세금|임금|월급|연봉|일자리|고용|실업|취업|창업|은퇴|퇴직|명퇴|"
    r"때까지|까지|부터|에서|으로|에게|보다|만큼|처럼|위해|대해|대해서|관련해|통해|따라|로서|에|선|우려|전망|기대|관측|분석|[0-9]+)$"
)
ADVERBIAL = re.compile(
    r"(?:에|에서|으로|로|에게|께|까지|부터|보다|처럼|다|고|며|면|지|게|려|라|해|때|만|뿐|면서|지만|자)$"
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase that may speak: its place, its printed text, the particle's role, how sure."""

    start: int
    end: int
    text: str
    role: Role
    sure: bool

    @property
    def head(self) -> str:
        """Return the last word of the phrase without parentheses."""
        return plain(self.text).split(" ")[-1] if self.text else ""


def plain(text: str) -> str:
    """Return a phrase without parentheses and quotation marks, single-spaced."""
    out = re.sub(r"[(（][^()（）]*[)）]", "", text)
    return " ".join(re.sub("[‘’'\"“”]", "", out).split())


def speaks(stem: str, view: str = "", low: int = 0, at: int = 0) -> bool:
    """Return whether a head noun names somebody: title, name with 씨, body, group, pronoun.

    It begins at `at` in `view`, where the words in front of it are looked up if it takes them.
    """
    verdict = speaks_alone(stem)
    if verdict is not None:
        return verdict
    before = view[max(low, at - 12) : at].rstrip(" " + ASIDE)
    if stem.removesuffix("측") == "인사":
        return bool(SOMEBODY.search(before))
    return bool(TITLE_END.search(before))


@lru_cache(maxsize=16384)  # the head nouns of Korean news repeat
def speaks_alone(stem: str) -> bool | None:
    """Return the same for a noun that decides it without the words in front, None for one that does not."""
    core = stem.removesuffix("측") if len(stem) > 2 else stem
    people = core.endswith("들") and len(core) > 1 and not core.endswith(("것들", "점들"))
    masked = MASKED.search(stem) and not MUTE.search(stem)
    if people or masked or stem in SPEAKING:
        return True
    if MUTE.fullmatch(core):
        return False
    if TITLE_END.search(core) or BODY_END.search(core) or GLUED.search(core):
        return True if core != "인사" else None
    if core == "인사" or (NAME.fullmatch(core) and ASIDE not in stem):
        return None
    return NAME.fullmatch(core) is not None


def inside(token: str, right: str) -> bool:
    """Return whether a word belongs to the noun phrase that goes on with `right`."""
    core = token.rstrip(ASIDE)
    if not core or core in BREAKS or token[-1] in ",.;:…·" or HIDDEN in token or DATE.match(core):
        return False
    if core in PROVINCES or core in NOT_ADNOMINAL or core in ("전", "현", "고"):
        return True
    if (
        NAME.fullmatch(core)
        and (TITLE_END.search(right) or BODY_END.search(right))
        and core[1:] not in ("부는", "들은")
    ):
        return not (core.endswith(("은", "는", "이", "가")) and len(core) == 2)
    if NO_PARTICLE.search(core):
        return True
    return not (
        closed(core) or ADNOMINAL.search(core) or (ADVERBIAL.search(core) and not speaks(core))
    )


def extend(view: str, low: int, start: int) -> int:
    """Return where the noun phrase begins whose last word begins at `start`."""
    floor = max(low, start - LONGEST)
    right = view[start : start + 20].split(" ", 1)[0].rstrip("은는이가도")
    place = start
    for _ in range(MAX_WORDS):
        at = view.rfind(" ", floor, max(floor, place - 1)) + 1 or floor
        token = view[at : place - 1]
        if place <= floor or not token or not inside(token, right):
            break
        place, right = at, token.rstrip(ASIDE)
    while True:
        first = view[place:start].split(" ", 1)[0]
        if first and first in LEADING:
            place += len(first) + 1
        else:
            return place


def somebody(text: str, view: str, low: int, high: int) -> Phrase | None:
    """Return the last phrase between two offsets that a sentence is about and that names somebody.

    A topic (은/는/께서는), or a subject that opens the sentence.
    """
    for match in reversed(list(TOPIC.finditer(view, low, high))):
        if word := _person(view, low, match.end(), "topic"):
            return _phrase(text, view, low, word, True)
    for match in SUBJECT.finditer(view, low, min(high, low + OPENING)):
        if word := _person(view, low, match.end(), "subject"):
            phrase = _phrase(text, view, low, word, True)
            return phrase if phrase.start == low else None
    return None


def _person(view: str, low: int, end: int, role: Role) -> Word | None:
    """Return the word that ends at an offset where it has that role and names somebody."""
    at = _begin(view, low, end)
    stem, found, verdict = judged(view[at:end])
    if found != role or verdict is False or not (verdict or speaks(stem, view, low, at)):
        return None
    return Word(stem, at, at + len(stem), role)


@lru_cache(maxsize=16384)
def judged(token: str) -> tuple[str, Role, bool | None]:
    """Return a word's stem, its role, and whether it speaks, as far as it decides that alone."""
    stem, role = stem_and_role(token)
    return stem, role, speaks_alone(stem) if stem and stem not in ("역시", "또한") else False


def phrases(text: str, view: str, low: int, high: int) -> Iterator[Phrase]:
    """Yield the phrases between two offsets that end in 은/는/이/가/도/께서, in order."""
    for word in ends(view, low, high):
        yield _phrase(text, view, low, word, speaks(word.stem, view, low, word.start))


def _phrase(text: str, view: str, low: int, word: Word, sure: bool) -> Phrase:
    begin = extend(view, low, word.start)
    return Phrase(begin, word.end, text[begin : word.end], word.role, sure)


def ends(view: str, low: int, high: int) -> Iterator[Word]:
    """Yield the last words of the phrases between two offsets, their particle cut off."""
    for match in CANDIDATE.finditer(view, low, high):
        if word := _word(view, low, match.end()):
            yield word


def _begin(view: str, low: int, end: int) -> int:
    """Return where the word begins that ends at an offset."""
    at = max(low, view.rfind(" ", low, end) + 1)
    token = view[at:end]
    if HIDDEN in token or "\n" in token:
        at += 1 + max(token.rfind(HIDDEN), token.rfind("\n"))
    return at


def _word(view: str, low: int, end: int) -> Word | None:
    """Return the word that ends at an offset where it may name a speaker."""
    at = _begin(view, low, end)
    word = cut(view[at:end], at)
    if not word.stem or word.stem in ("역시", "또한"):
        return None
    return word if word.role != "none" or word.stem.endswith("측") else None
