"""Byline text -> reporters: names, roles, e-mails, as Korean newsrooms print them."""

import re
from collections.abc import Iterable
from dataclasses import replace

from hangisa.record import Byline

SURNAMES = frozenset(
    "김 이 박 최 정 강 조 윤 장 임 한 오 서 신 권 황 안 송 류 유 전 홍 고 문 양 손 배 백 허 남 심 노 하 곽 성 차 주 우 구 "
    "나 민 진 지 엄 채 원 천 방 공 현 함 변 염 여 추 도 소 석 선 설 마 길 연 위 표 명 기 반 왕 금 옥 육 인 맹 제 모 탁 국 어 "
    "은 편 용 예 경 봉 사 부 가 복 태 목 형 피 두 감 호 음 빈 동 온 시 범 좌 팽 승 간 상 갈 단 라 팔 리 림 량 려 련 로 룡 "
    "담 계 빙 초 화 견 당 후 내 묵 국 필 평 창 돈 뇌 옹 춘 야 누 자".split()
)
COMPOUND = ("남궁", "황보", "제갈", "사공", "선우", "서문", "독고", "동방")
ROLE = (
    r"(?:(?:인턴|수습|객원|선임|전문|대|명예|시민|사진|영상|취재|편집|의학|과학|군사|법조|경제|정치|문화|스포츠|북한|논설|통일|"
    r"환경|여행|음악|영화|미술|종교|국제|산업|부동산|교육|복지|노동|기후|데이터|탐사|산업부|콘텐츠|수석|주재|파견|연구|팀장|부장|"
    r"디지털|온라인)\s?){0,2}(?:기자|특파원|통신원|리포터)|(?:수석|선임|전문)?\s?논설위원|논설(?:주간|실장|고문)|편집위원|편집국장|"
    r"칼럼니스트|에디터|앵커|아나운서|캐스터|PD|피디|기상캐스터|평론가|해설위원|객원연구원|특임기자|뉴스편집인"
)
NAME = r"[가-힣]{2,4}"
# `홍길동 기자`, `홍길동·김철수 기자`, `홍길동, 김철수, 이영희 기자`, `홍길동 김철수 기자`, `홍길동기자`
REPORTERS = re.compile(
    rf"(?<![가-힣])(?P<names>{NAME}(?:(?:\s?[·ㆍ・,、/&]\s?|\s){NAME}){{0,14}}?)\s?"
    rf"(?P<role>{ROLE})(?![가-힣])"
)
# `MBC뉴스 홍길동입니다.`, `KBS 뉴스 홍길동입니다.`, `지금까지 광장에서 하루TV 홍길동입니다.`, `홍길동이었습니다`
SIGN_ON_AIR = re.compile(
    rf"(?:[A-Z]{{2,5}}|[가-힣A-Za-z]{{1,8}}(?:뉴스|TV|방송|일보)|뉴스|TV\s?조선|[가-힣]+에서)\s?(?:뉴스)?\s+"
    rf"(?P<name>{NAME}?)(?:입니다|이었습니다|였습니다)\s?\.?"
)
# `YTN 홍길동 (gildong@ytn.co.kr)`, `홍길동 gildong@example.co.kr`, `하루TV 홍길동 [gildong@…]`
NAMED_MAIL = re.compile(rf"(?<![가-힣])(?P<name>{NAME})\s*[\[(<]?\s?(?=[\w.+-]+@)")
# the role behind the address: `홍길동 gildong@example.co.kr 기자`, `홍길동(gildong@example.co.kr) 기자`
ROLE_AFTER = re.compile(rf"^[\w.+-]+@[\w.-]+\s?[)\]>]?\s?(?P<role>{ROLE})(?![가-힣])")
# magazines name no role: `글 홍길동 사진 김철수`, `글·사진 홍길동`
WRITTEN_BY = re.compile(
    rf"(?<![가-힣])글(?:\s?[·&]\s?사진)?\s?[=:|]?\s?(?P<name>{NAME})(?![가-힣])"
)
EMAIL = re.compile(
    r"[\w.+-]+@(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}|(?<![\w@])[a-z0-9._-]{3,20}@(?![\w])", re.A
)
# a desk: `디지털뉴스팀`, `온라인뉴스부`, `뉴스룸`, `편집국`
DESK = re.compile(
    r"(?<![가-힣])(?:[가-힣A-Za-z0-9]{2,8}\s?)?(?:디지털|온라인|뉴스|이슈|취재|보도|편집|콘텐츠|특별|탐사)[가-힣A-Za-z]{0,6}"
    r"(?:팀|부|국|룸|센터|랩)(?![가-힣])"
)
OTHERS = re.compile(r"\s?외\s?\d+\s?(?:명|인)")
# `선임기자`, `논설위원`: a role, never a name
ROLE_END = re.compile(r"(?:기자|특파원|위원|앵커|팀장|부장|국장)$")
# words that stand where a name could: outlets, places, interface
NO_NAME = re.compile(
    r"(?:일보|신문|방송|뉴스|데일리|타임스|경제|투데이|저널|미디어|통신|닷컴|스포츠|매거진|리뷰|조선|동아|한겨레|경향)$|"
    r"^(?:구독|로그인|팔로우|전체|사진|편집|취재|영상|글쓴이|기사|입력|수정|등록|승인|담당|해당|이날|현장|본지|인턴|수습|선임|전문|객원|"
    r"서울|부산|대구|인천|광주|대전|울산|세종|경기|강원|충북|충남|전북|전남|경북|경남|제주|수원|춘천|청주|전주|창원|고양|성남|"
    r"도쿄|베이징|워싱턴|뉴욕|런던|파리|상하이|홍콩|정치|사회|문화|국제|산업|증권|금융|부동산|연예|오피니언|자료|제공|공동|기자명|이름|필자|작성자|글쓴이|"
    r"모든|여러|다른|우리|이번|오늘|어제|지난|관련|최신|추천|기자|전임|담당|소속|출신|유튜브|페이스|이메일|메일|홈페이지)$"
)


