"""(headline labels, section, headline) -> genre: news, editorial, column, interview, photo, obituary, correction, release."""

import re

GENRES = (
    ("editorial", re.compile(r"^사설$")),
    ("column", re.compile(r"칼럼|기고|시론|오피니언|논단|광장|시평|에세이|데스크|기자수첩|기자의\s?눈|만물상|천자|독자\s?투고|특별기고|세상읽기")),
    ("interview", re.compile(r"인터뷰|일문일답|대담")),
    ("photo", re.compile(r"^(?:포토|사진|화보|포토뉴스)$")),
    ("obituary", re.compile(r"^(?:부고|부음|궂긴소식)$")),
    ("correction", re.compile(r"정정\s?보도|반론\s?보도|바로잡습니다|알려왔습니다")),
    ("release", re.compile(r"보도자료|게시판|알림")),
)  # fmt: skip


def genre(labels: tuple[str, ...], section: str | None, headline: str) -> tuple[str, str]:
    """Return the kind of article and what names it: labels, headline or section; news where none does."""
    for name, pattern in GENRES:
        if any(pattern.search(label) for label in labels):
            return name, "headline, label"
    if re.search(r"정정\s?보도|반론\s?보도|바로잡습니다", headline):
        return "correction", "headline"
    if section and re.search(r"사설", section) and not re.search(r"칼럼", section):
        return "editorial", "section"
    if section and re.search(r"오피니언|칼럼|사설|opinion|column", section, re.I):
        return "column", "section"
    return "news", "default"
