"""The end of a body -> its sign-off (바이라인 줄): what the reporter signs with, and is no body text."""

import re

from hangisa.fields.names import DEPARTMENT
from hangisa.fields.reporters import ALIAS, EMAIL, ROLE, ROLE_WORD, SIGN_ON_AIR, SO_FAR, reporters

NAMES = r"[가-힣]{2,4}(?:\s?[·ㆍ・,、/&]\s?[가-힣]{2,4}|\s[가-힣]{2,4}){0,12}"
# `홍길동 기자`, `부산=홍길동 기자`, `/홍길동 기자`, `[하루일보 홍길동 기자]`, `글·사진 홍길동 기자`, `정리=홍길동 기자`
SIGNATURE = re.compile(
    rf"^[\[(<【/▶■=\-–\s]*(?:(?:[가-힣A-Za-z]{{1,10}}\s?(?:[=/|:·,]\s?|\s)){{0,5}}{NAMES}{ALIAS}\s?[(|]?\s?(?:{DEPARTMENT}\s?)?(?:{ROLE})\)?"
    rf"(?:\s?외\s?\d+명)?[\s,/·]*){{1,4}}[\])>】\s.=;|]*$"
)
# the role in front: `시민기자 홍길동`
ROLE_LED = re.compile(rf"^[\[(<【/\s]*(?:{ROLE})\s[가-힣]{{2,4}}[\])>】\s.]*$")
# what is left of `YTN 홍길동 (gildong@…)` or `홍길동 gildong@…` once the address is out
NAME_LEFT = re.compile(
    r"^[\[(<【/\s]*(?:[가-힣A-Za-z]{1,10}\s?[=/|]\s?|[가-힣A-Z]{2,8}\s)?(?:[가-힣]{2,4}[\s,·()\[\]]*){0,3}"
    rf"(?:{ROLE})?[\])>】\s.=;:/|,]*$"
)
# the photo's credit on the reporter's line: `/ 사진=하루미디어]`, `| 사진 하루미디어`
PHOTO_BY = re.compile(r"\s?[/|]\s?사진\s?[=:]?\s?[^/|\]]{2,20}(?=\]?$)")
# an English edition's: `BY HONG GIL-DONG [gildong@…]`, `By Hong Gil-dong`
ENGLISH = re.compile(r"^[\[(]?\s?by [A-Z][A-Za-z .,\-]{2,50}[\[\]()\s]*$", re.I)
PROTECTED = "[email protected]"  # what Cloudflare prints in place of an address
MAIL_LABEL = re.compile(r"(?:e-?mail|이메일|메일)\s?[:：]?", re.I)
# a signature glued to the last sentence: `…처리했다.부산=홍길동 기자 gildong@example.co.kr`
GLUED = re.compile(
    rf"(?<=[.?!”\"'’…\])])\s*(?P<sign>[\[(/]?\s?(?:[가-힣A-Za-z·]{{1,10}}\s?=\s?)?{NAMES}\s?(?:{ROLE})"
    rf"[\s,/]*(?:[\w.+-]+@[\w.-]*)?\s?[\])]?)\s*\.?$"
)
# the same with a wire credit: `…말했다. 연합뉴스`, `…밝혔다. [서울=뉴시스]`
GLUED_WIRE = re.compile(
    r"(?<=[다요죠]\.)\s*(?P<sign>[\[(]?(?:[가-힣]{2,4}\s?=\s?)?(?:연합뉴스|뉴시스|뉴스1|AP|AFP)[\])]?)$"
)
# wire credit or desk on a last line of its own: `[서울=뉴시스]`, `(서울=뉴스1)`, `연합뉴스`, `하루일보 디지털뉴스부`
WIRE = re.compile(
    r"^[\[(【]?\s?(?:(?:[가-힣]{2,6}\s?=\s?)?(?:연합뉴스|뉴시스|뉴스1|뉴스핌|AP|AFP|로이터|신화)|"
    r"(?:[가-힣A-Za-z0-9]{2,8}\s)?(?:디지털|온라인|뉴스|이슈|특별취재|탐사보도|콘텐츠)[가-힣]{0,5}(?:팀|부|룸|센터)(?:\s기자)?)\s?[\])】]?$"
)
LONGEST_WIRE = 30  # characters: no match of WIRE is longer


def is_signoff(text: str) -> bool:
    """Tell whether a line is nothing but who wrote it and how to reach them."""
    if len(text) > 110:
        return False
    mailed = PROTECTED in text or ("@" in text and EMAIL.search(text) is not None)
    pictured = "사진" in text and PHOTO_BY.search(text) is not None
    rest = unaddressed(PHOTO_BY.sub("", text) if pictured else text)
    if (mailed and addressed(rest)) or (pictured and len(rest) <= 20):
        return True
    if ROLE_WORD.search(rest) and signed(rest) and reporters(rest):
        return True
    if len(rest) <= LONGEST_WIRE and WIRE.match(rest):
        return True
    return len(rest) <= 50 and on_air(rest)


def signed(rest: str) -> bool:
    """Tell whether a line has the form of a signature; none that ends in a role ends like a sentence."""
    if not rest.endswith(("다.", "다")) and SIGNATURE.match(rest):
        return True
    return ROLE_LED.match(rest) is not None


def unaddressed(text: str) -> str:
    """Return a line without mail addresses and the labels in front of them."""
    if PROTECTED in text:
        text = text.replace(PROTECTED, "")
    elif "@" in text:
        text = EMAIL.sub("", text)
    if "메일" in text or (("l" in text or "L" in text) and "mail" in text.lower()):
        text = MAIL_LABEL.sub("", text)
    return text.strip()


def addressed(rest: str) -> bool:
    """Tell whether what stands beside a mail address is at most a name with place and role."""
    if not rest.strip("()[]<>【】 |,/.=") or rest.strip("◎☞ ") == "공감언론 뉴시스":
        return True
    return (len(rest) <= 40 and NAME_LEFT.match(rest) is not None) or ENGLISH.match(
        rest
    ) is not None


def on_air(text: str) -> bool:
    """Tell whether a broadcast line ends in the reporter's own name: `하루TV 홍길동입니다.`."""
    if not text.rstrip("()[] .").endswith(("입니다", "었습니다", "였습니다")):
        return False
    match = SIGN_ON_AIR.search(text) or SO_FAR.match(text)
    return match is not None and not text[match.end() :].strip("()[] .")


def cut_signature(paragraph: str) -> tuple[str, str]:
    """Return the paragraph without a signature glued to its end, and the signature."""
    tail = paragraph[-90:]
    match = (ROLE_WORD.search(tail) and GLUED.search(tail)) or GLUED_WIRE.search(tail)
    if match is None or not (reporters(match["sign"]) or WIRE.match(match["sign"])):
        return paragraph, ""
    cut = len(paragraph) - len(tail) + match.start()
    return paragraph[:cut].rstrip(), match["sign"].strip()
