"""Words in front of a noun to whether they belong to its phrase: how far a speaker's phrase reaches."""

import re
from functools import lru_cache
from typing import Literal

from hangisa.quotations.heads import speaks_alone
from hangisa.quotations.lexicon import BODY_END, BODY_SET, PROVINCES, SURNAMES, TITLE_END
from hangisa.quotations.names import CERTAIN, is_name, pair
from hangisa.quotations.particles import closed
from hangisa.quotations.script import ASIDE, HIDDEN

Nature = Literal["in", "out", "end", "name"]
MAX_WORDS = 9
LONGEST = 90
"""How many characters a phrase may hold before its last word."""
# 요구한, 참석한, 만난: verbs in front of a noun
ADNOMINAL = re.compile(
    r"(?:[하되있없않받맡지시키오가보이치리기우르사쓰타파두주배크추놓낳짓걷앉]는|[하되있없오가보쓰지]던|[았었였했됐렸]던|(?:요구|참석|참여|방문|주장|제기|제안|담당|주최|주관|발의|공개|출연|출석|진행|연구|조사|"
    r"개발|제작|연출|집필|주도|지휘|총괄|도착|탈당|입당|출마|당선|취임|퇴임|사퇴|사임|근무|활동|거주|동행|인터뷰|통화|"
    r"방한|방문|귀국|출국|입국|수상|우승|합격|입학|졸업|결혼|이혼|은퇴|데뷔|신청|접수|제출|작성|기획|설계|분석|운영|경험|목격|신고|구조|수사|기소|변호|대리|"
    r"시작|추진|추천|공천|구상|시도|설립|창업|창립|[가-힣]{2,})(?:한|했던|된|됐던|할|될|하던)|"
    r"(?:마친|앞둔|남긴|꾸린|끝낸|거둔|세운|만든|펴낸|이룬|다룬|치른|모은|모신|걸린|달린|올린|살린|버린|때린|흘린|이끌던|살던|누른|지킨|키운|배운|비운|채운|겪은|꺾은|막은|앓은|잃은|낚은|엮은)|"
    r"[앉맡받잡찾입죽젊늙높낮같좋싫많적낳걷듣믿읽먹신안업남넘굳닫얻깊짙밝붉검]은|만난|나선|이끈|이끄는|밝힌|전한|쓴|찾은|지낸|맡은|맡았던|나온|떠난|받은|낸|아닌|같은|다른바|알려진|꼽히는|불리는|숨진|다친|잡힌|붙잡힌|열린|오른|내린|온|"
    r"본인인|출신인|저자인|이자|겸임인|[가-힣]+(?:회장|대표|교수|의원|장관|위원장|감독|출신|저자|작가|전문가|대상자|당사자|친구|동생|아들|딸|당원|소속)인|"
    r"[가-힣]+[ㄴ]?다는|[가-힣]+라는|[가-힣]+다던)$"
)
# 위원장인 차우진 의원, 상대인 남궁민 후보
BEING = re.compile(
    "(?:장|대표|교수|의원|장관|감독|자|상대|출신|소속|리더|멤버|작가|선수|주인공|배우|가수|학생|회원|의사|변호사|당사국|담당|후보|부부|아들|딸|동생|친구|팬)인$"
)
# 겐지, 기시다: ends of foreign names that look like ends of verbs
FOREIGN_END = re.compile(r"^.{1,4}(?<!르)[지다고라자만게해려]$")
NOT_BEING = frozenset("시장인 현장인 직장인 외장인 여자인 남자인 투자인".split())
# 원자력공학과, 소설가: 과 and 가 that are no particles
NO_PARTICLE = re.compile(
    r"(?:학|공학|[내외안]|수사|형사|정책|총무|지원|관리|행정|보건|교육|산업|환경|농정|건설|도시|주택|교통|복지|세무|민원|문화|관광|체육|산림|축산|안전|위생|청소|허가|기획|재무|징수|예방)과$|[작문론국축동구업설술악치화투본명]가$"
)
NOT_ADNOMINAL = frozenset("북한 남한 대한 유한 무한 권한 제한 기한 장애인 중국인".split())
WITHIN = (
    PROVINCES
    | NOT_ADNOMINAL
    | BODY_SET
    | frozenset(
        "전 현 고 가게 창고 광고 재고 사고 중고 최고 금고 투자 토지 복지 농지 기지 단지 잡지 바다 화면 측면 서해 동해 남해 피해 항만 대만 학과 "
        "보험사 자사 주거 자치 정치 재판 건설 신도 국도 철도 온라인 사회 복무 투자자 소비자 노동자 여자 남자 유권자 과학 지도 정부 여론 최대 "
        "수도 반도 인도 일가 국가 전문가 작가 평가 물가 휴가 상가 증가 인가 허가 주가 시가 고가 저가 원가 농가 축산농가 외교가 정가 증권가 금융가 "
        "대학가 주택가 번화가 유흥가 월가 관가 가이드 은퇴 이웃집 소득 개인 법인 시인 노인 부인 본인 장인 군인 상인 여인 성인 외국인 장애인 직장인 정치인 기업인".split()
    )
)
BREAKS = frozenset(
    "이날 지난 최근 이후 당시 특히 이어 이어서 또 또한 한편 현재 오늘 전날 앞서 이에 그러나 하지만 다만 실제 실제로 결국 그러면서 그러면서도 반면 "
    "때 등 및 위해 대해 대한 관해 관련 따라 통해 의해 인해 함께 뒤 후 중 이번 다음 올해 작년 지난해 내년 오전 오후 역시 아울러 즉 만약 "
    "그의 그녀의 나의 내 제 너의 자신의 이들의 그들의 우리의 누군가의 그리고 그런데 그래서 따라서 그러자 이렇게 이같이 이처럼 왜 매우 가장 더 잘 못 안 바로 이미 아직 모두 다시 계속 먼저 우선 드디어 마침내 "
    "오는 같은 이런 그런 저런 어떤 모든 물론 직접 본지 이와 그 이 저 때문에 위한 향해 두고 놓고 가운데 속에 당장 곧 한때 일단 거듭 재차 각각 줄곧 "
    "당초 애초 기존 사실 정작 오히려 심지어 대체로 대개 보통 흔히 주로 이른바 소위 만큼 동안 사이 직후 직전 끝에 겸사 비롯 비롯해 포함 외에".split()
)
LEADING = frozenset("한 어느 이 그 저 또 각".split())
DATE = re.compile(r"^\d+(?:일|월|년|시|분|개월|주|명|위|번째)?(?:간|쯤|경|께|에|부터)?$")
ADVERBIAL = re.compile(
    r"(?:에|에서|으로|로|에게|께|까지|부터|보다|처럼|다|고|며|면|지|게|려|라|해|때|만|뿐|면서|지만|자)$"
)


