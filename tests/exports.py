"""Records that the tests of reading and export share: an article, one of a day without a clock, a failure."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

from hangisa.record import (
    Article,
    Byline,
    Caption,
    Crosshead,
    Error,
    Failure,
    Fetch,
    HeadlineQuote,
    Publisher,
    Quotation,
    Speaker,
)

KST = timezone(timedelta(hours=9))
SENTENCE = "담아리 시장은 “다리를 고치겠다”고 말했다."
ARTICLE = Article(
    input_url="https://news.example/1",
    input_index=0,
    url="https://news.example/1",
    canonical_url="https://news.example/articles/1",
    outlet=Publisher(name="새벽일보", domain="news.example", portal="naver"),
    headline="[단독] 담아리 시장 “다리를 고치겠다”",
    labels=("단독",),
    subheadings=("물푸레시, 예산 잡는다", "6월 착공"),
    published_at=datetime(2026, 3, 4, 5, 6, tzinfo=KST),
    published_raw="입력 2026.03.04 05:06",
    bylines=(
        Byline(name="고은샘", role="기자", email="saem@news.example"),
        Byline(name="디지털뉴스팀"),
    ),
    section="사회",
    keywords=("다리", "예산"),
    is_free=True,
    paragraphs=("물푸레시가 다리를 고친다.", SENTENCE),
    crossheads=(Crosshead(text="다리", before=0),),
    captions=(
        Caption(
            text="다리 전경. /새벽일보",
            credit="새벽일보",
            image_url="https://news.example/1.jpg",
            before=0,
        ),
    ),
    quotations=(
        Quotation(
            text="다리를 고치겠다",
            paragraph=1,
            start=9,
            end=17,
            mark="“”",
            speaker=Speaker(name="담아리", mention="담아리 시장", title="시장", kind="person"),
            cue="말했다",
            tier="A",
            rule="subject",
        ),
    ),
    headline_quotes=(HeadlineQuote(text="다리를 고치겠다", quotation=0),),
    provenance={"headline": "layout"},
    warnings=("no_section",),
    fetch=Fetch(
        retrieved_at=datetime(2026, 3, 5, 1, 2, 3, tzinfo=UTC),
        http_status=200,
        charset="utf-8",
        redirects=("https://news.example/0",),
    ),
)
DAY = replace(
    ARTICLE,
    status="partial",
    input_url="https://news.example/2",
    input_index=1,
    canonical_url=None,
    headline="=HYPERLINK(“x”)",
    published_at=date(2026, 3, 5),
    captions=(),
    quotations=(),
    headline_quotes=(),
    is_free=None,
)
FAILURE = Failure(
    error=Error(code="http_404", message="Not Found.", http_status=404, attempts=1),
    input_url="https://news.example/3",
    input_index=2,
)
RECORDS = [ARTICLE, DAY, FAILURE]


def lines(*records: Article | Failure) -> bytes:
    """The records as JSON Lines."""
    return b"".join(record.to_json() + b"\n" for record in records)
