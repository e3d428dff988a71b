"""The pages that benchmarks read: the labelled corpus where it is, else the fixtures."""

import json
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
CORPUS = ROOT.parent / "shared" / "corpus" / "pages"
FIXTURES = ROOT / "fixtures" / "outlets"


@dataclass(frozen=True, slots=True)
class Sample:
    """One page."""

    raw: bytes
    url: str | None


def samples() -> tuple[str, list[Sample]]:
    """Return what the pages are, in words, and the pages."""
    real = CORPUS.is_dir()
    paths = sorted((CORPUS if real else FIXTURES).rglob("*.html"))
    found = [Sample(path.read_bytes(), url_of(path)) for path in paths]
    size = sum(len(page.raw) for page in found) / max(1, len(found)) / 1024
    kind = "real news pages" if real else "fixture pages"
    return f"{len(found)} {kind}, {size:.0f} KiB on average", found


def url_of(page: Path) -> str | None:
    """Return the address a page came from, as its label or the expected record beside it says."""
    label = page.parents[1] / "labels" / f"{page.stem}.json"
    for path in (label, page.with_suffix(".json")):
        if path.exists():
            url = json.loads(path.read_text(encoding="utf-8")).get("url")
            return url if isinstance(url, str) else None
    return None
