"""First paragraph -> dateline and its agency: `(서울=연합뉴스) 홍길동 기자 = …`."""

import re
from dataclasses import dataclass

from hangisa.fields.names import OUTLET, is_name

AGENCIES = (
    "연합뉴스",
    "뉴시스",
    "뉴스1",
    "뉴스핌",
    "AP",
    "AFP",
    "로이터",
    "EPA",
    "신화",
    "교도",
    "타스",
    "UPI",
    "DPA",
    "연합인포맥스",
    "신화통신",
    "교도통신",
    "로이터통신",
    "AP통신",
    "AFP통신",
    "NSP통신",
)
# `(서울=연합뉴스)`, `【서울=뉴시스】`, `[헤럴드경제=홍길동 기자]`, `[이데일리 홍길동 기자]`, `(워싱턴 AFP=연합뉴스)`, `[파이낸셜뉴스]`
BRACKET = re.compile(
    r"^\s*(?P<all>[(\[【〔<](?P<inside>[^)\]】〕>]{2,40})[)\]】〕>])(?P<rest>\s*(?P<names>[가-힣·,.A-Za-z\s]{0,40}?(?:기자|특파원|통신원|PD|인턴)?)\s*=)?\s*"
)
REPORTER = re.compile(r"기자|특파원|통신원|리포터|PD")
# broadcast labels, which are no datelines: `[앵커]`, `<기자>`
LABEL = re.compile(r"^(?:앵커|기자|리포트|인터뷰|녹취|리포터|VCR|편집자\s?주|사진|단독|속보|종합)")


@dataclass(frozen=True, slots=True)
class Dateline:
    """The head of a wire or online story."""

    text: str
    agency: str | None
    names: str
    """Text that holds the reporters' names, empty where none stand there."""


def dateline(paragraph: str) -> Dateline | None:
    """Return the dateline at the head of a first paragraph, None where it has none."""
    match = BRACKET.match(paragraph)
    if match is None or LABEL.match(match["inside"]):
        return None
    inside, names = match["inside"], match["names"] or ""
    agency = agency_of(inside)
    if agency is None and "=" not in inside and not REPORTER.search(inside) and not match["rest"]:
        signer = signed(inside)
        return Dateline(match["all"], None, signer) if signer else None
    if REPORTER.search(names):
        return Dateline(match["all"], agency, parted(names))
    if REPORTER.search(inside):
        return Dateline(match["all"], agency, without_outlet(plain(inside), inside))
    return Dateline(match["all"], agency, names if match["rest"] else "")


def signed(inside: str) -> str | None:
    """Return the name behind an outlet's in a bracket without a role: `하루스포츠경제 홍길동`."""
    words = inside.split()
    if len(words) != 2 or len(words[1]) != 3 or not OUTLET.search(words[0]):
        return None
    return words[1] if is_name(words[1]) else None


def agency_of(inside: str) -> str | None:
    """Return the wire agency a bracket names; the last one distributes the copy."""
    last = re.split(r"[=\s/·]", inside.strip())[-1]
    return last if last in AGENCIES else None


def parted(names: str) -> str:
    """Return the run of names behind a wire bracket with the names parted: every word in it is one."""
    words = names.split()
    if len(words) > 2 and all(is_name(word) for word in words[:-1]):
        return f"{'·'.join(words[:-1])} {words[-1]}"
    return names


def without_outlet(names: str, inside: str) -> str:
    """Return the names of `[하루데일리 홍길동 기자]` without the outlet's name in front."""
    words = names.split()
    return " ".join(words[1:]) if "=" not in inside and len(words) > 2 else names


def plain(names: str) -> str:
    """Return the names without the place or outlet glued in front: `부산=스포츠조선 홍길동 기자`."""
    return names.rpartition("=")[2].strip() or names
