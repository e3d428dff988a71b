"""The report in a browser: its filters are clicked, typed and sorted, and what a page said stays text.

The picture in docs/ is drawn anew by `python -m tests.test_report_browser`.
"""

import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.browser import chromium, opened
from tests.invented import OUTLETS, records
from tests.test_report import EVIL, spoken

from hangisa.record import Article, Failure
from hangisa.view.report.page import report

PICTURE = Path(__file__).parents[1] / "docs" / "pictures" / "report.png"
NUMBER = 300
RECORDS = list(records(NUMBER))
ARTICLES = [record for record in RECORDS if isinstance(record, Article)]
QUOTED = [(article, quote) for article in ARTICLES for quote in article.quotations]


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with chromium() as running:
        yield running


@pytest.fixture
def tab(browser: Any, tmp_path: Path) -> Iterator[Any]:
    with opened(browser, report(RECORDS, "march.jsonl"), tmp_path) as shown:
        yield shown


def found(tab: Any, table: str) -> int:
    """How many rows a table says it found."""
    text = tab.locator(f"#{table} .count").inner_text()
    return int(text.partition("/")[2].split("(")[0].replace(",", "") or 0)


def cells(tab: Any, table: str, column: int) -> list[str]:
    texts = tab.locator(f"#{table} tbody td:nth-child({column})").all_inner_texts()
    return [str(text) for text in texts]


def test_a_table_is_paged_and_turned(tab: Any) -> None:
    assert found(tab, "articles") == NUMBER
    assert tab.locator("#articles tbody tr").count() == 50
    first = cells(tab, "articles", 1)
    assert first == sorted(first, reverse=True)
    assert tab.locator("#articles .back").is_disabled()
    for _ in range(5):
        tab.click("#articles .next")
    assert tab.locator("#articles .next").is_disabled()
    assert tab.locator("#articles .count").inner_text() == "251–300 / 300"
    assert cells(tab, "articles", 1)[-1] == ""  # failures have no date


def test_articles_are_filtered_by_outlet_status_day_and_words(tab: Any) -> None:
    paper = OUTLETS[0]
    tab.select_option("#articles [name=outlet]", f"={paper}")
    assert found(tab, "articles") == sum(a.outlet.name == paper for a in ARTICLES)
    assert set(cells(tab, "articles", 2)) == {paper}
    tab.click("#articles .clear")
    assert found(tab, "articles") == NUMBER

    tab.select_option("#articles [name=status]", "=http_404")
    codes = [record.error.code for record in RECORDS if isinstance(record, Failure)]
    assert found(tab, "articles") == codes.count("http_404")
    tab.click("#articles .clear")

    tab.fill("#articles [name=from]", "2026-03-10")
    tab.fill("#articles [name=to]", "2026-03-11")
    days = [str(a.published_at)[:10] for a in ARTICLES]
    assert found(tab, "articles") == days.count("2026-03-10") + days.count("2026-03-11") > 0
    tab.click("#articles .clear")

    tab.fill("#articles [name=text]", "도서관 연다")
    assert (
        found(tab, "articles")
        == sum("도서관" in a.headline and "연다" in a.headline for a in ARTICLES)
        > 0
    )
    tab.fill("#articles [name=text]", "없는 말")
    assert found(tab, "articles") == 0


def test_quotations_are_filtered_by_speaker_and_kind_and_stand_in_their_context(tab: Any) -> None:
    assert found(tab, "quotations") == len(QUOTED)
    tab.fill("#quotations [name=speaker]", "도하람")
    kinds = [q.speaker.name for _, q in QUOTED if q.speaker]
    assert found(tab, "quotations") == kinds.count("도하람") > 0
    assert set(cells(tab, "quotations", 2)) == {"도하람 시장"}
    assert "도하람 시장은(는) “" in cells(tab, "quotations", 1)[0]
    tab.click("#quotations .clear")
    tab.select_option("#quotations [name=kind]", "=anonymous")
    assert found(tab, "quotations") == sum(
        q.speaker is not None and q.speaker.kind == "anonymous" for _, q in QUOTED
    )
    assert set(cells(tab, "quotations", 3)) == {"익명"}


