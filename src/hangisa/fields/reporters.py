"""Byline text -> reporters: names, roles, departments, e-mails, as Korean newsrooms print them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from hangisa.fields.names import ABROAD, DEPARTMENT, SEAT, is_name
from hangisa.record import Byline

ROLE = (
    r"(?:(?:인턴|수습|객원|선임|전문|대|명예|시민|사진|영상|취재|편집|의학|과학|군사|법조|경제|정치|문화|스포츠|북한|논설|통일|"
    r"환경|여행|음악|영화|미술|종교|국제|산업|부동산|교육|복지|노동|기후|데이터|탐사|산업부|콘텐츠|수석|주재|파견|연구|팀장|부장|"
    r"디지털|온라인|대표|지역|프리랜서)\s?){0,2}(?:기자|특파원|통신원|리포터)|(?:수석|선임|전문)?\s?논설위원|논설(?:주간|실장|고문)|편집위원|편집국장|"
    r"(?:스포츠)?칼럼니스트|에디터|앵커|아나운서|캐스터|PD|피디|기상캐스터|(?:영화|음악|문학|대중문화|문화|미술|시사|정치)?평론가|해설위원|객원연구원|특임기자|뉴스편집인"
)
# what every role has in it: searched first, because nearly no line has one
ROLE_WORD = re.compile(
    r"기자|특파원|통신원|리포터|위원|논설|편집|칼럼니스트|에디터|앵커|아나운서|캐스터|PD|피디|평론가|연구원"
)
TAIL = 4  # characters of a role behind that word, and one more
NAME = r"[가-힣]{2,4}"
# places too long to be taken for a name
FAR = "로스앤젤레스|실리콘밸리|샌프란시스코|멕시코시티"
# the id (오마이뉴스), pen name, Chinese name or department behind a name: `홍길동(gildong)`, `홍길동(洪吉童)`, `홍길동(사회부)`
ALIAS = r"(?:\s?[(（][\w.·ㆍ -]{1,20}[)）])?"
# `홍길동 기자`, `홍길동·김철수 기자`, `홍길동, 김철수, 이영희 기자`, `홍길동 김철수 기자`, `홍길동기자`, `홍길동 사회부 기자`
REPORTERS = re.compile(
    rf"(?<![가-힣])(?P<names>{NAME}{ALIAS}(?:(?:\s?[·ㆍ・,、/&]\s?|\s){NAME}{ALIAS}){{0,14}}?)\s?"
    rf"(?:[(|/,]\s?)?(?:(?P<seat>{DEPARTMENT}|{FAR})\s?)?(?P<role>{ROLE})(?![가-힣])"
)
# the department behind the role: `홍길동 기자 | 사회부`, `홍길동 기자(사회부)`
SEAT_AFTER = re.compile(rf"^\s?[|/(,]\s?(?P<seat>{DEPARTMENT})(?![가-힣])")
# where a correspondent writes from, in front of the name: `베이징=홍길동 특파원`, `워싱턴/홍길동 특파원`
FROM = re.compile(r"(?P<place>[가-힣]{2,6})\s?[=/]\s?$")
# `MBC뉴스 홍길동입니다.`, `KBS 뉴스 홍길동입니다.`, `지금까지 광장에서 하루TV 홍길동입니다.`, `홍길동이었습니다`
SIGN_ON_AIR = re.compile(
    rf"(?:[A-Z]{{2,5}}|[가-힣A-Za-z]{{1,8}}(?:뉴스|TV|방송|일보)|뉴스|TV\s?조선|[가-힣]+에서)\s?(?:뉴스)?,?\s+"
    rf"(?P<name>{NAME}?)(?:입니다|이었습니다|였습니다)\s?\.?"
)
# `지금까지 광장에서 홍길동 기자였습니다.`
SO_FAR = re.compile(
    rf"^지금까지\s(?:[가-힣A-Za-z]+\s){{0,5}}?(?P<name>{NAME})\s(?P<role>기자|특파원|리포터|캐스터)(?:였|이었)습니다\s?\."
)
# `YTN 홍길동 (gildong@ytn.co.kr)`, `홍길동 gildong@example.co.kr`, `하루TV 홍길동 [gildong@…]`
NAMED_MAIL = re.compile(rf"(?<![가-힣])(?P<name>{NAME})\s*[\[(<]?\s?(?=[\w.+-]+@)")
# the role behind the address: `홍길동 gildong@example.co.kr 기자`, `홍길동(gildong@example.co.kr) 기자`
ROLE_AFTER = re.compile(rf"^[\w.+-]+@[\w.-]+\s?[)\]>]?\s?(?P<role>{ROLE})(?![가-힣])")
# magazines name no role: `글 홍길동 사진 김철수`, `글·사진 홍길동`, `글쓴이 홍길동`, `정리=홍길동`
WRITTEN_BY = re.compile(
    rf"(?<![가-힣])(?:(?:글쓴이|글)(?:\s?[·&/,]\s?사진)?\s?[.=:|]?|(?:정리|취재|대담)\s?[=:])\s?(?P<name>{NAME})(?![가-힣])"
)
# the role in front: `시민기자 홍길동`, `에디터 홍길동`, `Editor 홍길동`
ROLE_FIRST = re.compile(
    rf"^(?P<role>{ROLE}|editor|by)(?:\s?[:=|.]\s?|\s)(?P<name>{NAME})(?![가-힣])", re.I
)
# those who drew, cut or filmed: `그래픽=홍길동 기자`, `영상편집 김철수`
OTHER_CREDIT = re.compile(
    rf"(?<![가-힣])(?:그래픽|일러스트|삽화|디자인|영상\s?(?:취재|편집|촬영)?|촬영|편집|감수|번역)(?:\s?[=:]\s?|\s){NAME}"
    rf"(?:\s?[·,]\s?{NAME}){{0,3}}(?:\s?(?:{ROLE}))?(?![가-힣])"
)
CREDITED = re.compile(r"그래픽|일러스트|삽화|디자인|영상|촬영|편집|감수|번역")
EMAIL = re.compile(
    r"[\w.+-]+@(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}|(?<![\w@])[a-z0-9._-]{3,20}@(?![\w])", re.A
)
OTHERS = re.compile(r"\s?외\s?\d+\s?(?:명|인)")
PARTS = re.compile(r"[·ㆍ・,、/&]")
# between the words of a run of names: spaces, points, brackets
BETWEEN = re.compile(r"[\s·ㆍ・,、/&()（）]+")
BRACKETED = re.compile(r"\s?[(（][^()（）]*[)）]")


def split_names(text: str) -> list[str]:
    """Return the names of a run before a role; words parted by spaces only count at three syllables."""
    if is_name(text):  # most runs are one name
        return [text]
    if "(" in text or "（" in text:
        text = BRACKETED.sub("", text)
    if PARTS.search(text):
        words = [part.split()[-1] for part in PARTS.split(text) if part.strip()]
        return [word for word in words if is_name(word)]
    words = text.split()
    names = [word for word in words[:-1] if len(word) == 3 and is_name(word)]
    if not names and len(words) > 1 and not is_name(words[-1]):
        # `한별 베이징 특파원`: what follows is no name
        names = [word for word in words[-2:-1] if is_name(word)]
    return names + [word for word in words[-1:] if is_name(word)]


def reporters(text: str) -> tuple[Byline, ...]:
    """Return the reporters that a byline, dateline or sign-off names, in printed order.

    `외 2명` is left out, and who drew or filmed where others wrote; a mail address goes to the name it
    follows.
    """
    if text.isascii():  # a name is Korean
        return ()
    text = text.removeprefix("기자명")
    if "외" in text:
        text = OTHERS.sub(" ", text)
    writers = OTHER_CREDIT.sub(" ", text) if CREDITED.search(text) else text
    return (named(writers) if writers != text else ()) or named(text)


def named(text: str) -> tuple[Byline, ...]:
    """Return everyone whom a text names with role or address, else whom it names as its writer."""
    found: dict[str, Byline] = {}
    ends: dict[str, int] = {}
    words = [*ROLE_WORD.finditer(text)]
    people = [*with_role(text, words[-1].end())] if words else []
    if "@" in text or "니다" in text:  # an address, or a sentence to sign with
        people.extend(with_address(text))
    for person, end in people:
        if person.name not in found:
            found[person.name] = person
            ends[person.name] = end
    if not found and len(text) < 60:
        for pattern in (WRITTEN_BY, ROLE_FIRST):
            match = pattern.search(text)
            if match is not None and is_name(match["name"]):
                role = match.groupdict().get("role")
                korean = role if role and not role.isascii() else None
                found[match["name"]] = Byline(name=match["name"], role=korean)
                ends[match["name"]] = match.end()
                break
    return with_mail(found, ends, text)


def with_role(text: str, last: int) -> Iterator[tuple[Byline, int]]:
    """Yield those named in front of a role, and where it ends; `last` is the end of the last role's word."""
    for match in REPORTERS.finditer(text, 0, last + TAIL):
        role = " ".join(match["role"].split())
        seat = seat_of(match, text)
        for name in split_names(match["names"]):
            yield Byline(name=name, role=role, department=seat), match.end()


