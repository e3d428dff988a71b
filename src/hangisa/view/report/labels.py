"""The words of the report in Korean and English, side by side: a button on the page changes between them."""

from html import escape

from hangisa.parts import SpeakerKind

LANGUAGES = ("ko", "en")
WORDS = {
    "title": ("수집 보고서", "Scrape report"),
    "records": ("입력", "inputs"),
    "articles": ("기사", "articles"),
    "partial": ("일부만 공개", "cut off"),
    "failed": ("실패", "failed"),
    "quotations": ("인용", "quotations"),
    "named_share": ("이름을 밝힌 인용", "quotations with a name"),
    "by_outlet": ("매체별 기사", "Articles by outlet"),
    "by_day": ("날짜별 기사", "Articles by day"),
    "by_month": ("월별 기사", "Articles by month"),
    "by_year": ("연도별 기사", "Articles by year"),
    "by_section": ("분야별 기사", "Articles by section"),
    "coverage": ("항목별 채움률", "Coverage by field"),
    "speakers": ("가장 많이 인용된 사람과 기관", "Most quoted"),
    "sources": ("매체별 실명·익명 인용", "Named and anonymous sources by outlet"),
    "named": ("실명·기관", "named"),
    "anonymous": ("익명", "anonymous"),
    "unknown": ("화자 미상", "speaker unknown"),
    "failures": ("실패한 까닭", "Why inputs failed"),
    "code": ("코드", "code"),
    "number": ("건수", "number"),
    "example": ("보기", "for example"),
    "again": ("다시 하면 될 수 있음", "may succeed later"),
    "yes": ("예", "yes"),
    "no": ("아니오", "no"),
    "none_failed": ("실패한 입력이 없습니다.", "No input failed."),
    "article_table": ("기사 찾아보기", "Articles"),
    "quotation_table": ("인용 찾아보기", "Quotations"),
    "unmatched_table": ("본문에 없는 제목 인용", "Headline quotations not found in the body"),
    "unmatched_told": (
        "제목이나 부제의 따옴표 안 말이 본문의 어느 인용과도 맞지 않은 경우입니다.",
        "Words in quotation marks in a headline or 부제 that match no quotation of the body.",
    ),
    "search": ("검색", "search"),
    "speaker": ("화자", "speaker"),
    "outlet": ("매체", "outlet"),
    "section": ("분야", "section"),
    "status": ("상태", "status"),
    "kind": ("화자 갈래", "kind of speaker"),
    "tier": ("확실성", "tier"),
    "from": ("부터", "from"),
    "to": ("까지", "to"),
    "clear": ("조건 지우기", "clear"),
    "previous": ("이전", "previous"),
    "next": ("다음", "next"),
    "none": ("(없음)", "(none)"),
    "others": ("그 밖", "others"),
    "made": ("만든 때", "made"),
    "read_from": ("읽은 파일", "read from"),
    "contents": ("차례", "contents"),
    "what": ("무엇을 모았나", "What was scraped"),
    "who": ("누가 말했나", "Who spoke"),
    "capped": (
        "표에는 처음 것만 실었고 위의 수치는 모두 세었습니다:",
        "The tables carry the first records, the figures above count all:",
    ),
    "hint": (
        "막대나 이름을 누르면 아래 표가 그 조건으로 걸러집니다.",
        "A bar or name filters the tables below.",
    ),
    "script": (
        "표를 보려면 자바스크립트가 필요합니다.",
        "The tables need JavaScript.",
    ),
}
FIELDS = {
    "headline": ("제목", "headline"),
    "outlet": ("언론사", "outlet"),
    "published_at": ("입력 시각", "published"),
    "modified_at": ("수정 시각", "modified"),
    "bylines": ("기자", "bylines"),
    "section": ("분야", "section"),
    "subheadings": ("부제", "subheadings"),
    "captions": ("사진설명", "captions"),
    "crossheads": ("중간제목", "crossheads"),
    "quotations": ("인용", "quotations"),
    "agency": ("통신사", "agency"),
    "dateline": ("발신지", "dateline"),
    "keywords": ("키워드", "keywords"),
    "print_page": ("지면", "print page"),
    "canonical_url": ("대표 주소", "canonical URL"),
}
"""Fields whose coverage is shown, in order."""
NAMED: frozenset[SpeakerKind] = frozenset(("person", "organization", "group", "document"))


def both(name: str) -> str:
    """Return a word in both languages as HTML; the page's style shows one of them."""
    korean, english = WORDS[name]
    return (
        f'<span class="ko" lang="ko">{escape(korean)}</span>'
        f'<span class="en" lang="en">{escape(english)}</span>'
    )
