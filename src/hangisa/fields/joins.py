"""Body lines -> the lines with sentences made whole that a `<br>` or an advertisement broke in two."""

import re

from hangisa.fields.container import SENTENCE_END
from hangisa.fields.crossheads import HEAD_MARKS
from hangisa.lines import Line
from hangisa.page import Node
from hangisa.text import HANGUL, clean

# the end of a word that another must follow: `…손잡이를 달고`, `…가람시는`
UNFINISHED = re.compile(
    r"[가-힣](?:은|는|이|가|을|를|의|에|에서|으로|로|와|과|도|며|고|면|서|게|던|한|할|된|될|지만|도록|라며|라고)$"
)
# the last character of a line that may well be whole: sentence marks, closing marks, colons
WHOLE = frozenset(".?!…:;。\"”'’」』)]>〉》▶▼=다요죠까음임함")
# the end of a clause that another must follow: `…붉은 색깔,`
GOES_ON = (",", "、")
# an anchor's last words, a line of their own after an unfinished sentence: `홍길동 기자입니다.`
HANDS_OVER = re.compile(r"기자(?:입니다|가|의) ?[가-힣 ]{0,12}\.$")
LABEL = re.compile(r"^[\[<【◀(■□◆◇○●▶▷▲△※☞#*·ㆍ\-–\d]")
SHOWN = 30  # characters: an advertisement between two halves of a sentence prints no more


class Pieces:
    """The texts of an element, by what each prints."""

    def __init__(self, node: Node) -> None:
        self._first: dict[str, tuple[int, Node]] = {}
        child = node.child
        while child is not None:
            raw = child.text_content
            if raw and not raw.isspace() and (text := clean(raw)) and text not in self._first:
                self._first[text] = len(self._first), child
            child = child.next
        self._lengths = {len(text) for text in self._first}

    def ending(self, text: str) -> Node | None:
        """Return the first text that a line ends with."""
        tails = (text[-length:] for length in self._lengths if length <= len(text))
        found = [self._first[tail] for tail in tails if tail in self._first]
        return min(found)[1] if found else None


def joined(found: list[Line]) -> list[Line]:
    """Return the lines with sentences that a `<br>` broke in two made whole."""
    result: list[Line] = []
    seen: dict[int, Pieces] = {}
    for line in found:
        last = result[-1] if result else None
        glue = None if last is None else link(last, line, seen)
        if last is not None and glue is not None:
            last.text = f"{last.text}{glue}{line.text}"
            last.links += line.links
            last.bold += line.bold
        else:
            result.append(line)
    return result


def link(last: Line, line: Line, seen: dict[int, Pieces]) -> str | None:
    """Return what stands between two lines that are one sentence, None where they are not."""
    if last.block != line.block:
        return interrupted(last, line, seen)
    return " " if continues(last, line) else None


def continues(last: Line, line: Line) -> bool:
    """Tell whether a line goes on with the sentence of the one before it in its block.

    Old CMSs wrap text hard with a `<br>`; broadcasters print subtitles, a clause a line.
    """
    if last.kind != "text" or line.kind != "text" or not line.gap:
        return False
    if last.text[0] in HEAD_MARKS or last.bold >= len(last.text) / 2:
        return False
    if last.text[-1] in WHOLE or LABEL.match(line.text):
        return False
    if len(last.text) >= 10 and last.text.endswith(GOES_ON):
        ends = line.text.endswith(GOES_ON) or SENTENCE_END.search(line.text)
        return bool(ends) and not HANDS_OVER.search(line.text)
    return len(last.text) >= 30 and line.gap == 1 and bool(SENTENCE_END.search(line.text))


def interrupted(last: Line, line: Line, seen: dict[int, Pieces]) -> str | None:
    """Return what stands between two halves of a sentence that an advertisement broke: a space, or nothing in a word.

    None where they are none: both must stand in the same element, with a block of few words between.
    """
    if last.kind != "text" or line.kind != "text" or last.node is None or line.node is None:
        return None
    if last.node.mem_id != line.node.mem_id or len(last.text) < 10:
        return None
    if last.text[-1] in WHOLE or LABEL.match(line.text) or not HANGUL.match(line.text):
        return None
    if "기자" in last.text[-40:] or "@" in last.text or not SENTENCE_END.search(line.text):
        return None
    glue = between(last, line, seen)
    return glue if glue == "" or UNFINISHED.search(last.text) else None


def between(last: Line, line: Line, seen: dict[int, Pieces]) -> str | None:
    """Return the white space between two texts of one element, None where more than a few words part them."""
    if last.node is None:
        return None
    pieces = seen.get(last.node.mem_id)
    if pieces is None:
        pieces = seen[last.node.mem_id] = Pieces(last.node)
    first = pieces.ending(last.text)
    child, shown = first.next if first is not None else None, 0
    while child is not None and not is_start(child, line.text):
        shown += len(child.text(strip=True))
        child = child.next if shown <= SHOWN else None
    if first is None or child is None:
        return None
    before, after = first.text_content or "", child.text_content or ""
    return " " if before[-1:].isspace() or after[:1].isspace() else ""


def is_start(node: Node, text: str) -> bool:
    """Tell whether a text node prints the start of a line."""
    own = clean(node.text_content or "")
    return bool(own) and text.startswith(own)
