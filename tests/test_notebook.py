"""The notebook: an article shows itself, progress is drawn in the cell, the tutorial runs from URLs to a chart.

The tutorial's outputs and the picture are made anew by `python -m tests.test_notebook`.
"""

import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from html import escape
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest
from tests.browser import chromium, opened
from tests.stand import stand
from tests.test_report import EVIL, parsed
from tests.test_view_reading import ARTICLE, BODY

from hangisa import scrape_many
from hangisa.batch.tally import Tally
from hangisa.fetch.policy import Policy
from hangisa.record import Article, Caption, Error, Failure, Publisher, Quotation, Speaker
from hangisa.view.chart import Bar, bars
from hangisa.view.notebook import article_html, failure_html
from hangisa.view.watched import cell, in_notebook, watched

DOCS = Path(__file__).parents[1] / "docs"
TUTORIAL = DOCS / "tutorial.ipynb"
# the cells whose picture is drawn
DRAWN = re.compile(r"scrape_many|^articles = \[|groupby|bars\(")
HERE = Policy(delay=0, allow_private=True)
FAILURE = Failure(error=Error(code="http_404", message="gone"), input_url="http://x.kr")


def test_an_article_shows_its_text_and_who_said_what() -> None:
    page = replace(ARTICLE, provenance={"headline": "print"})._repr_html_()
    assert '<mark class="unknown" title="도하람 시장 · C">안전이 먼저다</mark>' in page
    text = re.sub("<[^>]+>", "", page.partition("</style>")[2])
    assert BODY in text
    assert all(
        told in text for told in ("낡은 다리", "언제 끝나나", "솔바람 기자", "headlineprint")
    )
    assert "<details><summary>provenance" in page
    assert "<details" not in article_html(ARTICLE)


def test_a_failure_shows_why() -> None:
    assert "<code>http_404</code> gone" in FAILURE._repr_html_()


def evil(words: str, address: str) -> str:
    quote = Quotation(text=words, paragraph=0, start=0, end=len(words), cue=words)
    article = Article(
        headline=words,
        outlet=Publisher(name=words),
        language=words,
        paragraphs=(words,),
        captions=(Caption(text=words),),
        quotations=(replace(quote, speaker=Speaker(name=words)),),
        provenance={words: words},
        warnings=(words,),
        url=address,
    )
    return article_html(article) + failure_html(replace(FAILURE, input_url=words))


def test_what_a_page_said_is_text_in_the_notebook_too() -> None:
    tags = [tag for tag, _ in parsed(evil(EVIL, "javascript:owned()"))[0]]
    assert "a" not in tags
    assert tags == [tag for tag, _ in parsed(evil("말", "말"))[0]]
    assert "a" in [tag for tag, _ in parsed(evil("말", "https://x.kr"))[0]]


def test_records_load_no_view_before_one_is_shown() -> None:
    code = "import sys, hangisa.extraction, hangisa.scraping; print('hangisa.view' in sys.modules)"
    answer = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert answer.stdout == "False\n"


class Shell:
    """What IPython gives a cell: a display that is updated."""

    def __init__(self) -> None:
        self.shown: list[str] = []

    def display(self, html: str, display_id: bool) -> Any:
        self.shown.append(html)
        return SimpleNamespace(update=self.shown.append)


@pytest.fixture
def shell(monkeypatch: pytest.MonkeyPatch) -> Shell:
    """Stand in for the kernel of a notebook."""
    shell = Shell()
    python, display = ModuleType("IPython"), ModuleType("IPython.display")
    vars(python).update(get_ipython=lambda: SimpleNamespace(kernel=1))
    vars(display).update(HTML=str, display=shell.display)
    monkeypatch.setitem(sys.modules, "IPython", python)
    monkeypatch.setitem(sys.modules, "IPython.display", display)
    return shell


def test_progress_is_drawn_in_the_cell_first_and_last(shell: Shell) -> None:
    with stand() as site:
        urls = [site.url("/a/1"), site.url("/gone"), site.url("/a/2")]
        records = list(scrape_many(urls, HERE, progress=True))
    assert len(records) == 3
    assert '<progress max="3" value="0">' in shell.shown[1]
    assert shell.shown[-1] == (
        '<div><progress max="3" value="3"></progress>'
        " 3 of 3 lines: 2 ok, 1 failed (http_404 1)</div>"
    )


def test_progress_of_an_endless_list_has_no_bar(shell: Shell) -> None:
    with stand() as site:
        assert len(list(scrape_many(iter([site.url("/a/1")]), HERE, progress=True))) == 1
    assert "<progress" not in "".join(shell.shown)
    assert "1 lines: 1 ok" in shell.shown[-1]
    assert "&lt;" in cell(Tally(unit="<b>"))


