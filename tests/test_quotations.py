"""Quotations and their speakers, on sentences written for these tests."""

import json
from pathlib import Path

import pytest

from hangisa.quotations import ArticleText, find_quotations, headline_quotes, quotations
from hangisa.quotations.roster import MENTIONS, Roster

ROWS = [
    json.loads(line)
    for line in (Path(__file__).parents[1] / "fixtures/fields/quotations.jsonl")
    .read_text("utf-8")
    .splitlines()
]


@pytest.mark.parametrize("row", ROWS, ids=[row["what"] for row in ROWS])
def test_a_text_gives_its_quotations_and_speakers(
    row: dict[str, object], request: pytest.FixtureRequest
) -> None:
    if "xfail" in row:
        request.applymarker(pytest.mark.xfail(reason=str(row["xfail"]), strict=True))
    found = find_quotations(str(row["text"]))
    assert [[q.text, q.speaker and q.speaker.name] for q in found] == row["quotations"]


def test_a_quotation_over_two_paragraphs_says_where_it_closes() -> None:
    paragraphs = ["서예린 관장은 이렇게 말했다. “문을 닫지 않겠다.", "“내일도 연다.”"]
    (found,) = quotations(ArticleText(paragraphs=paragraphs))
    assert (found.paragraph, found.end_paragraph) == (0, 1)
    assert paragraphs[1][: found.end].endswith("내일도 연다.")


def test_curly_and_straight_marks_give_the_same_quotations() -> None:
    text = "노한결 감독은 “끝까지 뛴다”며 “물러서지 않는다”고 말했다. 그는 “고맙다”고 덧붙였다."
    straight = text.replace("“", '"').replace("”", '"')

    def seen(source: str) -> list[object]:
        return [(q.start, q.end, q.text, q.speaker, q.cue) for q in find_quotations(source)]

    assert len(seen(text)) == 3
    assert seen(text) == seen(straight)


def test_the_tier_tells_a_named_subject_from_a_carried_one() -> None:
    text = "노한결 감독은 “끝까지 뛴다”고 말했다. 이어 “고맙다”고 덧붙였다."
    assert [(q.tier, q.rule) for q in find_quotations(text)] == [("A", "subject"), ("B", "carried")]


def test_a_headline_quotation_is_linked_shortened_or_left_alone() -> None:
    body = ["하람시 관계자는 “내년 봄에 새 도서관을 열 계획”이라고 말했다."]
    found = quotations(ArticleText(paragraphs=body))
    got = headline_quotes("하람시 “새 도서관 열 계획”…주민 “너무 늦다”", ("'도서관'의 해",), found)
    assert [(h.text, h.quotation) for h in got] == [("새 도서관 열 계획", 0), ("너무 늦다", None)]


@pytest.mark.parametrize(
    "noise",
    [
        '"',
        "“",
        "”",
        "'",
        "\"'",
        "“‘",
        "(“",
        "[가/",
        "-가?\n“가”\n",
        "김은 ",
        "“가”고 ",
        "“가.” ",
        "가=“",
        "?",
    ],
)
def test_a_flood_of_marks_is_read_to_its_end(noise: str) -> None:
    assert isinstance(find_quotations(noise * 20_000), list)


@pytest.mark.parametrize(
    ("begin", "again"),
    [
        ("", "사서 우다온 씨는 “책이다”라고 말했다. "),
        ("우다온 하람시장은 “첫째”라고 말했다. ", "우 시장은 “책이다”라고 말했다. "),
        ("우다온 대통령은 “첫째”라고 말했다. ", "대통령은 “책이다”라고 말했다. "),
    ],
)
def test_who_speaks_without_end_is_known_to_the_end(begin: str, again: str) -> None:
    """Mentions of one name are kept up to a number, so the work stays in proportion to the text."""
    found = find_quotations(begin + again * 4_000)
    assert {q.speaker and q.speaker.name for q in found} == {"우다온"}
    roster = Roster(again * 4_000)
    assert len(roster.named("우다온")) <= MENTIONS


def test_a_short_form_is_no_sure_speaker() -> None:
    text = "변하늘 의원은 “늦었다”고 했다. 변 의원은 “서두르자”고 했다. 그는 “오늘 하자”고 했다."
    assert [(q.tier, q.rule) for q in find_quotations(text)] == [
        ("A", "subject"),
        ("B", "subject"),
        ("B", "subject"),
    ]


def test_a_speaker_is_taken_apart() -> None:
    text = (
        "가람전자 여운서 상무는 “잘된다”고 했다. 상인회장 국하늘씨는 “안된다”고 했다. "
        "나인혁(37·청룡 라이온스)은 “가볍다”며 웃었다. 금융연구소가 낸 보고서에 따르면 “부채가 는다”고 한다."
    )
    seen = [
        (s.name, s.title, s.affiliation, s.kind) for q in find_quotations(text) if (s := q.speaker)
    ]
    assert seen == [
        ("여운서", "상무", "가람전자", "person"),
        ("국하늘", "회장", "상인회", "person"),
        ("나인혁", None, "청룡 라이온스", "person"),
        ("금융연구소", None, None, "document"),
    ]


def test_the_cue_may_stand_in_the_sentence_before_or_after() -> None:
    before = "방시온 대표는 이렇게 회상했다. “월급도 못 줬어요.”"
    after = "“바다를 못 봐요.” 지난 3일 만난 배정례(67)씨의 말이다."
    relay = "마진우 국장은 “예산이 없다”고 말했다고 통신이 보도했다."
    cues = [q.cue for text in (before, after, relay) for q in find_quotations(text)]
    assert cues == ["회상했다", "말이다", "말했다"]


def test_a_cue_is_whole() -> None:
    text = (
        "노한결 감독은 “졌다”고 아쉬움을 드러냈다. “더 뛰자”는 목소리가 끊이지 않는다. "
        "그는 “괜찮다”고 말하기도 했다. 일각에서는 “늦었다”는 지적이 나왔다."
    )
    cues = [q.cue for q in find_quotations(text)]
    assert cues == ["아쉬움을 드러냈다", "목소리가 끊이지 않는다", "말하기도 했다", "지적이 나왔다"]
