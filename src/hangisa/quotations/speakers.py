"""Speaker phrases to name, title, affiliation and kind."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from hangisa.quotations.lexicon import (
    BODY_END,
    BODY_SET,
    COUNTRY_SET,
    DOCUMENT_SET,
    GLUED,
    GROUP_SET,
    PLURAL_PRONOUNS,
    PRONOUNS,
    SELVES,
    TITLE_END,
    TITLE_SET,
)
from hangisa.quotations.names import NO_NAMES, is_name
from hangisa.quotations.persons import find_name
from hangisa.quotations.phrases import plain
from hangisa.quotations.phrases import words as words_of
from hangisa.record import Speaker, SpeakerKind

# A씨, ㄱ 씨, 김모 씨, B군, 이모(34)씨
HIDDEN_NAME = re.compile(
    r"(?:^|.* )(?P<name>(?:[A-Z]{1,2}|[ㄱ-ㅎ]|[가-힣] ?모|[가-힣]{1,2}[○△×]{1,2}|[가-힣][○△×][가-힣]?) ?(?:씨|군|양)?)$"
)
# 배정례씨, 배씨, 문유성 씨
POLITE = re.compile(
    r"(?:^|.* )(?P<name>[가-힣]{1,5})(?: ?(?:씨|양|님)| 군|(?<![ ][가-힣]{2})(?<!^[가-힣]{2})군)$"
)
POLITE_END = frozenset("씨군양님모")
"""What such a name ends in where it has no letter or sign of its own."""
ROLES = frozenset(
    "관계자 당국자 소식통 직원 인사 측근 시민 주민 상인 점주 학생 공무원 피해자 가해자 운전자 목격자 유족 참가자 참석자 제보자 신고자 환자 보호자 "
    "학부모 회사원 자영업자 근로자 노동자 농민 어민 업주 손님 고객 소비자 투자자 이용자 입주민 관광객 승객 네티즌 누리꾼 팬 관람객 실무자 임원 간부 "
    "전문가 중진 지지자 당원 조합원 회원 부모 어머니 아버지 남편 아내 종사자 지인 동료 이웃 가족 남성 여성 청년 할머니 할아버지 어르신 친구 후배 선배 점원 "
    "기자 의원 변호사 교수 애널리스트 연구원 판사 검사 감독 선수 작가 교사 의사 간호사 기사 대원 경찰관 소방관 상담사 주인 집주인 건물주 세입자 임차인 임대인 점장 아저씨 "
    "아주머니 아줌마 농부 해녀 어부 선원 농장주 대학생 고등학생 중학생 초등학생 초등생 여고생 재학생 졸업생 유학생 대학원생 취업준비생 취준생 수험생 신도 부부 모친 부친 제자 "
    "동문 동창 수강생 참여자 수상자 지원자 후원자 봉사자 자원봉사자 기부자 주최자 노조원 해고자 생존자 이재민 탈북민 이주민 퇴직자 변호인 연구자 학자 정치인 기업인 연예인 "
    "배달기사 택배기사 배달원 라이더 경비원 미화원 간병인 요양보호사 승무원 아르바이트생 참모 유권자 납세자 가입자 구독자 시청자 청취자 독자 탑승자 "
    "보행자 동승자 구매자 판매자 사업자 종업원 확진자 응시자 의뢰인 대리인 은행원 상담원 안내원 등산객 여행객 방문객 피서객 귀성객 탑승객 주부 직장인 노인 장애인 외국인 기술자 사용자 운영자 관리자 작업자 당사자 "
    "수감자 노숙인 군인 병사 장병 교민 교포 동포 여행자 이민자".split()
)
DETERMINERS = frozenset("한 어느 이 그 또 다른 또다른 익명의 모 전 현".split())
# 매체 ‘라 가제타’: a body named in marks
QUOTED = re.compile(r"[‘'“\"](?P<name>[^‘’'“”\"]+)[’'”\"]$")
# 20대, 34세, 40대
AGE = re.compile(r"\d+(?:대|세|살|년차|학년)$|초반$|중반$|후반$")
# between the name and the rest of a label: / , (
FIELDS = re.compile(r"[/,]|\s?[(（]|[)）]")
# 전 시장, 현 의장
FORMER = frozenset("전 현 신임 전임 당시 겸".split())


@dataclass(slots=True)
class Parsed:
    """A phrase taken apart; `short` where the name is only a surname or the last part of one."""

    name: str | None = None
    title: str | None = None
    affiliation: str | None = None
    kind: SpeakerKind = "unknown"
    short: bool = False


def parse(text: str) -> Parsed:
    """Take a speaker phrase apart: `김승평 조선대 원자력공학과 교수` -> 김승평, 교수, 조선대 원자력공학과."""
    words = words_of(text)
    if not words:
        return Parsed()
    bare = " ".join(words)
    known = _unnamed(bare, words) or _polite(bare, words)
    if known:
        return known
    titled = TITLE_END.of(words[-1]) or GLUED.search(words[-1])
    return _titled(text, words) if titled else _untitled(text, words)


def _unnamed(bare: str, words: list[str]) -> Parsed | None:
    """Take apart a pronoun, a document or a group."""
    last = words[-1]
    if bare in PRONOUNS:
        return Parsed(kind="person", short=True)
    if bare in PLURAL_PRONOUNS:
        return Parsed(kind="group", short=True)
    if bare in SELVES:
        return Parsed(kind="person")
    if last in DOCUMENT_SET:
        return Parsed(" ".join(words[:-1]) or None, kind="document")
    many = (last.endswith("들") and len(last) > 1) or bare.endswith(("등", "일동"))
    return Parsed(kind="group") if many or last in GROUP_SET else None


def _polite(bare: str, words: list[str]) -> Parsed | None:
    """Take apart a masked name or one with 씨."""
    last = words[-1]
    if "가" <= last[-1] <= "힣" and last[-1] not in POLITE_END and last.isalnum():
        return None
    body = len(last) > 1 and (last in BODY_SET or last.removesuffix("군") in COUNTRY_SET)
    if body or last in TITLE_SET or last in NO_NAMES:  # 육군, 이스라엘군, 스님, 태안군
        return None
    if match := HIDDEN_NAME.match(bare):
        title, affiliation = _role(bare[: match.start("name")].split())
        return Parsed(match["name"], title, affiliation, "anonymous")
    if match := POLITE.match(bare):
        name = match["name"]
        title, affiliation = _role(bare[: match.start("name")].split())
        return Parsed(name, title, affiliation, "person", len(name) == 1)
    return None


def _role(words: list[str]) -> tuple[str | None, str | None]:
    """Return title and affiliation of the words before a name: `상인회장` -> 회장, 상인회."""
    if not words or not (TITLE_END.of(words[-1]) or GLUED.search(words[-1])):
        return None, None
    glued, title = split_title(words[-1])
    rest = [w for w in words[:-1] if w not in DETERMINERS and not AGE.match(w)]
    return title, " ".join(filter(None, [*rest, glued])) or None


@lru_cache(maxsize=4096)
def split_title(word: str) -> tuple[str, str]:
    """Split a title glued to a body: `소상공인연합회장` -> `소상공인연합회`, `회장`."""
    if word in TITLE_SET:
        return "", word
    ending = TITLE_END.of(word)
    glued = GLUED.search(word)
    if glued and len(ending) <= len(glued.group()):
        shared = glued.group()[:-1] if not glued.group().endswith("지사") else "도"
        title = glued.group()
        title = {"구청장": "청장", "사업단장": "단장"}.get(title, title)
        keep = word[: glued.end() - len(title)] + (shared if title != "총장" else "")
        return keep if not title.startswith("점") else word[: -len(title)], title
    if ending:
        return word.removesuffix(ending), ending
    return "", word


def _titled(text: str, words: list[str]) -> Parsed:
    glued, title = split_title(words[-1])
    rest = words[:-1]
    while rest and rest[0] in DETERMINERS and (len(rest) > 1 or title in ROLES):
        rest = rest[1:]
    while len(rest) > 1 and rest[-1] in FORMER:
        rest = rest[:-1]
    name, others, is_short = find_name(text, rest, title)
    affiliation = (
        " ".join(w for w in [*others, glued] if w and w not in DETERMINERS and not AGE.match(w))
        or None
    )
    if name:
        return Parsed(name, title, affiliation, "person", is_short)
    kind: SpeakerKind = "anonymous" if title in ROLES else "person"
    return Parsed(None, title, affiliation, kind)


def _untitled(text: str, words: list[str]) -> Parsed:
    """Take apart a phrase that ends in a name or a body: `소설가 한세미`, `가온항공`, `회사 측`."""
    last = words[-1]
    if quoted := QUOTED.search(text):
        return Parsed(quoted["name"], kind="organization")
    titles = [i for i, w in enumerate(words[:-1]) if TITLE_END.of(w)]
    if titles and not BODY_END.of(last) and last not in ("측", "쪽"):
        at = titles[-1]
        glued, title = split_title(words[at])
        return Parsed(
            " ".join(words[at + 1 :]),
            title,
            " ".join(filter(None, [*words[:at], glued])) or None,
            "person",
        )
    if is_name(last) and len(last) > 2:
        return Parsed(last, None, " ".join(words[:-1]) or None, "person")
    bare = " ".join(words).removesuffix("측").removesuffix(" 쪽").rstrip()
    return Parsed(bare, kind="organization", short=" ".join(words) != bare)


@lru_cache(maxsize=1024)  # a script repeats who speaks
def label(text: str) -> tuple[str, Parsed]:
    """Take a script's label apart: `남궁솔 / 소상공인연합회장` -> 남궁솔, 회장, 소상공인연합회."""
    fields = [plain(f).strip() for f in FIELDS.split(text)]
    fields = [f for f in fields if f and f not in ("음성변조", "가명")] or [text.strip()]
    mention = fields[0].split(" : ")[0]
    parsed = parse(mention)
    if (
        len(fields) > 1
        and parsed.kind in ("organization", "unknown", "person")
        and parsed.title is None
    ):
        role = parse(fields[1])
        place = None if role.title else fields[1]
        parsed = Parsed(mention, role.title, role.affiliation or place, "person")
    elif len(fields) > 1 and not parsed.affiliation:
        parsed = replace(parsed, affiliation=fields[1])
    return mention, parsed


def speaker(parsed: Parsed, mention: str) -> Speaker:
    """Return the record of a parsed phrase; an unnamed source keeps its phrase as name."""
    return Speaker(
        name=parsed.name
        or (mention if parsed.kind in ("anonymous", "group", "document", "person") else None),
        mention=mention,
        title=parsed.title,
        affiliation=parsed.affiliation,
        kind=parsed.kind,
    )
