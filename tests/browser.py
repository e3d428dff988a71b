"""Debian's Chromium as the tests drive it: one browser a module, no network; skipped where there is none."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

CHROMIUM = Path("/usr/bin/chromium")
QUIET = (
    "--headless --no-sandbox --disable-gpu --no-first-run --disable-background-networking"
    " --disable-component-update --disable-sync"
).split()


@contextmanager
def chromium() -> Iterator[Any]:
    """Run a browser while the block runs."""
    driver = pytest.importorskip("playwright.sync_api")
    if not CHROMIUM.exists():
        pytest.skip("no Chromium here")
    with driver.sync_playwright() as play:
        browser = play.chromium.launch(executable_path=str(CHROMIUM), args=QUIET)
        try:
            yield browser
        finally:
            browser.close()


@contextmanager
def opened(browser: Any, text: str, folder: Path) -> Iterator[Any]:
    """Give the tab that shows an HTML page; fails where the page meets an error or asks for anything."""
    path = folder / "page.html"
    path.write_text(text, encoding="utf-8")
    tab = browser.new_page(viewport={"width": 1280, "height": 1560})
    troubles: list[str] = []
    tab.on("pageerror", lambda error: troubles.append(str(error)))
    tab.on("console", lambda said: troubles.append(said.text))
    tab.on("request", lambda asked: troubles.append(asked.url))
    tab.on("dialog", lambda dialog: troubles.append(dialog.message))
    tab.set_default_timeout(10_000)
    tab.goto(path.as_uri())
    yield tab
    tab.close()
    assert troubles == [path.as_uri()]
