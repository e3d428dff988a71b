"""Nouns to whether they can speak: titles, names, bodies, groups, pronouns."""

import re
from functools import lru_cache

from hangisa.quotations.lexicon import (
    BODY_END,
    CALLING,
    CALLINGS,
    GLUED,
    GROUP_SET,
    PLURAL_PRONOUNS,
    PRONOUNS,
    SAGES,
    SELVES,
    TITLE_END,
    TITLE_SET,
    Ending,
)
from hangisa.quotations.names import NAME, foreign, likely_name, pair
from hangisa.quotations.script import ASIDE

SPEAKING = (
    PRONOUNS | PLURAL_PRONOUNS | SELVES | SAGES | GROUP_SET | {"씨", "군", "양", "측", "두 사람"}
)
"""Words that name somebody all by themselves."""
CALLED = range(2, 8)
BEFORE_NAME = frozenset(
    {ASIDE, " "}
    | {word[-1] for word in (*TITLE_SET, *CALLINGS)}
    | set("한위심력계부일른권업내외급")
)
"""What the word before a name may end in: a title, a calling, the parenthesis behind it."""
# A씨, ㄱ씨, 김모씨, 김씨, 김모양, B군
MASKED = re.compile(
    r"(?:[A-Z]{1,2}|[ㄱ-ㅎ]|[가-힣]모?|[가-힣]{1,2}[○△×*X]{1,2}|[가-힣][○△×*X]{1,2}|[가-힣]{2,4}) ?(?:씨|군|양|님)$"
)
# 한 인사, 고위 인사: somebody, where 인사 alone is a greeting
SOMEBODY = re.compile(
    r"(?:한|고위|핵심|유력|관계|일부|다른|공기업|여권|야권|재계|정치권|당내|내부|외부) ?$"
)
# Nouns that head topics but never speak.
MUTE = Ending(
    (
        "이유|문제|결과|원인|배경|경우|점|것|때|일|뒤|후|전|수|데|바|말|글|법|길|뜻|날|달|해|년|월|곳|쪽|속|중|시간|기간|시점|시기|이후|이전|이번|최근|오늘|내일|어제|올해|"
        "지난해|내년|작년|당시|현재|이날|앞으로|다음|사건|사고|사태|상황|현상|논란|의혹|논의|협상|회의|회담|회견|간담회|기자회견|토론회|행사|대회|경기|시합|공연|전시|전시회|영화|"
        "드라마|방송분|프로그램|앨범|노래|곡|소설|책|작품|제품|상품|서비스|기술|사업|정책|제도|법안|개정안|법률|예산|계획|방안|대책|목표|과제|조치|결정|판단|판결|선고|혐의|범행|"
        "사실|내용|부분|분야|과정|방식|방법|수준|정도|가격|금리|물가|매출|실적|비율|비중|수치|규모|효과|영향|변화|가능성|필요성|중요성|관계|분위기|반응|의견|여론조사|발언|주장|설명|"
        "지적|비판|평가|질문|답변|목소리|이야기|얘기|생각|마음|기분|느낌|모습|표정|건강|상태|몸|눈|손|얼굴|목숨|인생|삶|사랑|세상|세계|시대|역사|문화|경제|사회|정치|교육|환경|"
        "도시|지역|국가|나라|마을|동네|거리|장소|건물|주택|아파트|학교생활|이것|그것|저것|여기|거기|이곳|그곳|무엇|누구|어디|언제|하나|둘|모두|대부분|일부|나머지|전체|"
        "지금|이제|그동안|그간|평소|한편|특히|또한|역시|처음|마지막|끝|시작|자리|기회|의미|가치|특징|장점|단점|차이|기준|조건|원칙|약속|합의|성과|성공|실패|승리|패배|우승|"
        "선거|투표|대선|총선|지선|공천|경선|단일화|지지율|득표율|출마|사퇴|탄핵|개헌|계엄|수사|재판|체포|구속|조사|압수수색|영장|기소|공판|심사|심의|표결|통과|"
        "인사말|축사|연설|담화|성명|게시물|댓글|사진|영상|동영상|화면|소리|음악|음식|맛|냄새|색|색깔|옷|차|차량|자동차|버스|비행기|배|기차|길이|높이|무게|나이|키|이름|별명|"
        "비용|금액|돈|자금|투자|수익|이익|손실|부채|세금|임금|월급|연봉|일자리|고용|실업|취업|창업|은퇴|퇴직|명퇴|"
        "때까지|까지|부터|에서|으로|에게|보다|만큼|처럼|위해|대해|대해서|관련해|통해|따라|로서|에|선|우려|전망|기대|관측|분석"
    ).split("|")
)
DIGITS = re.compile("[0-9]+$")


def mute(stem: str) -> str:
    """Return the noun that never speaks, or the number, that a word ends in; "" for none."""
    number = DIGITS.search(stem)
    return number.group() if number else MUTE.of(stem)


def speaks(stem: str, view: str = "", low: int = 0, at: int = 0) -> bool:
    """Return whether a head noun names somebody: title, name with 씨, body, group, pronoun.

    It begins at `at` in `view`, where the words in front of it are looked up if it takes them.
    """
    verdict = speaks_alone(stem)
    if verdict is not None:
        return verdict
    return at > low + 1 and _introduced(stem, view, low, at)


def _introduced(stem: str, view: str, low: int, at: int) -> bool:
    """Return whether the word in front makes a speaker of a noun: 배우 문가온, 드미트리 소콜로프."""
    if stem == "쪽" or stem[-1] in "’'”\"":  # 회사 쪽, 매체 ‘라 가제타’
        front = view[max(low, at - 12) : at - 1].removesuffix("\n")
        return bool(BODY_END.of(front) or (stem == "쪽" and TITLE_END.of(front)))
    if foreign(stem):
        return pair(view[max(low, at - 9) : at - 1].split(" ")[-1], stem)
    if view[at - 2] not in BEFORE_NAME:
        return False
    before = view[max(low, at - 12) : at].rstrip(" " + ASIDE)
    if stem.removesuffix("측") == "인사":
        return bool(SOMEBODY.search(before))
    return bool((TITLE_END if NAME.fullmatch(stem) else CALLING).of(before.removesuffix("\n")))


@lru_cache(maxsize=16384)  # the head nouns of Korean news repeat
def speaks_alone(stem: str) -> bool | None:
    """Return the same for a noun that decides it without the words in front, None for one that does not."""
    stem = stem.replace(ASIDE, "")  # 길은찬(38)씨
    core = stem.removesuffix("측") if len(stem) > 2 else stem
    people = core.endswith("들") and len(core) > 1 and not core.endswith(("것들", "점들"))
    masked = MASKED.search(stem) and not mute(stem)
    if people or masked or stem in SPEAKING:
        return True
    if core in MUTE.words or (core.isascii() and core.isdigit()):
        return None if core == "쪽" else False
    if TITLE_END.of(core) or BODY_END.of(core) or GLUED.search(core):
        return True if core != "인사" else None
    if likely_name(core):
        return True
    open_to_title = (
        core == "인사" or core[-1:] in "’'”\"" or (len(core) in CALLED and "가" <= core[0] <= "힣")
    )
    return None if open_to_title else False
