"""hangisa explain: every value has its place, every other place its reason, every refusal its rule."""

import json
import re
from pathlib import Path

import pytest
from tests.test_provenance import OUTLETS, PAGE, ld, meta, page_of

import hangisa
from hangisa.explanation import Explained, Explanation, explain
from hangisa.explanation.explain import PLACES, RULES, shape

FIRST = [sorted(folder.glob("*.json"))[0] for folder in sorted(OUTLETS.iterdir())]
SOURCE = Path(hangisa.__file__).parent
URL = "https://news.example/view/1"


def fields(explanation: Explanation) -> dict[str, Explained]:
    return {one.field: one for one in explanation.fields}


def rejected(html: str, field: str, url: str | None = URL) -> list[tuple[str, str, str]]:
    """Source, value and reason of the places of a field that did not win."""
    found = fields(explain(html, url))[field].rejected
    return [(one.source, "" if one.value is None else str(one.value), one.why) for one in found]


@pytest.mark.parametrize("path", FIRST, ids=lambda path: path.parent.name)
def test_the_explanation_has_the_values_of_the_record_and_the_place_of_each(path: Path) -> None:
    article = page_of(path)
    found = explain(path.with_suffix(".html").read_bytes(), article.url)
    assert found.refused is None
    assert [one.field for one in found.fields] == list(PLACES)
    for one in found.fields:
        assert one.value == shape(getattr(article, one.field))
        assert one.source == article.provenance.get(one.field)
        assert (one.where is None) == (one.source is None)
        assert all(other.why for other in one.rejected)
    assert set(article.provenance) <= set(PLACES)


def test_the_layout_and_what_it_leaves_out_are_named() -> None:
    page = OUTLETS / "hani" / "2014-11-20-contents.html"
    url = json.loads(page.with_suffix(".json").read_text(encoding="utf-8"))["url"]
    found = explain(page.read_bytes(), url)
    assert (found.outlet, found.layout) == ("한겨레", "hani-2010")
    place = fields(found)["paragraphs"]
    assert place.source == "layout hani-2010"
    assert "article-contents" in (place.where or "")
    reasons = {one.source: one.why for one in place.rejected}
    assert reasons["layout hani"] == reasons["layout hani-2016"] == "matches nothing"
    assert {line.why for line in found.left_out} >= {"sign-off", "dropped by the layout: #ad_box01"}


LINES = [
    ("<p>무단 전재 및 재배포 금지</p>", "boilerplate"),
    ("<p>고은샘 기자 saem@example.co.kr</p>", "sign-off"),
    ("<p>[관련기사]</p><p>다른 기사의 제목</p>", "head of a link list"),
    ('<p><a href="/2">☞ 다른 다리 기사 보기</a></p>', "boilerplate"),
    ('<div class="share_box"><p>페이스북으로 보내기</p></div>', "element of no article: div"),
]


@pytest.mark.parametrize(("tail", "why"), LINES)
def test_a_line_that_is_no_paragraph_says_why(tail: str, why: str) -> None:
    found = explain(PAGE % ("", tail), URL).left_out
    assert found[-1 if "관련" not in tail else -2].why.startswith(why)


REJECTED = [
    (
        meta("article:published_time", "2024-05-03T09:10:42+09:00"),
        "published_at",
        ("meta article:published_time", "2024-05-03 09:10:42+09:00", "says the same minute"),
    ),
    (
        ld(datePublished="2024-05-03"),
        "published_at",
        ("json-ld", "2024-05-03", "a day without a clock"),
    ),
    (
        ld(datePublished="2024-05-03T00:10:00+09:00"),
        "published_at",
        ("json-ld", "2024-05-03 00:10:00+09:00", "a Korean clock marked as UTC, or the reverse"),
    ),
    (ld(datePublished="어제"), "published_at", ("json-ld", "", "gives none: 어제")),
    (
        ld(headline="물푸레시 다리 고친다"),
        "headline",
        (
            "json-ld",
            "물푸레시 다리 고친다",
            "differs; print, agrees with title is asked first",
        ),
    ),
    (meta("author", "고은샘"), "bylines", ("meta author", "('고은샘',)", "says the same")),
    (meta("author", "물푸레일보"), "bylines", ("meta author", "", "gives none: 물푸레일보")),
    (
        ld(articleSection="지역") + meta("article:section", "사회"),
        "section",
        ("meta article:section", "사회", "differs; json-ld is asked first"),
    ),
]


