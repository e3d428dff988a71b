"""What a person sees of a record: whole, and without a control sequence from any page."""

import io
from dataclasses import replace

import pytest
from rich.cells import cell_len
from rich.console import Console

from hangisa.record import (
    Article,
    Byline,
    Caption,
    Crosshead,
    Error,
    Failure,
    HeadlineQuote,
    Publisher,
    Quotation,
    Speaker,
)
from hangisa.text import UNSAFE
from hangisa.view.quoted import spans, speaker
from hangisa.view.reading import plain, reading

BODY = "[e스포츠] 도하람 시장은 “안전이 먼저다”라고 했다."
ARTICLE = Article(
    headline="[단독] 다리 고친다 [/그래픽]",
    subheadings=("6월에 끝나",),
    outlet=Publisher(name="두물일보", portal="naver"),
    bylines=(Byline(name="솔바람", role="기자"),),
    paragraphs=(BODY, "시민들은 반겼다."),
    captions=(Caption(text="낡은 다리", before=1), Caption(text="새 다리", before=None)),
    crossheads=(Crosshead(text="언제 끝나나", before=1),),
    quotations=(
        Quotation(
            text="안전이 먼저다",
            paragraph=0,
            start=BODY.index("안전"),
            end=BODY.index("”"),
            speaker=Speaker(name="도하람", title="시장"),
        ),
    ),
    url="https://news.example.co.kr/1",
)
HOSTILE = "\x1b]0;owned\x07\x9b2J\u202e[link=file:///etc]붉다[/link]\x00"


def page(record: Article | Failure, width: int = 60, terminal: bool = False) -> str:
    console = Console(
        file=io.StringIO(), width=width, color_system="standard" if terminal else None
    )
    console.print(reading(record, width))
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


def rows(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def test_a_record_reads_like_an_article_with_its_speakers_in_the_margin() -> None:
    assert rows(page(ARTICLE)) == [
        "두물일보 · naver",
        "[단독] 다리 고친다 [/그래픽]",
        "6월에 끝나",
        "솔바람 기자",
        "[e스포츠] 도하람 시장은 “안전이       │ 도하람 시장",
        "먼저다”라고 했다.",
        "▲ 낡은 다리",
        "언제 끝나나",
        "시민들은 반겼다.",
        "▲ 새 다리",
        "https://news.example.co.kr/1",
    ]


def test_where_there_is_no_room_for_a_margin_speakers_stand_below_their_paragraph() -> None:
    shown = rows(page(ARTICLE, width=50))
    assert shown[4:6] == [BODY, "– 도하람 시장"]


@pytest.mark.parametrize("width", [24, 59, 60, 80, 140])
def test_no_line_is_wider_than_the_terminal_counted_in_cells(width: int) -> None:
    article = replace(ARTICLE, paragraphs=(BODY * 9, "가나다" * 90), headline="다리를 고친다 " * 20)
    lines = page(article, width).splitlines()
    assert all(cell_len(line) <= min(width, 100) for line in lines)
    assert cell_len(max(lines, key=cell_len)) > min(width, 100) - 8


def test_each_speaker_stands_once_beside_the_row_where_the_quotation_begins() -> None:
    said = (
        ("‘하나’와 ", "‘둘’을 두고 ", "‘셋’을 말했다. ")
        + ("공사는 오래 이어졌고 ",) * 4
        + ("‘넷’",)
    )
    text = "".join(said)
    names = dict(zip("하나 둘 셋 넷".split(), "가 가 나 가".split(), strict=True))
    quotes = tuple(
        Quotation(
            text=word,
            paragraph=0,
            start=text.index(f"‘{word}’") + 1,
            end=text.index(f"‘{word}’") + 1 + len(word),
            speaker=Speaker(name=name),
        )
        for word, name in names.items()
    )
    shown = page(Article(headline="제목", paragraphs=(text,), quotations=quotes))
    body = [line for line in shown.splitlines() if "│" in line]
    assert [line.partition("│")[2].strip() for line in body] == ["가", "나", "가"]
    assert "‘하나’와 ‘둘’" in body[0]
    assert "‘넷’" in body[2]


def test_quotations_are_marked_where_they_stand() -> None:
    assert "\x1b[36m안전이 먼저다\x1b[0m" in page(ARTICLE, width=90, terminal=True)
    asked = replace(
        ARTICLE,
        headline="“다리부터” 고친다",
        headline_quotes=(HeadlineQuote(text="다리부터"), HeadlineQuote(text="안전", quotation=0)),
    )
    shown = page(asked, width=90, terminal=True)
    assert "36m다리부터\x1b[0m" in shown
    assert "제목의 인용이 본문에 없음: 다리부터" in shown
    assert "없음: 안전" not in shown


def test_a_quotation_over_paragraphs_is_marked_in_each_of_them() -> None:
    long = Quotation(text="둘", paragraph=0, start=2, end=3, end_paragraph=2)
    article = Article(
        headline="제목", paragraphs=("앞 “하나", "둘이다", "셋” 뒤"), quotations=(long,)
    )
    assert [[(s, e) for s, e, _ in spans(article, place)] for place in range(3)] == [
        [(2, 5)],
        [(0, 3)],
        [(0, 3)],
    ]


def test_a_plain_page_has_a_paragraph_a_line_and_names_each_speaker() -> None:
    shown = plain(replace(ARTICLE, paragraphs=(BODY, "시민들은 반겼다. " * 40)))
    assert BODY in shown.splitlines()
    assert "  “안전이 먼저다” – 도하람 시장" in shown.splitlines()
    assert "\x1b" not in shown


@pytest.mark.parametrize(
    ("who", "told"),
    [
        (None, ""),
        (Speaker(name="도하람", title="시장"), "도하람 시장"),
        (Speaker(name="도하람 시장", title="시장"), "도하람 시장"),
        (Speaker(mention="시 관계자", kind="anonymous"), "시 관계자"),
        (Speaker(title="시장"), "시장"),
    ],
)
def test_a_speaker_is_named_as_print_names_people(who: Speaker | None, told: str) -> None:
    assert speaker(Quotation(text="", paragraph=0, start=0, end=0, speaker=who)) == told


def test_a_failure_says_why() -> None:
    failure = Failure(error=Error(code="http_404", message="gone"), input_url="http://x.kr")
    assert page(failure).split("\n")[:2] == ["http://x.kr", "http_404: gone"]
    assert plain(failure) == "http://x.kr\nhttp_404: gone\n"


@pytest.mark.parametrize(
    "record",
    [
        Article(
            headline=HOSTILE,
            paragraphs=(HOSTILE,),
            captions=(Caption(text=HOSTILE),),
            outlet=Publisher(name=HOSTILE),
            quotations=(Quotation(text=HOSTILE, paragraph=0, start=0, end=9),),
            url=HOSTILE,
        ),
        Failure(error=Error(code=HOSTILE, message=HOSTILE), input_url=HOSTILE),
    ],
)
def test_nothing_in_a_record_steers_the_terminal(record: Article | Failure) -> None:
    for shown in (page(record), page(record, width=30), plain(record)):
        assert "[link=file:///etc]붉다[/link]" in shown.replace("\n", "")
        assert not UNSAFE.search(shown)
