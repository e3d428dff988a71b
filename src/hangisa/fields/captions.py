"""Body lines -> captions (사진설명): text, credit, picture, place."""

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from hangisa.fields.boilerplate import is_interface
from hangisa.lines import Line

# marks in front of a caption: `▲ …`, `◀ …`, `△…`
MARK = re.compile(r"^[▲△▴◀◁↑←⬆](?!.{0,20}[▶▷]\s*$)")
MARKS = re.compile(r"^[▲△▴◀◁▶▷▼▽■□◆◇●○※↑←⬆\s]+")
AGENCY = (
    r"연합뉴스|연합|뉴시스|뉴스1|뉴스핌|AP|AFP|로이터|EPA|신화|게티이미지(?:뱅크|코리아)?|픽사베이|셔터스톡|언스플래시|조선DB|"
    r"자료\s?사진|자료\s?화면|공동취재(?:단|사진)?|인스타그램|페이스북|유튜브|트위터|홈페이지|온라인\s?커뮤니티"
)
# credits: `/뉴스1`, `/사진=연합뉴스`, `[사진 출처 = 하루]`, `사진제공 : 하루시청`, `(하루구청 제공)`, `ⓒ 하루뉴스`, `<홍길동 기자>`
CREDIT = re.compile(
    r"(?:[/|]\s?|[\[(<〈【]\s?)?(?:사진|자료|그래픽|이미지|출처|화면|영상|제공)\s?(?:제공|출처|자료|캡[처쳐])?\s?[=:：|ㅣ/]\s?(?P<named>[^\])>〉】]{1,40})[\])>〉】]?\s*$"
    r"|[\[(<〈【](?P<bracket>[^\[\](){}<>〈〉]{1,30}(?:제공|캡[처쳐]|자료\s?사진|기자|DB|갈무리|출처)|[^\[\](){}<>〈〉=]{0,14}=?\s?(?:" + AGENCY + r")[^\[\](){}<>〈〉]{0,8})[\])>〉】]\s*$"
    r"|\s?/\s?(?P<slash>[^/.?!]{1,30})/?$"
    r"|[ⓒ©Ⓒ]\s?(?P<mark>[^.?!]{1,24})$"
    r"|(?<=[.다])\s+(?P<bare>(?:[가-힣A-Za-z0-9]{1,12}\s){0,3}(?:" + AGENCY + r"|제공|기자|캡[처쳐]|선임기자|[가-힣]{2,6}DB))(?:\s?[\w.]+@[\w.]+)?\.?$"
)  # fmt: skip
# what agencies print behind the credit: `. 재판매 및 DB 금지]`, ` 2020.12.03. photo@example.com *재판매 및 DB 금지`, `/뉴스1`
AGENCY_TAIL = re.compile(
    r"(?:[\s.,*]*(?:20\d\d[./]\s?\d{1,2}[./]\s?\d{1,2}\.?(?:/뉴스1(?=\s|$))?|[\w.+-]+@[\w.-]+|재판매\s?및\s?DB\s?금지))+(?=[\s\])>]*$|\s?ⓒ)"
)
# nothing but who supplied the picture: `하루구청 제공`
SUPPLIED = re.compile(r"^(?P<whole>[^.?!]{1,30}?)\s?(?:제공|캡[처쳐])$")
# a whole line that is only a credit: `사진=연합뉴스`, `[사진=하루구청]`, `(사진=연합뉴스)`, `사진제공 : 연합뉴스`
CREDIT_LINE = re.compile(
    r"^[\[(<〈【■▲◀/\s]*(?:사진|자료|화면|그래픽|이미지|출처|캡[처쳐]|그림|표|영상)(?:\s?(?:제공|출처|자료|캡[처쳐]|설명|및\s?자료))?\s?[=:：ㅣ|/-]\s?[^.?!]{1,60}[\])>〉】]?$"
    r"|^[\[(<〈【]\s?[^\[\](){}<>〈〉]{1,24}(?:제공|캡[처쳐]|자료사진|갈무리)\s?[\])>〉】]$"
)


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture's caption as printed, its address as written, and where it stands."""

    text: str
    src: str | None
    line: int
    """Number of body lines in front of it."""


def is_caption(line: Line) -> bool:
    """Tell whether a line is a picture's text by its own form."""
    if line.kind == "caption":
        return True
    text = line.text
    if MARK.match(text) and len(text) < 300:
        return True
    return len(text) <= 80 and CREDIT_LINE.match(text) is not None


def pictures(found: list[Line]) -> tuple[list[Picture], list[Line]]:
    """Return the captions, each with its picture, and the lines that are left for the text."""
    captions: list[Picture] = []
    rest: list[Line] = []
    image: Line | None = None
    distance = 9
    mark_twice_printed(found)
    bullets = are_bullets(found)
    for line in found:
        if line.kind == "image":
            image, distance = line, 0
            continue
        distance += 1
        if not wants(line, distance, bullets):
            rest.append(line)
            continue
        if len(line.text) < 20 and is_interface(line.text):
            continue
        add(captions, Picture(unmarked(line.text), image.src if image else None, len(rest)), line)
    return captions, rest


def unmarked(text: str) -> str:
    """Return a caption without the mark in front: `▲ …`."""
    return MARKS.sub("", text).strip() or text


def mark_twice_printed(found: list[Line]) -> None:
    """Mark a line as a caption whose next line prints it again behind a ▲ (dizzo: alt text and caption)."""
    for line, following in pairwise(found):
        if MARK.match(following.text) and MARKS.sub("", following.text) == line.text.lstrip("•· "):
            line.kind = following.kind = "caption"
            line.text = line.text.lstrip("•· ")


def are_bullets(found: list[Line]) -> bool:
    """Tell whether the text uses ▲ as a bullet (인사, 부고, lists): more marks than pictures explain."""
    marks = sum(line.kind == "text" and MARK.match(line.text) is not None for line in found)
    return marks > 1 + sum(line.kind == "image" for line in found)


def wants(line: Line, distance: int, bullets: bool) -> bool:
    """Tell whether a line is a caption: by form, but a credit of its own only right under a picture."""
    if line.kind == "caption":
        return True
    if MARK.match(line.text):
        return is_caption(line) and not (bullets and distance > 2)
    return distance == 1 and is_caption(line)


def add(captions: list[Picture], new: Picture, line: Line) -> None:
    """Add a caption; one printed twice is one, and lines of one caption element are joined."""
    last = captions[-1] if captions else None
    if last and last.text == new.text and (last.src == new.src or last.line == new.line):
        return
    if (
        last
        and line.gap
        and line.kind == "caption"
        and last.line == new.line
        and last.src == new.src
    ):
        captions[-1] = replace(last, text=f"{last.text} {new.text}")
        return
    captions.append(new)


def credit(text: str) -> str | None:
    """Return who made or supplied the picture, as the caption credits it."""
    text = AGENCY_TAIL.sub("", text)
    match = CREDIT.search(text[-90:]) or SUPPLIED.match(text)
    if match is None:
        return None
    found = next(group for group in match.groups() if group)
    found = re.sub(r"^(?:사진|자료)\s?(?:제공|출처)?\s?[=:]\s?", "", found.strip())
    return re.sub(r"\s?제공$", "", found).strip(" .=/") or None