@pytest.mark.parametrize(("head", "field", "wanted"), REJECTED)
def test_a_rejected_place_says_what_it_holds_and_why(
    head: str, field: str, wanted: tuple[str, str, str]
) -> None:
    assert wanted in rejected(PAGE % (head, ""), field)


def test_a_copied_modification_is_rejected_as_one() -> None:
    page = (PAGE % (ld(dateModified="2024-05-03T09:10:30+09:00"), "")).replace("수정", "기온")
    assert fields(explain(page, URL))["modified_at"].value is None
    assert ("json-ld", "2024-05-03 09:10:30+09:00", "not later than published_at") in rejected(
        page, "modified_at"
    )


PROSE = "<p>물푸레시가 다리를 고친다. 공사는 다음 달에 시작한다. 시는 차량을 우회시킨다고 밝혔다. 주민에게는 미리 알린다.</p>"
TOWNS = ("물푸레시", "자작시", "느티시", "오리시", "버들시")
REFUSED = [
    ("front", f"<h1>물푸레일보</h1>{PROSE}", "https://news.example/"),
    ("section", f"<h1>사회</h1>{PROSE}", "https://news.example/news/articleList.html?page=2"),
    ("section", f"<h1>사회</h1>{PROSE}", "https://news.naver.com/section/102"),
    ("section", f"<h1>사회</h1>{PROSE}", "https://news.example/category/사회"),
    ("house", f"<h1>물푸레일보를 만드는 사람들</h1>{PROSE}", "https://news.example/aboutus/"),
    ("no_text", "<h1>물푸레일보</h1>", URL),
    ("no_headline", PROSE, URL),
    (
        "thin",
        "<h1>물푸레시 다리 고친다</h1><p>물푸레시가 다리를 고친다고 밝혔다. 공사는 곧 시작한다.</p>",
        URL,
    ),
    (
        "gone",
        "<h1>알림</h1><p>삭제되었거나 찾을 수 없는 기사입니다. 주소를 다시 확인해 주시기 바랍니다. "
        "문의는 고객센터로 해 주시면 빠르게 답해 드리겠습니다.</p>",
        URL,
    ),
    ("house", f"<h1>이용약관</h1>{PROSE}", URL),
    ("photo", f"<h1>[포토] 물푸레시의 다리</h1>{PROSE}", URL),
    (
        "teasers",
        "<h1>사회</h1>"
        + "".join(
            f"<p>{town}가 다리를 고친다. 공사는 곧 시작한다고 {town}는 밝혔다...</p>"
            for town in TOWNS
        ),
        URL,
    ),
    (
        "listing",
        "<title>물푸레일보 사회</title>"
        + "".join(
            f"<p>{town}가 다리를 고친다. 공사는 곧 시작한다고 {town}는 밝혔다.</p>"
            for town in TOWNS
        ),
        URL,
    ),
]


@pytest.mark.parametrize(
    ("rule", "html", "url"), REFUSED, ids=[f"{row[0]} {row[2]}" for row in REFUSED]
)
def test_a_page_that_is_no_article_names_the_rule_that_refused_it(
    rule: str, html: str, url: str
) -> None:
    with pytest.raises(hangisa.NotAnArticle) as error:
        hangisa.extract(html, url)
    assert error.value.rule == rule
    refused = explain(html, url).refused
    assert refused is not None
    assert (refused.rule, refused.message) == (rule, error.value.message)
    assert refused.looks_at


def test_every_rule_that_refuses_is_explained() -> None:
    code = "".join(path.read_text(encoding="utf-8") for path in SOURCE.rglob("*.py"))
    named = set(re.findall(r'rule="(\w+)"', code)) | set(re.findall(r'yield "(\w+)", \w+\(', code))
    assert named == set(RULES)
    assert {row[0] for row in REFUSED} == set(RULES)


def test_hostile_pages_are_explained_or_refused() -> None:
    for html in ("", "<", b"\xff\xfe\x00", "<p>" * 3000, "\ud800", "<script>{</script>"):
        assert explain(html, "https://[").refused is not None
