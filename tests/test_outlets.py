"""Every fixture page of every outlet, field by field, against what the page says."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import hangisa
from hangisa.decode import decode
from hangisa.extraction import guide
from hangisa.outlet import Layout, cms_layouts, domain, find_outlet, outlets
from hangisa.page import Page, is_selector

FIXTURES = Path(__file__).parent.parent / "fixtures" / "outlets"
SELECTORS = (
    "body", "headline", "subheadings", "published", "modified", "byline", "frame", "section", "keywords",
    "captions", "crossheads", "drop", "original", "publisher",
)  # fmt: skip
EXPECTED = sorted(FIXTURES.glob("*/*.json"))


@cache
def row(path: Path) -> dict[str, Any]:
    """An expected file: the page's address, what the page says, and known failures by field."""
    value: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return value


@cache
def extracted(path: Path) -> dict[str, Any]:
    """The record of the page beside an expected file."""
    return hangisa.extract(path.with_suffix(".html").read_bytes(), url=row(path)["url"]).to_dict()


def laid_out(html: str, url: str) -> Layout:
    """The layout that a page is read by."""
    return guide(Page(html, url), find_outlet(url)).layout


def known_failure(path: Path, field: str) -> tuple[pytest.MarkDecorator, ...]:
    reason = row(path).get("xfail", {}).get(field)
    return (pytest.mark.xfail(reason=reason, strict=True),) if reason else ()


FIELDS = [
    pytest.param(
        path, field, id=f"{path.parent.name}/{path.stem}:{field}", marks=known_failure(path, field)
    )
    for path in EXPECTED
    for field in row(path)["expect"]
]


def narrowed(value: Any, wanted: Any) -> Any:
    """The value with only the keys that the expectation names."""
    if isinstance(value, dict) and isinstance(wanted, dict):
        return {key: narrowed(value.get(key), part) for key, part in wanted.items()}
    if isinstance(value, list) and isinstance(wanted, list) and len(value) == len(wanted):
        return [narrowed(a, b) for a, b in zip(value, wanted, strict=True)]
    return value


@pytest.mark.parametrize(("path", "field"), FIELDS)
def test_field_is_what_the_page_says(path: Path, field: str) -> None:
    wanted = row(path)["expect"][field]
    assert narrowed(extracted(path)[field], wanted) == wanted


@pytest.mark.parametrize("path", EXPECTED, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_paragraphs_survive_cp949(path: Path) -> None:
    url = row(path)["url"]
    raw = path.with_suffix(".html").read_text(encoding="utf-8").encode("cp949", "xmlcharrefreplace")
    assert hangisa.extract(raw, url=url).to_dict()["paragraphs"] == extracted(path)["paragraphs"]


@pytest.mark.parametrize("outlet", outlets(), ids=lambda outlet: outlet.id)
def test_outlet_has_a_page_and_answers_for_it(outlet: Any) -> None:
    pages = list((FIXTURES / outlet.id).glob("*.json"))
    assert pages, f"fixtures/outlets/{outlet.id} has no page"
    for page in pages:
        found = find_outlet(row(page)["url"])
        assert found is not None
        assert found.id == outlet.id


def test_every_page_belongs_to_an_outlet() -> None:
    assert {path.parent.name for path in EXPECTED} <= {outlet.id for outlet in outlets()}


def test_a_shared_layout_is_told_by_the_page_alone() -> None:
    shared = {layout.name: layout for layout in cms_layouts()}
    seen, strayed = set(), {}
    for path in EXPECTED:
        html = decode(path.with_suffix(".html").read_bytes()).text
        name = laid_out(html, row(path)["url"]).name
        if name not in shared or not any(mark in html for mark in shared[name].marker):
            continue
        for host in {host for outlet in outlets() for host in outlet.hosts}:
            html = html.replace(host, "unknown.example")
        seen.add(name)
        if (found := laid_out(html, "https://unknown.example/1").name) != name:
            strayed[f"{path.parent.name}/{path.stem}"] = found
    assert strayed == {}
    assert seen == set(shared), "a shared layout has no page"


def test_no_host_answers_twice() -> None:
    hosts = [host for outlet in outlets() for host in outlet.hosts]
    assert sorted(hosts) == sorted(set(hosts))


@pytest.mark.parametrize("outlet", outlets(), ids=lambda outlet: outlet.id)
def test_selectors_compile(outlet: Any) -> None:
    selectors = [s for layout in outlet.layouts for key in SELECTORS for s in getattr(layout, key)]
    assert [selector for selector in selectors if not is_selector(selector)] == []


def test_what_a_layout_names_stands_on_one_of_its_pages() -> None:
    alive: dict[tuple[str, str], bool] = {}
    for path in EXPECTED:
        page = Page(decode(path.with_suffix(".html").read_bytes()).text, row(path)["url"])
        layout = guide(page, find_outlet(row(path)["url"])).layout
        for key in ("headline", "crossheads", "original", "publisher"):
            if selectors := getattr(layout, key):
                found = bool(page.all(selectors))
                alive[layout.name, key] = found or alive.get((layout.name, key), False)
    assert [place for place, found in alive.items() if not found] == []


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://www.seoul.co.kr/news/1", "seoul"),
        ("https://www.metroseoul.co.kr/article/1", "metroseoul"),
        ("https://notseoul.co.kr.example.com/1", None),
        ("https://sports.khan.co.kr/1", "sportskhan"),
        ("https://www.khan.co.kr/article/1", "khan"),
        ("not a url", None),
        ("http://[::1", None),
    ],
)
def test_hosts_are_told_on_label_boundaries(url: str, name: str | None) -> None:
    found = find_outlet(url)
    assert (found.id if found else None) == name


def test_domain_is_the_host_without_www() -> None:
    assert domain("https://WWW.Example.co.kr:8080/a") == "example.co.kr"
