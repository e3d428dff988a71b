"""(headline labels, section, headline) -> genre: news, editorial, column, interview, photo, obituary, correction, release."""

import re

GENRES = (
    ("editorial", re.compile(r"^사설$")),
    ("column", re.compile(r"칼럼|기고|시론|오피니언|논단|광장$|시평|에세이$|(?<!뉴스)데스크|기자수첩|기자의\s?눈|만물상|천자춘추|독자\s?투고|세상읽기")),
    ("interview", re.compile(r"인터뷰|일문일답|대담")),
    ("photo", re.compile(r"^(?:포토|사진|화보|포토뉴스)$")),
    ("obituary", re.compile(r"^(?:부고|부음|궂긴소식)$")),
    ("correction", re.compile(r"정정\s?보도|반론\s?보도|바로잡습니다|알려왔습니다")),
    ("release", re.compile(r"보도자료|게시판|알림")),
)  # fmt: skip
# sections, by their last step; `opinion` in metadata
SECTIONS = (
    ("editorial", re.compile(r"^사설$|^editorial$", re.I)),
    ("column", re.compile(r"오피니언|칼럼|사설|기고|기자수첩|시론|opinion|column", re.I)),
    ("interview", re.compile(r"^인터뷰$")),
    ("photo", re.compile(r"^(?:포토|화보|포토뉴스|사진뉴스)$")),
    ("obituary", re.compile(r"^(?:부고|부음|궂긴소식)$")),
    ("release", re.compile(r"^보도자료$")),
)
# `[정정보도문] …`, `반론보도문`, `… 관련 정정보도`, not `정정보도 청구 소송 …`
CORRECTION = re.compile(
    r"(?:정정|추후|반론)\s?보도(?:문)?[\])>]?$|^[\[(<]?(?:정정|추후|반론)\s?보도(?:문)?[\])>:]|바로잡습니다"
)


def genre(labels: tuple[str, ...], section: str | None, headline: str) -> tuple[str, str]:
    """Return the kind of article and what names it: labels, headline or section; news where none does."""
    for name, pattern in GENRES if labels else ():
        if any(map(pattern.search, labels)):
            return name, "headline, label"
    if CORRECTION.search(headline):
        return "correction", "headline"
    steps = (section or "").split(" > ")
    for name, pattern in SECTIONS:
        if pattern.search(steps[-1]):
            return name, "section"
    if len(steps) > 1 and SECTIONS[1][1].search(steps[0]):
        return "column", "section"
    return "news", "default"
