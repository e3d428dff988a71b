"""Body lines -> what stands in front of the first sentence: time and byline lines, 부제, interface."""

import re
from collections.abc import Iterator
from itertools import takewhile

from hangisa.fields.boilerplate import PROGRAMME, is_boilerplate
from hangisa.fields.crossheads import SCRIPT, is_full_stop
from hangisa.fields.reporters import EMAIL, REPORTERS, ROLE_WORD, reporters
from hangisa.fields.times import MODIFIED, PUBLISHED, STAMP, stamps
from hangisa.lines import Line
from hangisa.page import Node, ancestry
from hangisa.text import HANGUL

# what else stands on the line of time and byline: `조회수 223`, `댓글 0`, `작성자`, `기자명`, a clock face
BESIDE = re.compile(
    r"조회수?|댓글(?:수)?|추천수?|작성[자일]|기자명|글쓴이|등록일시?|날짜|일자|프린트|인쇄|스크랩|공유|hit|view|by\b|[\W\d_]+",
    re.I,
)
# what is written beside the writer, or of figures: `작성자 홍길동`, `하루제지 4,120원 ▲ 20`
NO_LEAD = re.compile(r"작성자|글쓴이|등록자|조회|[▲▼△▽]\s?[\d,.]+|^\W*[\d,.]+\W*$")
# headings for screen readers, and the site's own name: `기사 도구 모음`, `동영상 영역`, `하루TV 뉴스 Seoul`
PART = re.compile(
    r"^(?:기사|본문|뉴스|동영상|사진|댓글|공유)\s?(?:[가-힣]{2,4}\s?)?(?:영역|도구|모음|정보|메뉴|내용|목록|이미지)(?:\s?모음)?$"
    r"|(?:뉴스|신문|일보|방송|TV|닷컴)(?:\s[A-Za-z]{2,12})?$"
)
# the start of any date: `2012.07`, `12/07`, `2012년 7월`
DIGITS = re.compile(r"\d\d\s?[./년-]\s?\d")
MOST = 4  # lines of one 부제
SHORTEST, LONGEST = 5, 70  # characters of a line of a 부제


def is_info(text: str) -> bool:
    """Tell whether a line prints the time, with or without the reporter, and nothing else.

    `홍길동 기자 | 2020-03-04 16:52:59`, `입력 : 2015.07.01 10:20`, `작성자 홍길동 작성일 2026-05-17 조회수 223`.
    """
    if len(text) > 100 or text.endswith("다.") or not DIGITS.search(text) or not STAMP.search(text):
        return False
    text = STAMP.sub(" ", text)
    if "@" in text:
        text = EMAIL.sub(" ", text)
    if ROLE_WORD.search(text):
        text = REPORTERS.sub(" ", text)
    for pattern in (MODIFIED, PUBLISHED, BESIDE):
        text = pattern.sub(" ", text)
    rest = text.strip()
    return len(rest) <= 8 and " " not in rest  # a name without its role, or the outlet's


def is_interface(text: str) -> bool:
    """Tell whether a line above the text is a button, a notice or the name of a part of the page."""
    return is_boilerplate(text) or PART.search(text) is not None


def is_lead(line: Line) -> bool:
    """Tell whether a line that is no heading reads like one of a 부제: short, whole, no sentence."""
    text = line.text
    if not SHORTEST <= len(text) <= LONGEST or line.links or not HANGUL.search(text):
        return False
    if (len(text) <= 8 and " " not in text) or NO_LEAD.search(text):
        return False
    if is_full_stop(text) or SCRIPT.match(text) or text[0] in "[(<【〈▲△◀▶■◆▷※*#":
        return False
    return not (is_interface(text) or EMAIL.search(text) or reporters(text) or stamps(text))


def opening(found: list[Line]) -> list[Line]:
    """Return the lines in front of the first one with a full stop."""
    return list(takewhile(lambda line: not is_sentence(line), found))


def is_sentence(line: Line) -> bool:
    """Tell whether a line of text ends, or holds, a sentence."""
    return line.kind == "text" and len(line.text) > 14 and is_full_stop(line.text)


def first_copy(found: list[Line], root: Node) -> Node | None:
    """Return the first copy of a story that stands twice in the body, once for the eye, once for print."""
    front = len(opening(found))
    if front == len(found):
        return None
    first = found[front]
    again = next((line for line in found[front + 1 :] if line.text == first.text), None)
    told = [line.text for line in found if is_sentence(line)]
    if again is None or len(set(told)) * 3 > len(told) * 2:
        return None
    shared = {node.mem_id for node in path(again.node, root)}
    own = [node for node in path(first.node, root) if node.mem_id not in shared]
    return own[-1] if own else None


def path(node: Node | None, root: Node) -> Iterator[Node]:
    """Yield a node and what is around it, up to the root."""
    for around in ancestry(node):
        yield around
        if around.mem_id == root.mem_id:
            return


def mark_leads(found: list[Line]) -> list[Line]:
    """Return the lines of a body that nobody knows, its 부제 marked as headings and interface left out.

    CMSs print the 부제 in a box of its own atop the body; what is shorter than a 부제 there is the
    name of a section or a button.
    """
    front = opening(found)
    if len(front) == len(found):  # a list of names: 인사, 부고
        return found
    first = found[len(front)].block
    texts = [line for line in front if line.kind == "text" and line.block != first]
    leads = [line for line in texts if is_lead(line)]
    if len(leads) <= MOST and not any(PROGRAMME.match(line.text) for line in front):
        for line in leads:
            line.kind = "heading"
    junk = {
        id(line) for line in texts if len(line.text) < SHORTEST and line.text[0] not in "[(<【◀■"
    }
    return [line for line in front if id(line) not in junk] + found[len(front) :]
