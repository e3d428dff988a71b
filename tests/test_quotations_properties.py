"""What holds for the quotations of any text at all."""

from hypothesis import given, settings
from hypothesis import strategies as st

from hangisa.quotations import ArticleText, headline_quotes, quotations

MARKS = "“ ” \" ' ‘ ’ ( ) [ ] / : . ? - ▶ Q. A. 27 년 기자 가나다 없다".split()
WORDS = "고 말했다|라며 |는 지적이 나온다|이라고 |그는 |김하늘 대표는 |이 대표는 |A씨는 |에 따르면 |, | ".split(
    "|"
)
PIECES = st.sampled_from([*MARKS, *WORDS])
TEXTS = st.one_of(st.text(max_size=80), st.lists(PIECES, max_size=40).map("".join))
SAID = st.tuples(
    st.sampled_from(["도하린 의원은", "그는", "이어", "하람시 관계자는", "회사 측은", "A씨가"]),
    st.sampled_from(
        ["끝까지 간다", "예산이 없다", "최선", "왜 늦었나", "‘빈집’이 는다", "고맙습니다."]
    ),
    st.sampled_from(
        ["고 말했다.", "라며 웃었다.", "라는 지적이 나온다.", "을 외쳤다.", "라고 적힌 팻말.", "."]
    ),
)  # a speaker, words, and what takes them up
PARAGRAPHS = st.lists(TEXTS, max_size=6)


@settings(max_examples=300, deadline=None)
@given(PARAGRAPHS)
def test_offsets_cut_the_quotation_out_of_its_paragraph(paragraphs: list[str]) -> None:
    for q in quotations(ArticleText(paragraphs=paragraphs)):
        if q.end_paragraph is None:
            assert paragraphs[q.paragraph][q.start : q.end] == q.text
        else:
            middle = paragraphs[q.paragraph + 1 : q.end_paragraph]
            parts = [
                paragraphs[q.paragraph][q.start :],
                *middle,
                paragraphs[q.end_paragraph][: q.end],
            ]
            assert "\n".join(parts) == q.text


@settings(max_examples=200, deadline=None)
@given(PARAGRAPHS, TEXTS)
def test_headline_links_point_at_quotations_that_exist(
    paragraphs: list[str], headline: str
) -> None:
    found = quotations(ArticleText(paragraphs=paragraphs, headline=headline))
    for quote in headline_quotes(headline, (), found):
        assert quote.text in headline
        assert quote.quotation is None or 0 <= quote.quotation < len(found)


@settings(max_examples=200, deadline=None)
@given(PARAGRAPHS)
def test_quotations_come_in_order_and_name_no_empty_speaker(paragraphs: list[str]) -> None:
    found = quotations(ArticleText(paragraphs=paragraphs))
    places = [(q.paragraph, q.start) for q in found]
    assert places == sorted(places)
    assert all(q.speaker is None or q.speaker.mention for q in found)


@settings(max_examples=200, deadline=None)
@given(st.lists(SAID, max_size=6))
def test_curly_and_straight_marks_give_the_same_quotations(
    sentences: list[tuple[str, ...]],
) -> None:
    curly = " ".join(f"{who} “{words}”{tail}" for who, words, tail in sentences)
    straight = curly.translate(str.maketrans("“”‘’", "\"\"''"))

    def seen(text: str) -> list[object]:
        return [
            (q.start, q.end, q.kind, q.cue, q.rule, q.speaker and q.speaker.name)
            for q in quotations(ArticleText(paragraphs=[text]))
        ]

    assert seen(curly) == seen(straight)
