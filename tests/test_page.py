"""What a page holds besides its text: meta tags, JSON-LD however broken, JSON that frameworks embed."""

import json

import pytest

import hangisa
from hangisa.page import Page
from hangisa.scripts import assigned, embedded_json, forgiving_json, objects
from hangisa.stories import find_story

BODY = (
    "<p>물푸레시가 낡은 다리를 고친다. 공사는 6월에 끝난다.</p><p>도하람 시장은 “안전이 먼저다”라고 말했다. "
    "시민들은 공사를 반겼다.</p><p>다리는 걸어서만 건널 수 있다. 버스는 강변길로 돌아간다.</p>"
)
TITLE = "물푸레시, 낡은 다리 고친다"
HEAD = f'<html><head><meta property="og:title" content="{TITLE}"><meta property="og:type" content="article"></head><body>'


def test_meta_tags_are_read_by_property_name_and_itemprop() -> None:
    page = Page(
        '<meta property="OG:Title" content=" 제목 "><meta name="author" content="홍길동"><meta name="author" content="김철수">'
        '<meta itemprop="datePublished" content="2024-05-03"><meta name="empty" content=" ">'
    )
    assert page.meta == {
        "og:title": ["제목"],
        "author": ["홍길동", "김철수"],
        "datepublished": ["2024-05-03"],
    }
    assert page.meta_first("none", "author") == "홍길동"


@pytest.mark.parametrize(
    "text",
    [
        '{"@type": "NewsArticle", "headline": "제목"}',
        ' <!-- {"@type": "NewsArticle", "headline": "제목"} --> ',
        '/* 기사 */ {"@type": "NewsArticle", "headline": "제목",}',
        '//<![CDATA[\n{"@type": "NewsArticle", "headline": "제목"}\n//]]>',
        '{"@type": "NewsArticle", "headline": "제목"};',
        '{"@type": "NewsArticle", "headline": "제목", "description": "줄이\n바뀐\t글"}',
    ],
)
def test_broken_json_ld_is_read_forgivingly(text: str) -> None:
    page = Page(f'<script type="application/ld+json">{text}</script>')
    assert page.article_ld["headline"] == "제목"


@pytest.mark.parametrize("text", ["", "{", "not json", "[[[[", "{" * 5000])
def test_hopeless_json_is_none(text: str) -> None:
    assert forgiving_json(text) is None


def test_graphs_and_lists_are_opened() -> None:
    value = [
        {"@graph": [{"@type": "WebPage"}, {"@type": ["Thing", "NewsArticle"], "headline": "제목"}]}
    ]
    page = Page(f'<script type="application/ld+json">{json.dumps(value)}</script>')
    assert [entry.get("@type") for entry in objects(value)][1:] == [
        "WebPage",
        ["Thing", "NewsArticle"],
    ]
    assert page.article_ld["headline"] == "제목"


def test_json_in_scripts_comes_largest_first() -> None:
    small, large = {"title": "작은 것", "text": "가" * 200}, {"title": "큰 것", "text": "나" * 900}
    found = embedded_json(
        [f"var a = {json.dumps(small)};", f"window.__STATE__ = {json.dumps(large)}; run();"]
    )
    assert found == [large, small]


@pytest.mark.parametrize(
    ("code", "value"),
    [
        ('Fusion.x="a";Fusion.content={"a": 1};Fusion.contentConfig={"b": 2}', {"a": 1}),
        ("var content = [1, 2];", [1, 2]),
        ("content={'a': 1}", None),
        ('contents={"a": 1}', None),
    ],
)
def test_a_value_is_found_by_the_name_it_is_assigned_to(code: str, value: object) -> None:
    assert assigned(code, "content") == value


def flight(rows: list[str]) -> str:
    stream = "".join(rows)
    half = len(stream) // 2
    return "".join(
        f"<script>self.__next_f.push({json.dumps([1, part])})</script>"
        for part in (stream[:half], stream[half:])
    )


