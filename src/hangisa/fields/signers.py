"""A field or line that holds writers and nothing else -> reporters, a desk, an English edition's reporters."""

import re

from hangisa.fields.names import DEPARTMENT, SEAT, is_name
from hangisa.fields.reporters import EMAIL, OTHERS, reporters
from hangisa.record import Byline
from hangisa.text import HANGUL

# the end of an office: `하루청장`, `직무대행`, `하루대 교수`, `경제부장`, `주필`
OFFICE = re.compile(
    r"(?:장|대행|교수|의원|대표|변호사|위원|이사|작가|박사|시인|소설가|평론가|칼럼니스트|연구원|활동가|주필|주간|편집인|발행인|고문)$"
)
# an id or pen name alone behind the name: `홍길동(길동이)`
ALIAS_END = re.compile(r"(?<=[가-힣])\s?[(（][\w.·ㆍ -]{1,20}[)）]$")
# `홍길동(사회부)`
SEAT_END = re.compile(rf"[(（]({DEPARTMENT})[)）]$")
# between a name and an office
APART = re.compile(r"\s?[|/·,]\s")
SEPARATORS = re.compile(r"[·ㆍ・,、/&|]|\s{2,}")
# a desk: `디지털뉴스팀`, `온라인뉴스부`, `뉴스룸`, `편집국`; alone also `국제부`, `연예팀`
DESK = re.compile(
    r"(?<![가-힣])(?:[가-힣A-Za-z0-9]{2,8}\s?)?(?:디지털|온라인|뉴스|이슈|취재|보도|편집|콘텐츠|특별|탐사)[가-힣A-Za-z]{0,6}"
    r"(?:팀|부|국|룸|센터|랩)(?![가-힣])"
)
DESK_ALONE = re.compile(
    r"^(?:정치|경제|사회|문화|국제|산업|연예|스포츠|체육|전국|증권|금융|부동산|생활|과학|정책|기획|지방자치|미디어)(?:부|팀)$"
)
# a name without a role beside its label, or in front of the time: `작성자 홍길동`, `홍길동 입력 : 2012.07.05 17:20`
LABELLED_NAME = re.compile(
    r"^(?:작성자|글쓴이|기자명?|취재기자)\s?[:：|]?\s?(?P<after>[가-힣]{2,4})$|^(?P<before>[가-힣]{2,4})\s?[|/]?\s?(?:입력|등록|승인|작성|발행)\s?[:：]?\s?\d"
)
# a person in Latin letters: `Hong Gil-dong`, `NO EUL-BIT`
LATIN = re.compile(r"^[A-Z][A-Za-z'’]+(?:-[A-Za-z]+)?(?:\s[A-Z][A-Za-z'’.]*(?:-[A-Za-z]+)?){1,3}$")
LATIN_ROLE = re.compile(
    r"\b(?:(?:staff|contributing|senior|chief|intern)\s)?(?:reporter|writer|correspondent|columnist)s?\b",
    re.I,
)
# `Korea Herald`, `News Desk`: who publishes, no person
LATIN_HOUSE = re.compile(
    r"\b(?:news|herald|times|daily|post|ilbo|journal|press|media|agency|desk|team|staff|editors?|online|korea|yonhap|"
    r"bureau|network|tv|inc|ltd|admin|webmaster|all|rights|reserved)\b",
    re.I,
)


def names_only(text: str) -> tuple[Byline, ...]:
    """Return the reporters of a field that holds names and nothing else: `홍길동`, `홍길동(필명)`, `홍길동 / 사회부`."""
    if found := reporters(text):
        return found
    words = [word.strip() for word in SEPARATORS.split(OTHERS.sub("", text)) if word.strip()]
    seats = [word for word in words if SEAT.match(word)]
    bare = [ALIAS_END.sub("", word) for word in words if word not in seats]
    if bare and all(is_name(word) for word in bare):
        inside = SEAT_END.search(text)
        seat = seats[0] if seats else inside[1] if inside else None
        return tuple(Byline(name=word, department=seat) for word in bare)
    person = office_holder(text)
    return (person,) if person else ()


def office_holder(text: str) -> Byline | None:
    """Return who signs with name and office: `홍길동 하루청장`, `홍길동 경제부장`, `홍길동 | 하루대 교수`."""
    if len(text) > 30 or len(text.split()) < 2:
        return None
    words = APART.sub(" ", text).split()
    if len(words) < 2 or not is_name(words[0]) or not OFFICE.search(words[-1]):
        return None
    return Byline(name=words[0], role=" ".join(words[1:]))


def beside_label(text: str) -> tuple[Byline, ...]:
    """Return the writer whose name stands beside a label or the time, without a role."""
    match = LABELLED_NAME.match(text)
    name = (match["after"] or match["before"]) if match else ""
    return (Byline(name=name),) if is_name(name) else ()


def desk(text: str) -> Byline | None:
    """Return the desk (부서 바이라인) a short text names: `디지털뉴스팀`."""
    match = (DESK.search(text) or DESK_ALONE.match(text)) if len(text) <= 30 else None
    return Byline(name=match[0]) if match else None


def english(text: str) -> tuple[Byline, ...]:
    """Return the reporters an English edition names: `By Hong Gil-dong`, `BY NO EUL-BIT [eulbit@…]`."""
    if HANGUL.search(text):  # it would be left in one of the names
        return ()
    mail = EMAIL.search(text)
    rest = re.sub(r"^\W*by\s+", "", EMAIL.sub("", text), flags=re.I)
    role = LATIN_ROLE.search(rest)
    words = re.split(r",|&|/|\||\sand\s|[\[\]()<>]", LATIN_ROLE.sub("", rest))
    names = [" ".join(word.split()) for word in words if word.strip(" .")]
    if not names or not all(LATIN.match(name) and not LATIN_HOUSE.search(name) for name in names):
        return ()
    address = mail[0] if mail and len(names) == 1 else None
    return tuple(
        Byline(name=name, role=role[0].lower() if role else None, email=address) for name in names
    )
