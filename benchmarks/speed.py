"""Pages in, times out: an extraction against the parser's bare parse of the same text in the same run."""

import json
import statistics
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

import hangisa
from hangisa.decode import decode
from hangisa.quotations import ArticleText, quotations

ROOT = Path(__file__).parents[1]
CORPUS = ROOT.parent / "shared" / "corpus" / "pages"
ROUNDS = 5


def best_ms(work: Callable[[], object]) -> float:
    """Run the work several times and return its best time in milliseconds."""
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        with suppress(hangisa.HangisaError):  # a page that is no article costs its time too
            work()
        times.append((time.perf_counter() - start) * 1000)
    return min(times)


def row(label: str, times: list[float]) -> str:
    """Format mean, median and 95th percentile of a list of milliseconds."""
    p95 = statistics.quantiles(times, n=20)[-1]
    return f"{label:24}{statistics.mean(times):8.2f}{statistics.median(times):8.2f}{p95:8.2f}"


def url_of(page: Path) -> str | None:
    """Return the address a page came from, as its label or the expected record beside it says."""
    label = page.parents[1] / "labels" / f"{page.stem}.json"
    for path in (label, page.with_suffix(".json")):
        if path.exists():
            url = json.loads(path.read_text(encoding="utf-8")).get("url")
            return url if isinstance(url, str) else None
    return None


def speech(raw: bytes, url: str | None) -> Callable[[], object]:
    """Return the quotation stage of one page, ready to be timed."""
    try:
        article = hangisa.extract(raw, url)
    except hangisa.NotAnArticle:
        return lambda: None
    text = ArticleText(
        paragraphs=article.paragraphs,
        headline=article.headline,
        subheadings=article.subheadings,
        captions=[caption.text for caption in article.captions],
    )
    return partial(quotations, text)


def main() -> None:
    """Time every page and print the figures."""
    folder = CORPUS if CORPUS.is_dir() else ROOT / "fixtures" / "outlets"
    paths = sorted(folder.rglob("*.html"))
    pages = [path.read_bytes() for path in paths]
    urls = [url_of(path) for path in paths]
    if len(pages) < 2:
        sys.exit(f"no pages in {folder}")
    texts = [decode(raw).text for raw in pages]
    parse = [best_ms(partial(LexborHTMLParser, text)) for text in texts]
    decoding = [best_ms(partial(decode, raw)) for raw in pages]
    extract = [
        best_ms(partial(hangisa.extract, raw, url)) for raw, url in zip(pages, urls, strict=True)
    ]
    said = [best_ms(partial(speech, raw, url)()) for raw, url in zip(pages, urls, strict=True)]
    ratios = [ours / bare for ours, bare in zip(extract, parse, strict=True)]
    print(f"{len(pages)} pages, best of {ROUNDS}, ms    mean  median     p95")
    print(row("bare parse", parse))
    print(row("decode", decoding))
    print(row("hangisa.extract", extract))
    print(row("  as a multiple, a page", ratios))
    print(row("  of it quotations", said))
    print(f"  as a multiple of the whole: {sum(extract) / sum(parse):.2f}")
    rest = (sum(extract) - sum(said)) / sum(parse)
    print(f"  the same without quotations: {rest:.2f}")


if __name__ == "__main__":
    main()
