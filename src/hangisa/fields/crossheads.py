"""Body lines -> which are crossheads (중간제목): by tag, by bold, by the mark in front and what stands below."""

import re
from itertools import pairwise

from hangisa.fields.container import SENTENCE_END
from hangisa.fields.signers import office_holder
from hangisa.lines import Line

# bullets in front of a crosshead: `■ 지원 예산`, `◇…`, `○ …`, `▼ … ▼`
BULLET = re.compile(r"^[■□◆◇●○◎▣▶▷▼▽★☆◈◉❚▌#]+\s*")
# the end of a sentence of prose, which a crosshead has not: `…했다.`, `…합니다."`
STOPS = ("다.", "요.", "죠.", "다!", "요!", "죠!")
CLOSING = "\"”'’)"
ENDING = 12  # characters: the closing marks behind a full stop are fewer
# marks that are crossheads only in a pattern: alone they head a caption (▲) or a link (▶)
SHARED_MARKS = "▲△▶▷"
LIST_MARKS = "■□◆◇●○◎▣★☆◈◉"
# marks that no list uses
HEAD_MARKS = "■□◆◇▣◈"
IN_FRONT = re.compile(r"^[■□◆◇●○◎▣▶▷▼▽★☆◈◉❚▌#▲△]+\s*")
# who speaks, or what a link asks for, behind a ▶: `▶ 홍길동 앵커`, `▶ 하루일보 구독하기`
NO_HEAD = re.compile(
    r"(?:앵커|기자|리포터|변호사|교수|의원|대표|진행자|평론가|씨|하기|보기|가기|클릭|구독|제보)$|[@/:]|www\."
)
# `왜 고치나?`, `- 언제 여나.`, `바라는 것은?`
# `[커버스토리/ 기획의 이름]`: the name of a series
WHOLLY_BRACKETED = re.compile(r"^[\[<〈【][^\[\]<>〈〉【】]*[\]>〉】]$")
ASKS = re.compile(r"(?:\?|나\.|가\.|은\.|까\.)$")
QUESTIONS = 3  # bold lines that ask, more than those that do not: an interview's
BULLET_END = re.compile(r"\s*[▼▽◆■]+$")
# broadcast and interview labels, which are body: `[앵커]`, `◀ 리포트 ▶`, `▶ 홍길동 :`
SCRIPT = re.compile(
    r"^[\[<【◀(]\s?(?:앵커|기자|리포트|리포터|인터뷰|녹취|현장음|자막|VCR|아나운서|캐스터|앵커멘트|질문|답변|싱크|영상)[^\]>】▶)]{0,12}[\]>】▶)]|"
    r"^[▶▷■◇◆☏◎●○]?\s?[가-힣A-Za-z .()·]{1,30}\s?[:：]|^[\[【(].{1,60}[:：]"
)
LABELS = ("[", "<", "【", "◀", "(")  # in front of those without a colon


def is_full_stop(text: str) -> bool:
    """Tell whether a printed line ends in a full stop, or in a sentence and the marks that close it."""
    return text.endswith(".") or text.rstrip(CLOSING).endswith(STOPS)


def tell_by_neighbours(found: list[Line]) -> None:
    """Set the kind of lines that only their neighbours tell: `head` for a crosshead, `item` for body text."""
    shown = [line for line in found if line.kind != "image"]
    questions(shown)
    first = {line.text[0] for line in shown}
    if not first.isdisjoint(LIST_MARKS):
        lists(shown)
    for sign in first.intersection(SHARED_MARKS):
        places = [n for n, line in enumerate(shown) if line.text[0] == sign]
        if len(places) >= 2 and all(heads_prose(shown, place) for place in places):
            for place in places:
                shown[place].kind = "head"


def questions(shown: list[Line]) -> None:
    """Set apart the bold questions of an interview (일문일답), which are its text."""
    bold = [line for line in shown if line.bold > 2 and is_bold(line)]
    asking = [line for line in bold if ASKS.search(line.text)]
    if len(asking) >= QUESTIONS and 2 * len(asking) > len(bold):
        for line in asking:
            line.kind = "item"


def lists(shown: list[Line]) -> None:
    """Set apart bulleted lines that follow on each other: a list, not headings."""
    marked = [line.text[0] in LIST_MARKS and is_short(line) for line in shown]
    if sum(marked) < 2:
        return
    for place, (one, following) in enumerate(pairwise(shown)):
        if marked[place] and marked[place + 1] and one.text[0] == following.text[0]:
            one.kind = following.kind = "item"


def is_bold(line: Line) -> bool:
    """Tell whether a line of text is bold as a whole."""
    return line.kind == "text" and 2 < line.bold >= len(line.text) * 0.8


def is_short(line: Line) -> bool:
    """Tell whether a line of text has a crosshead's length."""
    return line.kind == "text" and len(line.text) <= 60


def heads_prose(shown: list[Line], place: int) -> bool:
    """Tell whether a line could be a crosshead, with prose right below it."""
    line = shown[place]
    if (
        not is_short(line)
        or line.links
        or is_full_stop(line.text[-ENDING:])
        or NO_HEAD.search(line.text)
    ):
        return False
    below = shown[place + 1] if place + 1 < len(shown) else None
    return below is not None and below.kind == "text" and bool(SENTENCE_END.search(below.text))


def is_crosshead(line: Line) -> bool:
    """Tell whether a line is a heading inside the body: by its tag, all bold, or a bullet, and short."""
    if line.kind in ("head", "item"):
        return line.kind == "head"
    text = line.text
    if len(text) > 70 or is_script(text):
        return False
    if line.kind == "heading":
        return not text.endswith(".") or len(text) < 40
    return looks_like_one(line, text)


def is_script(text: str) -> bool:
    """Tell whether a line is a broadcast or interview label, or has one in front."""
    likely = ":" in text or "：" in text or text.startswith(LABELS)
    return likely and SCRIPT.match(text) is not None


def looks_like_one(line: Line, text: str) -> bool:
    """Tell whether a line of plain text is all bold or has a bullet in front, and is no sentence."""
    if is_full_stop(text[-ENDING:]):
        return False
    if line.bold >= len(text) * 0.8 and line.bold > 2:
        return len(text) <= 60
    match = BULLET.match(text)
    return match is not None and 2 < len(text) <= 60 and not text.endswith(("다", "다."))


def is_opening(text: str) -> bool:
    """Tell whether a bold line above the first paragraph can be a crosshead: no series' name, no writer's office."""
    return not WHOLLY_BRACKETED.match(text) and office_holder(text) is None


def strip_bullet(text: str) -> str:
    """Return a crosshead without the bullets around it."""
    return BULLET_END.sub("", IN_FRONT.sub("", text)) or text