def test_headline_quotations_not_in_the_body_are_listed(tab: Any) -> None:
    missing = [q for a in ARTICLES for q in a.headline_quotes if q.quotation is None]
    assert found(tab, "unmatched") == len(missing) > 0


def test_a_bar_and_a_code_ask_for_the_rows_behind_them(tab: Any) -> None:
    tab.click("a[data-speaker='채다온']")
    assert tab.input_value("#quotations [name=speaker]") == "채다온"
    assert found(tab, "quotations") == sum(
        q.speaker is not None and q.speaker.name == "채다온" for _, q in QUOTED
    )
    tab.click("a[data-from='2026-03-12']")
    assert {cell[:10] for cell in cells(tab, "articles", 1)} == {"2026-03-12"}
    tab.click("a[data-status='timeout']")
    assert set(cells(tab, "articles", 7)) == {"timeout"}
    tab.locator(f".ko a[data-table=articles][data-outlet='{OUTLETS[1]}']").focus()
    tab.keyboard.press("Enter")
    assert set(cells(tab, "articles", 2)) == {OUTLETS[1]}


def test_columns_are_sorted_by_the_keyboard_too(tab: Any) -> None:
    head = tab.locator("#articles thead th:nth-child(4)")
    head.locator("button").focus()
    tab.keyboard.press("Enter")
    assert head.get_attribute("aria-sort") == "ascending"
    up = cells(tab, "articles", 4)
    assert up == sorted(up)
    tab.keyboard.press("Enter")
    assert head.get_attribute("aria-sort") == "descending"
    number = tab.locator("#articles thead th:nth-child(6)")
    number.locator("button").click()
    assert cells(tab, "articles", 6) == ["0"] * sum(isinstance(r, Failure) for r in RECORDS) + [
        "1"
    ] * (50 - sum(isinstance(r, Failure) for r in RECORDS))


def test_the_page_speaks_korean_and_english(tab: Any) -> None:
    assert tab.locator("h1").inner_text() == "수집 보고서"
    tab.select_option("#quotations [name=kind]", "=anonymous")
    before = found(tab, "quotations")
    tab.click("#language")
    assert tab.locator("h1").inner_text() == "Scrape report"
    assert tab.locator("#articles thead").inner_text().split()[0] == "date"
    assert set(cells(tab, "quotations", 3)) == {"anonymous"}
    assert found(tab, "quotations") == before


def test_every_control_has_a_name(tab: Any) -> None:
    nameless = tab.evaluate(
        """() => [...document.querySelectorAll("input, select, button, [tabindex], svg a")].filter(
            (one) => !(one.labels?.[0]?.innerText || one.textContent || one.getAttribute("aria-label"))
        ).length"""
    )
    assert nameless == 0


def test_nothing_a_page_said_runs(browser: Any, tmp_path: Path) -> None:
    with opened(browser, spoken(EVIL, "javascript:owned()"), tmp_path) as tab:
        assert "<img src=x" in tab.locator("#articles tbody").inner_text()
        assert tab.locator("img").count() == tab.locator("a[href^=javascript]").count() == 0
        assert tab.locator("#quotations tbody td").first.inner_text().count("첫째") == 1


def test_ten_thousand_records_are_found_and_drawn_a_page_at_a_time(
    browser: Any, tmp_path: Path
) -> None:
    with opened(browser, report(records(10_000)), tmp_path) as tab:
        assert found(tab, "articles") == 10_000
        assert tab.evaluate("document.querySelectorAll('*').length") < 4000
        tab.fill("#articles [name=text]", "헌책")
        tab.locator("#articles .count", has_text="(").wait_for()
        assert 0 < found(tab, "articles") < 10_000


def picture(browser: Any, path: Path, folder: Path) -> None:
    """Draw the report, as far as its first table, on invented records."""
    with opened(browser, report(records(600), "march.jsonl"), folder) as tab:
        tab.set_viewport_size({"width": 1280, "height": 2260})
        tab.screenshot(path=path)


def test_the_picture_is_drawn(browser: Any, tmp_path: Path) -> None:
    picture(browser, tmp_path / "report.png", tmp_path)
    assert (tmp_path / "report.png").read_bytes().startswith(b"\x89PNG")


if __name__ == "__main__":
    with chromium() as running, tempfile.TemporaryDirectory() as scratch:
        picture(running, PICTURE, Path(scratch))
