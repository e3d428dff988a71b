"""Pages of outlets that nobody knows, and of known outlets read without their files."""

import json
from pathlib import Path
from typing import Any

import pytest

import hangisa
from hangisa import extraction

FIXTURES = Path(__file__).parent.parent / "fixtures"
UNKNOWN = sorted((FIXTURES / "unknown").glob("*.json"))
# Least share, in percent, of the outlets' pages that are read rightly with neither outlet nor CMS files.
FLOORS = {
    "headline": 99, "published_at": 98, "modified_at": 99, "bylines": 96,
    "subheadings": 98, "captions": 98, "paragraphs": 97,
}  # fmt: skip
NAMED = {"bylines": "name", "captions": "text"}


def row(path: Path) -> dict[str, Any]:
    value: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return value


def compared(field: str, value: Any) -> Any:
    """Of a field with parts, only the part that a reader names."""
    return [part[NAMED[field]] for part in value] if field in NAMED else value


@pytest.mark.parametrize("path", UNKNOWN, ids=[path.stem for path in UNKNOWN])
def test_a_page_of_an_unknown_outlet_is_read_as_it_says(path: Path) -> None:
    wanted, html = row(path), path.with_suffix(".html").read_bytes()
    if wanted["expect"] is None:
        with pytest.raises(hangisa.NotAnArticle):
            hangisa.extract(html, url=wanted["url"])
        return
    record = hangisa.extract(html, url=wanted["url"]).to_dict()
    assert {field: compared(field, record[field]) for field in wanted["expect"]} == {
        field: compared(field, value) for field, value in wanted["expect"].items()
    }


@pytest.mark.parametrize(
    "title", ["최신 기사", "많이 본 뉴스 | 하루일보", "전체기사 < 하루일보", "뉴스 목록"]
)
def test_a_list_is_told_by_its_title(title: str) -> None:
    html = (FIXTURES / "unknown" / "titled-list.html").read_text(encoding="utf-8")
    with pytest.raises(hangisa.NotAnArticle, match="title is that of a list") as caught:
        hangisa.extract(
            html.replace("최신 기사 - 하루신문", title), url="https://www.haru-news.example/1"
        )
    assert caught.value.rule == "listing"


def test_pages_of_known_outlets_are_read_without_their_files(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(extraction, "find_outlet", lambda url: None)
    monkeypatch.setattr(extraction, "cms_layouts", lambda: ())
    right = dict.fromkeys(FLOORS, 0)
    pages = dict.fromkeys(FLOORS, 0)
    for path in (FIXTURES / "outlets").glob("*/*.json"):
        expect = row(path)["expect"]
        record = blind(path, row(path)["url"])
        for field in FLOORS.keys() & expect.keys():
            pages[field] += 1
            right[field] += field in record and same(field, record[field], expect[field])
    shares = {field: 100 * right[field] / pages[field] for field in FLOORS}
    assert {field: share for field, share in shares.items() if share < FLOORS[field]} == {}


def blind(path: Path, url: str | None) -> dict[str, Any]:
    try:
        return hangisa.extract(path.with_suffix(".html").read_bytes(), url=url).to_dict()
    except hangisa.NotAnArticle:
        return {}


def same(field: str, value: Any, wanted: Any) -> bool:
    return bool(compared(field, value) == compared(field, wanted))