STORY = {
    "title": TITLE,
    "contentHtml": BODY,
    "regDate": "2024-05-03 09:00:00",
    "writerName": "홍바람 기자",
}
SHELLS = {
    "plain variable": f"<script>var article = {json.dumps(STORY, ensure_ascii=False)};</script>",
    "escaped variable": f"<script>window.__INITIAL_STATE__={json.dumps({'news': STORY})};</script>",
    "dehydrated query cache": '<script>window["__RQ_"] = window["__RQ_"] || [];window["__RQ_"].push('
    + json.dumps({"queries": [{"state": {"data": {"detail": STORY}}}]})
    + ")</script>",
    "next data": f'<script id="__NEXT_DATA__" type="application/json">{json.dumps({"props": STORY})}</script>',
    "flight stream": flight([f"1:{json.dumps(['$', {'article': STORY}])}\n"]),
    "flight stream with a text row": flight(
        [
            f"7:T{len(BODY.encode()):x},",
            BODY,
            f"1:{json.dumps(['$', {'article': {**STORY, 'contentHtml': '$7'}}])}\n",
        ]
    ),
    "list of blocks": "<script>var page = "
    + json.dumps(
        {
            **STORY,
            "contentHtml": None,
            "blocks": [{"type": "p", "content": p} for p in BODY[3:-4].split("</p><p>")],
        }
    )
    + ";</script>",
}


@pytest.mark.parametrize("shell", SHELLS)
def test_article_that_only_a_script_holds_is_found_without_knowing_the_site(shell: str) -> None:
    article = hangisa.extract(f"{HEAD}<div id=app></div>{SHELLS[shell]}</body></html>")
    assert article.headline == TITLE
    assert len(article.paragraphs) == 3
    assert article.paragraphs[0] == "물푸레시가 낡은 다리를 고친다. 공사는 6월에 끝난다."
    assert article.published_at is not None
    assert article.published_at.isoformat() == "2024-05-03T09:00:00+09:00"
    assert [person.name for person in article.bylines] == ["홍바람"]


def test_a_script_text_under_another_headline_is_not_the_article() -> None:
    other = {**STORY, "title": "전혀 다른 기사의 제목"}
    page = Page(f"{HEAD}<script>var list = {json.dumps([other])};</script></body></html>")
    assert find_story(page) is None
    with pytest.raises(hangisa.NotAnArticle):
        hangisa.extract(page.html)


def test_addresses_are_joined_to_the_pages_own() -> None:
    page = Page('<link rel="canonical" href="/news/1">', "https://news.example.co.kr/list?x=1")
    assert page.canonical_url == "https://news.example.co.kr/news/1"
    assert page.absolute("//img.example.co.kr/a.jpg") == "https://img.example.co.kr/a.jpg"
    assert page.absolute("data:image/png;base64,xx") is None
    assert page.absolute("https://[") is None


def test_nul_and_lone_surrogates_do_not_reach_the_record() -> None:
    article = hangisa.extract(f"{HEAD}<h1>{TITLE}</h1><div>\x00\ud800{BODY}</div></body></html>")
    assert article.to_json()
    assert len(article.paragraphs) == 3


NAMED = (
    '[class*="date" i]',
    '[id*="date" i]',
    '[class*="Info" i] li',
    'p:not([class*="gone" i])',
    "b, i",
)


@pytest.mark.parametrize(
    "html",
    [
        '<ul class="ARTICLE-INFO"><li class="upDate"><b>1</b></li><li id="date2">2</li></ul><p>3</p>',
        '<ul id="info"><li class="gone">1</li><i class="x\ny">2</i></ul><p class="gone">3</p>',
        "<p>1</p>",
    ],
)
def test_selectors_asked_together_match_the_same_where_the_names_are_known(html: str) -> None:
    page = Page(html)
    wanted = [node.mem_id for node in page.tree.css(", ".join(NAMED))]
    assert [node.mem_id for node in page.some(NAMED)] == wanted
    assert page.names
    assert [node.mem_id for node in page.some(NAMED)] == wanted


def test_nodes_come_in_turn_as_they_come_at_once() -> None:
    page = Page('<p class="b">1</p><div class="a">2</div><p class="a b">3</p>')
    for selectors in ((".none", ".b"), (".a, .b",), (".none",)):
        once = [node.mem_id for node in page.all(selectors)]
        assert [node.mem_id for node in page.each(selectors)] == once
