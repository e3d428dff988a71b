"""A body line -> whether it is a crosshead (중간제목)."""

import re

from hangisa.lines import Line

# bullets in front of a crosshead: `■ 지원 예산`, `◇…`, `○ …`, `▼ … ▼`
BULLET = re.compile(r"^[■□◆◇●○◎▣▶▷▼▽★☆◈◉❚▌#]+\s*")
# the end of a sentence of prose, which a crosshead has not: `…했다.`, `…합니다."`
FULL_STOP = re.compile(r"[다요죠][.!][\"”'’)]*$|\.$")
BULLET_END = re.compile(r"\s*[▼▽◆■]+$")
# broadcast and interview labels, which are body: `[앵커]`, `◀ 리포트 ▶`, `▶ 홍길동 :`
SCRIPT = re.compile(
    r"^[\[<【◀(]\s?(?:앵커|기자|리포트|리포터|인터뷰|녹취|현장음|자막|VCR|아나운서|캐스터|앵커멘트|질문|답변|싱크|영상)[^\]>】▶)]{0,12}[\]>】▶)]|"
    r"^[▶▷■◇◆☏◎●○]?\s?[가-힣A-Za-z .()·]{1,30}\s?[:：]|^[\[【(].{1,60}[:：]"
)


def is_crosshead(line: Line) -> bool:
    """Tell whether a line is a heading inside the body: by its tag, all bold, or a bullet, and short."""
    text = line.text
    if len(text) > 70 or SCRIPT.match(text):
        return False
    if line.kind == "heading":
        return not text.endswith(".") or len(text) < 40
    if FULL_STOP.search(text):
        return False
    if line.bold >= len(text) * 0.8 and line.bold > 2:
        return len(text) <= 60
    match = BULLET.match(text)
    return match is not None and 2 < len(text) <= 60 and not text.endswith(("다", "다."))


def strip_bullet(text: str) -> str:
    """Return a crosshead without the bullets around it."""
    return BULLET_END.sub("", BULLET.sub("", text)) or text