def test_without_a_notebook_progress_writes_no_data_and_loses_no_record(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert not in_notebook()
    with stand() as site:
        assert len(list(scrape_many([site.url("/a/1")], HERE, progress=True))) == 1
    assert capsys.readouterr().out == ""


def test_a_reader_who_leaves_early_ends_the_scraping() -> None:
    ended = []

    def records() -> Iterator[Article | Failure]:
        try:
            while True:
                yield FAILURE
        finally:
            ended.append(True)

    reading = watched(records(), None)  # type: ignore[arg-type]
    next(reading)
    reading.close()
    assert ended == [True]


def test_a_chart_draws_itself_and_escapes_its_labels() -> None:
    chart = bars(
        [("가<b>", 3), Bar("아주 긴 이름을 가진 어느 위원회의 대변인", (1, 2), "3")], "제목"
    )
    assert chart._repr_html_() == chart
    assert chart.startswith("<svg")
    assert "가&lt;b&gt;" in chart
    assert chart.count("<rect") == 3
    assert "<title>아주 긴 이름을 가진 어느 위원회의 대변인: 3</title>" in chart
    assert "…</text>" in chart
    assert bars([]).startswith("<svg")


def run() -> Any:
    """Run the tutorial in its folder and return the notebook with its outputs."""
    formats = pytest.importorskip("nbformat")
    client = pytest.importorskip("nbclient")
    notebook = formats.read(TUTORIAL, as_version=4)
    client.NotebookClient(
        notebook, timeout=50, resources={"metadata": {"path": str(DOCS)}}, record_timing=False
    ).execute()
    return notebook


def outputs(notebook: Any, kind: str) -> list[str]:
    """What the notebook's cells show as text/plain or text/html."""
    shown = [output for one in notebook.cells for output in one.get("outputs", ())]
    return [output["data"][kind] for output in shown if kind in output.get("data", {})]


@pytest.mark.filterwarnings("default")  # the client's own
def test_the_tutorial_runs_from_urls_to_a_table_and_a_chart(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("pandas")
    monkeypatch.setenv("IPYTHONDIR", str(tmp_path))
    monkeypatch.setenv("JUPYTER_RUNTIME_DIR", str(tmp_path))
    shown = outputs(run(), "text/html")
    assert "9 of 9 lines: 6 ok, 3 failed" in shown[0]
    assert '<article class="hangisa"' in shown[1]
    assert '<mark class="person" title="' in shown[1]
    assert shown[-1].startswith("<svg")
    assert shown[-1].count("<rect") > 2
    stored = outputs(pytest.importorskip("nbformat").read(TUTORIAL, as_version=4), "text/html")
    assert len(stored) == len(shown), "make the outputs anew: python -m tests.test_notebook"


STYLE = """<style>body{font:15px/1.5 NanumBarunGothic,sans-serif;margin:36px 44px;width:860px}
pre{background:#f4f5f6;border:1px solid #dfe2e5;border-radius:3px;padding:10px 14px;margin:26px 0 14px;
font:13px/1.55 NanumGothicCoding,monospace;white-space:pre-wrap}
table{border-collapse:collapse;font-size:13.5px}td,th{padding:4px 12px;text-align:right}
thead{border-bottom:1px solid #999}</style>"""


def picture(browser: Any, notebook: Any, path: Path, folder: Path) -> None:
    """Draw cells of the tutorial: the scraping, an article, the table of speakers and its chart."""
    drawn = [one for one in notebook.cells if DRAWN.search(one.source)]
    cells = (
        f"<pre>{escape(one.source)}</pre>{''.join(outputs(SimpleNamespace(cells=[one]), 'text/html'))}"
        for one in drawn
    )
    with opened(
        browser, f"<!doctype html><meta charset=utf-8>{STYLE}{''.join(cells)}", folder
    ) as tab:
        tab.locator("summary").first.click()
        tab.set_viewport_size({"width": 950, "height": 400})
        tab.screenshot(path=path, full_page=True)


def test_the_picture_is_drawn(tmp_path: Path) -> None:
    notebook = pytest.importorskip("nbformat").read(TUTORIAL, as_version=4)
    with chromium() as browser:
        picture(browser, notebook, tmp_path / "notebook.png", tmp_path)
    assert (tmp_path / "notebook.png").read_bytes().startswith(b"\x89PNG")


if __name__ == "__main__":
    import nbformat

    made = run()
    for one in made.cells:
        for output in one.get("outputs", ()):
            if "text/html" in output.get("data", {}):  # what nobody reads, and changes every time
                del output["data"]["text/plain"]
                output["data"]["text/html"] = re.sub(
                    r"127\.0\.0\.1:\d+", "127.0.0.1:8000", output["data"]["text/html"]
                )
    nbformat.write(made, TUTORIAL)
    with chromium() as running, tempfile.TemporaryDirectory() as scratch:
        picture(running, made, DOCS / "pictures" / "notebook.png", Path(scratch))
