"""Broadcast script -> reporters as the anchor hands over to them: `홍길동 기자가 보도합니다.`."""

import re
from dataclasses import replace

from hangisa.fields.body import Body
from hangisa.fields.names import is_name
from hangisa.record import Byline

ROLE = r"(?:(?:인턴|수습|선임|의학|기상|경제|정치|스포츠)\s?)?(?:기자|특파원|통신원|리포터|캐스터|앵커|아나운서)"
# `홍길동 기자입니다.`, `홍길동 기자가 취재했습니다.`, `홍길동 특파원이 전합니다.`, `홍길동 기자!`, `▶ 스탠딩 : 홍길동 / 기자`
CALLED = re.compile(
    rf"(?<![가-힣])(?P<name>[가-힣]{{2,4}})\s?(?:/\s?)?(?P<role>{ROLE})(?=입니다|였습니다|[가이]\s|[!.,?]|$|\s연결)"
)
# the line is nothing else
LINE = re.compile(
    rf"^(?P<name>[가-힣]{{2,4}})\s(?P<role>{ROLE})(?:입니다|[가이]\s(?:단독\s?)?(?:보도|취재|전|정리|살펴|알아|다녀|만나|짚어|들여다)[^.]{{0,14}})\.$"
)
LONGEST = 70  # characters of a line that hands over
COUNT = 14  # paragraphs in which it does


def with_roles(people: tuple[Byline, ...], body: Body) -> tuple[Byline, ...]:
    """Return the people with the role by which the script calls those who only sign: `하루TV 홍길동입니다.`."""
    if all(person.role for person in people):
        return people
    roles: dict[str, str] = {}
    names = [person.name for person in people if not person.role]
    for text in body.paragraphs[:COUNT]:
        if len(text) <= LONGEST and any(name in text for name in names):
            for match in CALLED.finditer(text):
                roles.setdefault(match["name"], match["role"])
    return tuple(
        person if person.role else replace(person, role=roles.get(person.name)) for person in people
    )


def handed_over(body: Body) -> tuple[Byline, ...]:
    """Return the reporters to whom lines of the script hand over, where nobody signs."""
    found = [LINE.match(text) for text in body.paragraphs[:COUNT] if len(text) <= LONGEST]
    return tuple(
        Byline(name=match["name"], role=match["role"])
        for match in found
        if match and is_name(match["name"])
    )
