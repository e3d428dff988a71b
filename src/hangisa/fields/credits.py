"""Caption text -> credit (사진 출처): who made or supplied the picture, as the caption prints it."""

import re

WIRE = r"연합뉴스|뉴시스|뉴스1|뉴스핌|AP|AFP|로이터|EPA|신화|타스|UPI|교도|연합"
AGENCY = (
    rf"{WIRE}|게티이미지(?:뱅크|코리아)?|픽사베이|셔터스톡|언스플래시|조선DB|자료\s?사진|자료\s?화면|"
    r"공동취재(?:단|사진)?|인스타그램|페이스북|유튜브|트위터|홈페이지|온라인\s?커뮤니티"
)
# `국회사진기자단`, `사진공동취재단`
POOL = r"[가-힣]{0,10}(?:기자단|취재단)"
# `홍길동 기자`, `홍길동 객원기자`, `News1 홍길동 기자`
REPORTER = r"[가-힣]{2,4}\s?(?:선임|객원|인턴|사진|영상|디자인|대|전문)?\s?기자"
# what agencies print behind the credit: `. 재판매 및 DB 금지]`, ` 2020.12.03. photo@example.com`, `/2020.08.20/`, `2026.1.6/뉴스1`
TAIL = re.compile(
    r"(?:[\s.,*/]*(?:20\d\d[./]\s?\d{1,2}[./]\s?\d{1,2}[./]?(?:/?(?P<dated>뉴스1)(?=[\s\])>]|$))?|[A-Za-z0-9._+-]+@[\w.-]+|재판매\s?및\s?DB\s?금지))+(?=[\s\])>]*$|\s?ⓒ)"
)
TAIL_WORDS = ("20", "@", "재판매")  # a tail has one of them
# `<저작권자ⓒ 공감언론 뉴시스통신사. 무단전재-재배포 금지.>`
RIGHTS = re.compile(
    r"\s?[<(\[]\s?저작권자[^<>\[\]]{0,60}[>)\]]?\s*$|\s?무단\s?전재[^<>\[\]]{0,30}$"
)
# the dateline of a caption: `[서울=뉴시스] 홍길동 기자 = …`
HEAD = re.compile(rf"^[\[(【][^\[\]()【】=]{{1,14}}=\s?(?P<head>{WIRE})[\])】]")
# who is in the picture, parted from the next by a slash: `홍길동 시장/김철수 의장`
PERSON = r"[가-힣]{2,4}\s[가-힣]{0,8}(?:장|대표|의원|교수|장관|위원|감독|선수|이사|코치|씨)"
LABEL = r"(?:사진|출처|제공|(?<![가-힣])(?:자료|그래픽|이미지|화면|영상|삽화|일러스트|표|그림))"
# a word that each cannot do without, and the pattern
PATTERNS = (
    # `사진=연합뉴스`, `/사진=하루`, `[사진 출처 = 하루]`, `사진제공 : 하루시청`
    ("", re.compile(
        rf"{LABEL}\s?(?:제공|출처|자료|캡[처쳐])?\s?[=:：|ㅣ/]\s?(?P<named>[^\])>〉】|=]{{0,20}}=?[^\])>〉】|]{{1,40}})[\])>〉】]?\s*$"
    )),
    # `[사진 하루시]`, `…있다. 사진 하루시`, `| 사진 하루시 제공`
    ("사진", re.compile(r"(?:[\[(<〈【|/]|(?<=[.다]))\s?사진\s(?P<after>[^\[\](){}<>〈〉.=]{2,20})[\])>〉】]?\s*$")),
    # `(하루구청 제공)`, `<홍길동 기자>`, `[로이터=연합뉴스]`, `[중앙포토]`
    ("", re.compile(
        r"[\[(<〈【](?P<bracket>[^\[\](){}<>〈〉]{1,30}(?:제공|캡[처쳐]|자료\s?사진|기자|DB|갈무리|출처)|[가-힣A-Za-z0-9]{1,8}포토|"
        rf"{POOL}|[^\[\](){{}}<>〈〉=]{{0,14}}=?\s?(?:{AGENCY})[^\[\](){{}}<>〈〉]{{0,8}})[\])>〉】]\s*$"
    )),
    # `AFP/연합뉴스`, `전경 AP 연합뉴스`, `인천=연합뉴스`
    ("뉴", re.compile(
        rf"(?:\s|(?<=[.다])|^)/?\s?(?:[가-힣]{{2,5}}=)?(?P<wire>(?:(?:{WIRE})[\s=/])?(?:연합뉴스|뉴시스|뉴스1)(?:\s자료\s?사진)?)\.?$"
    )),
    # `…있다./하루시`, `… / 한스타미디어`
    ("/", re.compile(
        rf"\s?/\s?(?!{PERSON}$)(?P<slash>[^/.?!]{{1,30}}(?<![다요]))/?$"
    )),
    # `ⓒ 하루뉴스`, `ⓒ News1 홍길동 기자`
    ("", re.compile(r"[ⓒ©Ⓒ]\s?(?P<mark>[^.?!]{1,24})$")),
    # `…있다. 하루시 제공`, `…있다. 유튜브 캡처`, `…있다. 하루DB`
    ("", re.compile(
        rf"(?<=[.다])\s+(?P<bare>(?:[가-힣A-Za-z0-9]{{1,12}}\s){{0,3}}(?:{AGENCY}|제공|캡[처쳐]|갈무리|{POOL}|[가-힣A-Za-z]{{0,8}}DB))\.?$"
    )),
    # `…있다. 홍길동 기자`, `…있다. 잠실=홍길동 기자`, `전경 | 홍길동 기자`
    ("기자", re.compile(rf"(?:(?<=[.다])\s*|[|/]\s?)(?:[가-힣]{{2,5}}=)?(?P<by>{REPORTER})\.?$")),
    # `전경=하루시 제공`
    ("제공", re.compile(r"[=|]\s?(?P<given>[^=|.?!]{1,24}?)\s?제공$")),
    # an English edition's: `… (Yonhap)`, `… [NEWS1]`, `Courtesy of Haru City`, `Photo by Hong Gil-dong`
    ("", re.compile(r"(?<=[.!?\"”])\s?[\[(](?P<latin>[A-Za-z][A-Za-z0-9 .,'&/-]{1,40})[\])]$")),
    ("", re.compile(r"\b(?:courtesy of|photos? (?:by|courtesy of)|photo\s?[:=])\s?(?P<courtesy>[A-Z][^.()\[\]]{1,40})$", re.I)),
    # nothing but who supplied the picture: `하루구청 제공`, `하루스포츠DB`, `게티이미지뱅크`
    ("", re.compile(rf"^(?!(?:사진|자료|이미지|영상)\s)(?P<whole>(?:[^\s.?!=|]{{1,20}}\s?){{1,2}}?(?=\s?(?:제공|캡[처쳐])$)|[가-힣A-Za-z]{{2,10}}\s?DB$|(?:{AGENCY}|{POOL})$)")),
)  # fmt: skip
PREFIX = re.compile(r"^(?:사진|자료)\s?(?:제공|출처)?\s?[=:]\s?")
SUPPLIED = re.compile(r"\s?제공$")


def credit(text: str) -> str | None:
    """Return who made or supplied the picture, as the caption credits it."""
    text = text.removesuffix("<br>")
    if "저작권자" in text or "무단" in text:
        text = RIGHTS.sub("", text)
    text = text.rstrip()
    tail = TAIL.search(text) if any(word in text for word in TAIL_WORDS) else None
    dated = tail["dated"] if tail else None
    shown = (TAIL.sub("", text) if tail else text)[-90:]
    for word, pattern in PATTERNS:
        if word in shown and (match := pattern.search(shown)):
            found = next(group for group in match.groups() if group)
            return SUPPLIED.sub("", PREFIX.sub("", found.strip())).strip(" .=/") or None
    head = HEAD.match(text)
    return dated or (head["head"] if head else None)