def seat_of(match: re.Match[str], text: str) -> str | None:
    """Return the department, or the place a correspondent writes from, printed beside the names."""
    if match["seat"]:
        return match["seat"]
    words = [word for word in BETWEEN.split(match["names"]) if word]
    if seats := [word for word in words if SEAT.match(word)]:
        return seats[0]
    if match["role"].endswith("특파원"):
        before = FROM.search(text[: match.start()])
        places = [*words, before["place"] if before else ""]
        return next((word for word in places if word in ABROAD), None)
    after = SEAT_AFTER.match(text[match.end() :])
    return after["seat"] if after else None


def with_address(text: str) -> Iterator[tuple[Byline, int]]:
    """Yield those who sign on the air or stand in front of an address, and where the name ends."""
    for sign, pattern in (("니다", SIGN_ON_AIR), ("@", NAMED_MAIL)):
        for match in pattern.finditer(text) if sign in text else ():
            if is_name(match["name"]):
                role = ROLE_AFTER.match(text[match.end() :])
                yield Byline(name=match["name"], role=role["role"] if role else None), match.end()
    if (last := SO_FAR.match(text)) and is_name(last["name"]):
        yield Byline(name=last["name"], role=last["role"]), last.end()


def with_mail(found: dict[str, Byline], ends: dict[str, int], text: str) -> tuple[Byline, ...]:
    """Give each mail address to the nearest name in front of it."""
    for match in EMAIL.finditer(text) if "@" in text else ():
        before = [name for name in found if ends[name] <= match.start() + 1]
        owner = max(before, key=ends.__getitem__, default=next(iter(found), None))
        if owner is not None and (person := found[owner]).email is None:
            found[owner] = replace(person, email=match[0])
    return tuple(found.values())


def merge(sources: Iterable[tuple[Byline, ...]]) -> tuple[Byline, ...]:
    """Return the first source's people, their missing roles and addresses filled from the others."""
    people: dict[str, Byline] = {}
    for source in sources:
        for person in source:
            known = people.setdefault(person.name, person)
            if known is not person:
                people[person.name] = Byline(
                    name=known.name,
                    role=known.role or person.role,
                    department=known.department or person.department,
                    email=known.email or person.email,
                )
    return tuple(people.values())