def _joins(token: str, nature: Nature, right: str) -> bool:
    """Return whether a word that does not decide it alone belongs to the noun phrase that goes on with `right`."""
    named = nature == "name" or right in ("씨", "모")
    if named and _beside(token.rstrip(ASIDE), right):
        return True
    return pair(token, right) and not closed(token)


@lru_cache(maxsize=16384)  # the words of Korean news repeat
def _nature(token: str) -> Nature:
    """Return whether a word belongs to the phrase behind it, as far as it decides that alone.

    What ends a phrase may still be a name before 씨 and 모, or half of a foreign one; a name needs a
    title or a body behind it.
    """
    core = token.rstrip(ASIDE)
    if not core or token[-1] in ",.;:…·" or HIDDEN in token or DATE.match(core):
        return "out"
    if core in BREAKS:
        return "end"
    if core in WITHIN or NO_PARTICLE.search(core):
        return "in"
    if is_name(core):
        return "name"
    return "end" if closed(core) or _clausal(core) else "in"


def _beside(core: str, right: str) -> bool:
    """Return whether a word that does not decide it alone belongs to the phrase: 김다온 before 씨."""
    if core in BREAKS and right != "모":
        return False
    if right == "씨" or (right in ("군", "양") and is_name(core) and len(core) > 2):
        return True  # 김다온 씨: a name, whatever it ends in
    if core in WITHIN or (right == "모" and core in SURNAMES) or NO_PARTICLE.search(core):
        return True
    right = right.removesuffix("\n")
    name = is_name(core) and (TITLE_END.of(right) or BODY_END.of(right))
    if name and core[1:] not in ("부는", "들은"):
        return not (
            core.endswith(("은", "는", "이", "가", "의")) and (len(core) == 2 or core[-1] == "의")
        )
    return not (closed(core) or _clausal(core))


def _clausal(core: str) -> bool:
    """Return whether a word ends a clause in front of a noun: 요구한, 위원장인, 따르면."""
    if ADNOMINAL.search(core) or (BEING.search(core) and core not in NOT_BEING):
        return True
    if not ADVERBIAL.search(core) or speaks_alone(core):
        return False
    return CERTAIN.isdisjoint(core) or not FOREIGN_END.search(core)


def extend(view: str, low: int, start: int) -> int:
    """Return where the noun phrase begins whose last word begins at `start`."""
    floor = max(low, start - LONGEST)
    place, right = start, ""
    for _ in range(MAX_WORDS):
        if place <= floor:
            break
        at = view.rfind(" ", floor, place - 1) + 1 or floor
        token = view[at : place - 1]
        nature = _nature(token)
        if nature == "out":
            break
        if nature != "in" and not _joins(token, nature, right or _head(view, start)):
            break
        place, right = at, token.rstrip(ASIDE)
    return _led(view, place, start) if place < start else start


def _head(view: str, start: int) -> str:
    """Return the word that begins at an offset without its particle."""
    return view[start : start + 20].split(" ", 1)[0].rstrip("은는이가도")


def _led(view: str, place: int, start: int) -> int:
    """Return where a phrase begins without the words that only lead it: `또 이 관계자`."""
    while place < start and view[place] in LEADING:
        first = view[place:start].split(" ", 1)[0]
        if first not in LEADING or view[place + 2 : place + 3] == "모":
            break
        place += len(first) + 1
    return place
