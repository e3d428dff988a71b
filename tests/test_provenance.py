"""Each value says which source gave it, and sources that disagree leave one warning."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import hangisa

OUTLETS = Path(__file__).parents[1] / "fixtures" / "outlets"
PAGES = sorted(OUTLETS.glob("*/*.json"))
SOURCED = (
    "canonical_url original_url outlet headline subheadings published_at modified_at bylines agency"
    " dateline section genre keywords print_page is_free paragraphs crossheads captions"
).split()
# what a source begins with, and what may follow
WORDS = ("print", "body", "json-ld", "title", "link canonical", "url", "headline", "section")
WORDS += ("default", "original_url", "text")
PREFIXES = ("json ", "meta ", "layout ", "print, ", "body, ", "headline, ")

PAGE = """<html><head><title>물푸레시, 다리 고친다 - 물푸레일보</title>%s</head><body>
<h1>물푸레시, 다리 고친다</h1>
<p class="byline">고은샘 기자</p><p class="date">입력 2024-05-03 09:10 | 수정 2024-05-03 11:20</p>
<div class="article_body">
<p>(물푸레=연합뉴스) 고은샘 기자 = 물푸레시가 낡은 다리를 고친다고 3일 밝혔다. 공사는 다음 달에 시작한다.</p>
<p>시는 공사 기간에 차량을 우회시킨다. 주민에게는 문자로 미리 알린다.</p>
<p>공사비는 모두 20억 원이다. 시는 올해 예산에 이 돈을 넣었다.</p>
%s</div></body></html>"""


def meta(name: str, content: str) -> str:
    return f'<meta property="{name}" content="{content}">'


def ld(**values: Any) -> str:
    told = json.dumps({"@type": "NewsArticle", **values}, ensure_ascii=False)
    return f'<script type="application/ld+json">{told}</script>'


def extracted(head: str, tail: str = "", url: str | None = None) -> hangisa.Article:
    return hangisa.extract(PAGE % (head, tail), url)


@cache
def page_of(path: Path) -> hangisa.Article:
    url = json.loads(path.read_text(encoding="utf-8"))["url"]
    return hangisa.extract(path.with_suffix(".html").read_bytes(), url)


@pytest.mark.parametrize("path", PAGES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_every_value_says_where_it_came_from(path: Path) -> None:
    article = page_of(path)
    given = [field for field in SOURCED if getattr(article, field) not in (None, ())]
    assert sorted(article.provenance) == sorted(given)
    for source in article.provenance.values():
        assert source in WORDS or source.startswith(PREFIXES), source


SOURCES = [
    ("", "", {"headline": "print, agrees with title", "published_at": "print, labelled"}),
    ("", "", {"agency": "body, dateline", "dateline": "body", "genre": "default"}),
    ("", "<p>사진</p>", {"bylines": "body", "paragraphs": "layout generic"}),
    (meta("article:section", "사회"), "", {"section": "meta article:section"}),
    (ld(articleSection="사회"), "", {"section": "json-ld"}),
    (meta("article:section", "사설"), "", {"genre": "section"}),
    (meta("news_keywords", "다리,공사"), "", {"keywords": "meta news_keywords"}),
    (ld(isAccessibleForFree="http://schema.org/False"), "", {"is_free": "json-ld"}),
    (meta("og:url", "https://news.example/1"), "", {"canonical_url": "meta og:url"}),
    (
        '<link rel="canonical" href="https://news.example/1">',
        "",
        {"canonical_url": "link canonical"},
    ),
    ('<link rel="canonical" href="https://www.hani.co.kr/1">', "", {"outlet": "link canonical"}),
    (meta("og:site_name", "물푸레일보"), "", {"outlet": "meta og:site_name"}),
    (ld(publisher={"name": "물푸레일보"}), "", {"outlet": "json-ld"}),
]


@pytest.mark.parametrize(("head", "tail", "wanted"), SOURCES)
def test_the_source_that_won_is_named(head: str, tail: str, wanted: dict[str, str]) -> None:
    found = extracted(head, tail).provenance
    assert {field: found.get(field) for field in wanted} == wanted


@pytest.mark.parametrize(
    ("head", "source"),
    [
        (ld(headline="물푸레시, 다리 고친다"), "json-ld"),
        (meta("og:title", "물푸레시, 다리 고친다"), "meta og:title"),
        ("", "title"),
    ],
)
def test_a_headline_that_only_metadata_gives_names_it(head: str, source: str) -> None:
    page = (PAGE % (head, "")).replace("<h1>물푸레시, 다리 고친다</h1>", "")
    assert hangisa.extract(page).provenance["headline"] == source


PRINTED = "print, labelled 2024-05-03T09:10+09:00"
DISAGREE = [
    (
        meta("article:published_time", "2024-05-01T09:10:00+09:00"),
        f"published_at: {PRINTED}, meta article:published_time 2024-05-01T09:10+09:00",
    ),
    (
        ld(datePublished="2024-05-03T14:00:00+09:00"),
        f"published_at: {PRINTED}, json-ld 2024-05-03T14:00+09:00",
    ),
    (
        meta("datepublished", "2024-04-30"),
        f"published_at: {PRINTED}, meta datepublished 2024-04-30",
    ),
    (
        meta("og:url", "https://news.example/2024/04/03/1"),
        f"published_at: {PRINTED}, url 2024-04-03",
    ),
    (
        meta("article:modified_time", "2024-05-08T09:10:00+09:00"),
        "modified_at: print, labelled 2024-05-03T11:20+09:00, "
        "meta article:modified_time 2024-05-08T09:10+09:00",
    ),
    (
        ld(headline="한 마을 도서관, 밤에도 문 연다"),
        "headline: print, agrees with title 물푸레시, 다리 고친다, json-ld 한 마을 도서관, 밤에도 문 연다",
    ),
    (ld(author={"@type": "Person", "name": "담아리"}), "bylines: body 고은샘, json-ld 담아리"),
    (meta("author", "담아리 기자"), "bylines: body 고은샘, meta author 담아리"),
    (
        '<link rel="canonical" href="https://news.example/view/20481">'
        + meta("og:url", "https://news.example/view/20479"),
        "canonical_url: link canonical https://news.example/view/20481, "
        "meta og:url https://news.example/view/20479",
    ),
    (ld(articleBody="물푸레시가 낡은 다리를 고친다. " * 40), None),
]


@pytest.mark.parametrize(("head", "warning"), DISAGREE)
def test_sources_that_disagree_leave_a_warning_with_both_values(
    head: str, warning: str | None
) -> None:
    (found,) = extracted(head).warnings
    assert found == (warning or found)
    assert found.partition(":")[0] in SOURCED


def test_a_text_that_the_page_cuts_off_leaves_its_lengths() -> None:
    article = extracted(ld(articleBody="물푸레시가 낡은 다리를 고친다. " * 40))
    printed = sum(map(len, article.paragraphs))
    assert article.warnings == (
        f"paragraphs: layout generic {printed} characters, json-ld 720 characters",
    )


def test_another_agency_below_the_text_leaves_a_warning() -> None:
    article = extracted("", "<p>[물푸레=뉴시스]</p>")
    assert article.warnings == ("agency: body, dateline 연합뉴스, body, sign-off 뉴시스",)


def test_a_page_that_belongs_to_another_outlet_leaves_a_warning() -> None:
    head = '<link rel="canonical" href="https://www.khan.co.kr/article/1">'
    article = extracted(head, url="https://www.hani.co.kr/arti/1.html")
    assert article.warnings == ("outlet: url 한겨레, link canonical 경향신문",)


HARMLESS = [
    ld(datePublished="2024-05-03T09:10:42+09:00"),  # seconds
    ld(datePublished="2024-05-03T09:18:00+09:00"),  # 승인 a little after 입력
    ld(datePublished="2024-05-03T00:10:00Z"),  # the same moment
    ld(datePublished="2024-05-03T09:10:00Z"),  # a Korean clock marked as UTC
    ld(datePublished="2024-05-03T00:10:00+09:00"),  # UTC hands marked as Korean
    ld(datePublished="2024-05-03"),
    ld(datePublished="2024-05-03T11:20:10+09:00"),  # moved along with the edit
    ld(datePublished="어제"),
    meta("og:regdate", "20240503091042"),
    ld(datePublished="2024-05-01T09:10:00+09:00") + meta("pubdate", "2024-05-03 09:10"),  # outvoted
    ld(dateModified="2024-05-03T09:10:00+09:00"),  # a copy of the publication
    meta("og:title", "물푸레시, 다리 고친다 | 물푸레일보"),
    meta("og:title", "[단독] 물푸레시 &quot;다리 고친다&quot; - 사회"),
    meta("og:title", "물푸레일보"),
    ld(headline="물푸레시 다리 고친다…")
    + meta("og:title", "다음 달, 낡은 다리가 새 다리로 바뀐다"),
    ld(author={"name": "고은샘 기자"}),
    ld(author=[{"name": "담아리"}, {"name": "고은샘"}]),
    ld(author={"@type": "Organization", "name": "물푸레일보"}),
    meta("author", "물푸레일보") + meta("twitter:creator", "@mulpure"),
    ld(articleSection="지역") + meta("article:section", "사회"),
    ld(articleBody="물푸레시가 낡은 다리를 고친다."),
    '<link rel="canonical" href="https://www.news.example/view/20481">'
    + meta("og:url", "http://m.news.example/view?no=20481"),
    meta("og:url", "https://news.example/2024/05/02/1"),  # the evening before
]


@pytest.mark.parametrize("head", HARMLESS)
def test_ordinary_differences_leave_no_warning(head: str) -> None:
    assert extracted(head).warnings == ()


def test_warnings_are_rare_on_the_outlets_pages() -> None:
    told = [page_of(path).warnings for path in PAGES]
    assert sum(map(bool, told)) * 20 < len(told)


def test_warnings_are_rare_on_real_pages(corpus: Path) -> None:
    told = []
    for path in sorted((corpus / "labels").glob("*.json")):
        label = json.loads(path.read_text(encoding="utf-8"))
        if label["kind"] == "article":
            raw = (corpus / "pages" / f"{path.stem}.html").read_bytes()
            told.append(hangisa.extract(raw, label["url"]).warnings)
    assert sum(map(bool, told)) * 20 < len(told)
