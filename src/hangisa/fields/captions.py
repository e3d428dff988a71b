"""Body lines -> captions (사진설명): text, credit, picture, place."""

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from hangisa.fields.boilerplate import is_interface
from hangisa.lines import Line

# marks in front of a caption: `▲ …`, `◀ …`, `△…`
SIGNS = frozenset("▲△▴◀◁↑←⬆")
MARK = re.compile(r"^[▲△▴◀◁↑←⬆](?!.{0,20}[▶▷]\s*$)")
MARKS = re.compile(r"^[▲△▴◀◁▶▷▼▽■□◆◇●○※↑←⬆\s]+")
# a `<br>` that was escaped twice
BREAK = re.compile(r"\s*<br\s*/?>\s*", re.I)
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
    """Number of body lines in front of it; once the body is read, of paragraphs."""


def is_marked(text: str) -> bool:
    """Tell whether a text has a caption's mark in front, and is no label between two arrows."""
    return text[:1] in SIGNS and MARK.match(text) is not None


def is_caption(line: Line) -> bool:
    """Tell whether a line is a picture's text by its own form."""
    if line.kind == "caption":
        return True
    text = line.text
    if is_marked(text) and len(text) < 300:
        return True
    return len(text) <= 80 and CREDIT_LINE.match(text) is not None


def pictures(found: list[Line]) -> tuple[list[Picture], list[Line]]:
    """Return the captions, each with its picture, and the lines that are left for the text."""
    captions: list[Picture] = []
    rest: list[Line] = []
    image: Line | None = None
    distance = 9
    bullets = False
    if not SIGNS.isdisjoint(line.text[:1] for line in found):
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
    """Return a caption without the mark in front, or a `<br>` that was escaped twice: `▲ …<br>`."""
    return BREAK.sub(" ", MARKS.sub("", text)).strip() or text


def mark_twice_printed(found: list[Line]) -> None:
    """Mark a line as a caption whose next line prints it again behind a ▲ (dizzo: alt text and caption)."""
    for line, following in pairwise(found):
        if is_marked(following.text) and MARKS.sub("", following.text) == line.text.lstrip("•· "):
            line.kind = following.kind = "caption"
            line.text = line.text.lstrip("•· ")


def are_bullets(found: list[Line]) -> bool:
    """Tell whether the text uses ▲ as a bullet (인사, 부고, lists): more marks than pictures explain."""
    marks = sum(line.kind == "text" and is_marked(line.text) for line in found)
    return marks > 1 + sum(line.kind == "image" for line in found)


def wants(line: Line, distance: int, bullets: bool) -> bool:
    """Tell whether a line is a caption: by form, but a credit of its own only right under a picture."""
    if line.kind in ("caption", "head", "item"):
        return line.kind == "caption"
    if line.text[:1] in SIGNS and is_marked(line.text):
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


def placed(
    found: list[Picture], rest: list[Line], over: dict[int, int], paragraphs: int
) -> list[Picture]:
    """Return the pictures with the number of paragraphs above each.

    `over` holds it for every line that was not joined to the one before, by the line's id.
    """
    result = []
    for one in found:
        behind = (over[id(line)] for line in rest[one.line :] if id(line) in over)
        result.append(Picture(one.text, one.src, next(behind, paragraphs)))
    return result