def is_name(word: str) -> bool:
    """Tell whether a word can be a Korean person's name: 2-4 syllables after a surname."""
    if not 2 <= len(word) <= 4 or NO_NAME.search(word) or ROLE_END.search(word):
        return False
    return word[0] in SURNAMES and (
        len(word) < 4 or word.startswith(COMPOUND) or word[0] in SURNAMES
    )


def split_names(text: str) -> list[str]:
    """Return the names of a run before a role; words parted by spaces only count at three syllables."""
    if re.search(r"[·ㆍ・,、/&]", text):
        words = [part.split()[-1] for part in re.split(r"[·ㆍ・,、/&]", text) if part.strip()]
        return [word for word in words if is_name(word)]
    words = text.split()
    names = [word for word in words[:-1] if len(word) == 3 and is_name(word)]
    return names + [word for word in words[-1:] if is_name(word)]


def reporters(text: str) -> tuple[Byline, ...]:
    """Return the reporters that a byline, dateline or sign-off names, in printed order.

    `외 2명` is left out; a mail address goes to the name it follows.
    """
    text = OTHERS.sub(" ", text)
    found: dict[str, Byline] = {}
    ends: dict[str, int] = {}
    for match in REPORTERS.finditer(text):
        for name in split_names(match["names"]):
            if name not in found:
                found[name] = Byline(name=name, role=" ".join(match["role"].split()))
                ends[name] = match.end()
    for pattern in (SIGN_ON_AIR, NAMED_MAIL):
        for match in pattern.finditer(text):
            name = match["name"]
            if is_name(name) and name not in found:
                role = ROLE_AFTER.match(text[match.end() :])
                found[name] = Byline(name=name, role=role["role"] if role else None)
                ends[name] = match.end()
    writer = None if found or len(text) >= 60 else WRITTEN_BY.search(text)
    if writer is not None and is_name(writer["name"]):
        found[writer["name"]] = Byline(name=writer["name"])
        ends[writer["name"]] = writer.end()
    return with_mail(found, ends, text)


def with_mail(found: dict[str, Byline], ends: dict[str, int], text: str) -> tuple[Byline, ...]:
    """Give each mail address to the nearest name in front of it."""
    for match in EMAIL.finditer(text):
        before = [name for name in found if ends[name] <= match.start() + 1]
        owner = max(before, key=ends.__getitem__, default=next(iter(found), None))
        if owner is not None and found[owner].email is None:
            found[owner] = replace(found[owner], email=match[0])
    return tuple(found.values())


def names_only(text: str) -> tuple[Byline, ...]:
    """Return the reporters of a field that holds names and nothing else: `홍길동`, `홍길동, 김철수`."""
    if found := reporters(text):
        return found
    words = [
        word for word in re.split(r"[·ㆍ・,、/&|]|\s{2,}", OTHERS.sub("", text)) if word.strip()
    ]
    names = [Byline(name=word.strip()) for word in words if is_name(word.strip())]
    return tuple(names) if len(names) == len(words) else ()


def desk(text: str) -> Byline | None:
    """Return the desk (부서 바이라인) a short text names: `디지털뉴스팀`."""
    match = DESK.search(text)
    return Byline(name=match[0]) if match and len(text) <= 30 else None


def merge(sources: Iterable[tuple[Byline, ...]]) -> tuple[Byline, ...]:
    """Return the first source's people, their missing roles and addresses filled from the others."""
    people: dict[str, Byline] = {}
    for source in sources:
        for person in source:
            known = people.get(person.name)
            if known is not None:
                people[person.name] = replace(
                    known,
                    role=known.role or person.role,
                    email=known.email or person.email,
                    department=known.department or person.department,
                )
            else:
                people[person.name] = person
    return tuple(people.values())
