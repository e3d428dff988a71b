"""Text copied off a page: the record it gives is that of the page."""

from pathlib import Path

import pytest

import hangisa

TEXT = """
포커스

[단독] 물푸레시, 낡은 도서관 문 닫는다

기사입력 2023.12.26 15:46
예산 줄고 손님 끊겨
“고칠 돈이 없다”
  • 물푸레시 도서관에서 열린 마지막 낭독회에서 도하람 시장(왼쪽 4번째)이 책을 읽고 있다. /물푸레시
    ▲ 물푸레시 도서관에서 열린 마지막 낭독회에서 도하람 시장(왼쪽 4번째)이 책을 읽고 있다. /물푸레시

    물푸레시가 낡은 도서관 문을 닫는다. 지난 1987년 문을 연 지 36년 만이다.

    도하람 시장은 “고칠 돈이 없다”며 “내년에 새로 짓겠다”고 말했다.

    시민들은 아쉬움을 드러냈다. 책 3만 권은 학교로 간다.

최신뉴스
강변 다리 다시 놓는다. 공사는 6월에 끝난다.
"""


def test_copied_article_gives_every_field_of_its_page() -> None:
    record = hangisa.extract_text(TEXT).to_dict()
    assert record["headline"] == "[단독] 물푸레시, 낡은 도서관 문 닫는다"
    assert record["labels"] == ["단독"]
    assert record["section"] == "포커스"
    assert record["published_at"] == "2023-12-26T15:46:00+09:00"
    assert record["modified_at"] is None
    assert record["subheadings"] == ["예산 줄고 손님 끊겨", "“고칠 돈이 없다”"]
    assert [(c["text"], c["credit"]) for c in record["captions"]] == [
        (
            "물푸레시 도서관에서 열린 마지막 낭독회에서 도하람 시장(왼쪽 4번째)이 책을 읽고 있다. /물푸레시",
            "물푸레시",
        )
    ]
    assert record["paragraphs"] == [
        "물푸레시가 낡은 도서관 문을 닫는다. 지난 1987년 문을 연 지 36년 만이다.",
        "도하람 시장은 “고칠 돈이 없다”며 “내년에 새로 짓겠다”고 말했다.",
        "시민들은 아쉬움을 드러냈다. 책 3만 권은 학교로 간다.",
    ]
    assert [q["text"] for q in record["quotations"]] == ["고칠 돈이 없다", "내년에 새로 짓겠다"]


def test_times_keep_their_labels_and_reporters_their_names() -> None:
    text = TEXT.replace("2023.12.26 15:46", "2023.12.26 15:46 | 수정 2023.12.26 16:02").replace(
        "최신뉴스", "홍바람 기자 baram@example.co.kr\n\n최신뉴스"
    )
    record = hangisa.extract_text(text).to_dict()
    assert record["modified_at"] == "2023-12-26T16:02:00+09:00"
    assert record["bylines"] == [
        {"name": "홍바람", "role": "기자", "department": None, "email": "baram@example.co.kr"}
    ]


def test_a_text_without_a_time_line_still_has_headline_and_text() -> None:
    text = "물푸레시, 다리 고친다\n\n물푸레시가 다리를 고친다. 올해 6월 말에 공사를 모두 마칠 예정이다.\n\n시민들은 반겼다. 차는 돌아간다."
    record = hangisa.extract_text(text).to_dict()
    assert record["headline"] == "물푸레시, 다리 고친다"
    assert len(record["paragraphs"]) == 2
    assert record["published_at"] is None


@pytest.mark.parametrize("text", ["", "\n \n", "제목만 있다", "제목\n\n한 줄뿐", "x" * 5000])
def test_a_text_without_an_article_is_refused(text: str) -> None:
    with pytest.raises(hangisa.NotAnArticle):
        hangisa.extract_text(text)


def test_the_fixture_page_as_text_is_the_same_article() -> None:
    fixtures = Path(__file__).parent.parent / "fixtures" / "outlets" / "digitalchosun"
    page = hangisa.extract((fixtures / "2023-12-26.html").read_bytes()).to_dict()
    lines = [
        page["section"],
        "",
        page["headline"],
        "",
        "기사입력 2023.12.26 15:46",
        *page["subheadings"],
    ]
    lines += ["  • " + page["captions"][0]["text"], "    ▲ " + page["captions"][0]["text"]]
    for paragraph in page["paragraphs"]:
        lines += ["", "    " + paragraph]
    copied = hangisa.extract_text("\n".join([*lines, "", "최신뉴스"])).to_dict()
    for key in (
        "headline",
        "labels",
        "section",
        "subheadings",
        "published_at",
        "paragraphs",
        "quotations",
    ):
        assert copied[key] == page[key]
    assert copied["captions"][0]["text"] == page["captions"][0]["text"]
