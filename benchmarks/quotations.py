"""Labelled texts to precision, recall and F1 of quotations and their speakers.

    python benchmarks/quotations.py cases CASES.jsonl   # worked cases with offsets
    python benchmarks/quotations.py pages FOLDER        # labelled pages; needs FOLDER/../score/gold.py
    add --errors for one line a mistake, --json for one JSON object

Spans are matched exactly in `cases` and by their letters in `pages`. Never one blended figure: every
table is by kind, by family of marks and by zone. `speaker` is the share of matched spans whose speaker is
right (none where the text names none); `both` is the F1 of span and speaker together.
"""

import argparse
import json
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from hangisa.quotations import ArticleText, quotations
from hangisa.record import Quotation


@dataclass
class Tally:
    """Counts of one table row."""

    gold: int = 0
    found: int = 0
    hit: int = 0
    right: int = 0

    def row(self) -> dict[str, float]:
        """Return the figures in percent."""
        percent = {
            "precision": share(self.hit, self.found),
            "recall": share(self.hit, self.gold),
            "f1": share(2 * self.hit, self.found + self.gold),
            "speaker": share(self.right, self.hit),
            "both": share(2 * self.right, self.found + self.gold),
        }
        return {"gold": self.gold, **percent}


@dataclass
class Scores:
    """Tallies by facet, false alarms by kind, mistakes as lines, and the time taken."""

    tallies: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    alarms: dict[str, list[int]] = field(default_factory=lambda: defaultdict(lambda: [0, 0]))
    errors: list[str] = field(default_factory=list)
    seconds: float = 0.0
    articles: int = 0


def share(part: int, whole: int) -> float:
    """Return a percentage, 100 where there is nothing to count."""
    return round(100 * part / whole, 1) if whole else 100.0


def letters(text: str | None) -> str:
    """Return letters and digits only."""
    return "".join(c for c in text or "" if c.isalnum())


def family(mark: str | None) -> str:
    """Return the family of a pair of marks."""
    return "unmarked" if not mark else "single" if mark[0] in "'‘’‚‛＇`´" else "double"


def timed(article: ArticleText, scores: Scores) -> list[Quotation]:
    """Return the quotations found and add the time taken."""
    begin = time.perf_counter()
    out = list(quotations(article))
    scores.seconds += time.perf_counter() - begin
    scores.articles += 1
    return out


def cases(path: Path, scores: Scores) -> None:
    """Score worked cases: exact offsets of the whole text, speaker's name as the article writes it."""
    for line in path.read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        if case["section"] == "headline":
            continue
        lines = case["text"].split("\n")
        starts = [sum(len(p) + 1 for p in lines[:i]) for i in range(len(lines))]
        gold = [q for q in case["quotes"] if q["type"] != "indirect"]
        found = {
            (starts[q.paragraph] + q.start, starts[q.end_paragraph or q.paragraph] + q.end): q
            for q in timed(ArticleText(paragraphs=lines), scores)
        }
        _case(case, gold, found, scores)


def _case(
    case: dict[str, Any], gold: list[Any], found: dict[Any, Quotation], scores: Scores
) -> None:
    spans = {(q["start"], q["end"]): q for q in gold}
    for span, q in spans.items():
        mark = (q["open"] or q["close"] or "") and (q["open"] or q["close"])
        nested = "nested" if q["parent"] is not None else "outer"
        facets = (
            "all",
            q["type"],
            family(mark),
            q["section"],
            nested,
            q["attribution"],
            q["speaker_kind"],
        )
        hit = found.get(span)
        right = hit is not None and named(q, hit)
        for facet in facets:
            tally = scores.tallies[facet]
            tally.gold += 1
            tally.hit += hit is not None
            tally.right += right
            tally.found += hit is not None
        if not right:
            got = (
                f"{hit.speaker and (hit.speaker.name, hit.speaker.mention)} {hit.rule}"
                if hit
                else "missed"
            )
            scores.errors.append(f"{case['id']} {q['text'][:30]!r}: {q['speaker_name']!r}, {got}")
    extra = [q for span, q in found.items() if span not in spans]
    for q in extra:
        for facet in ("all", q.kind, family(q.mark), case["section"]):
            scores.tallies[facet].found += 1
        scores.errors.append(f"{case['id']} {q.text[:30]!r}: false alarm, {q.rule}")
    for other in case["non_quotes"]:
        scores.alarms[other["kind"]][0] += (other["start"], other["end"]) in found
        scores.alarms[other["kind"]][1] += 1


def named(gold: dict[str, Any], got: Quotation) -> bool:
    """Return whether the speaker is right: the name, or the mention of an unnamed source."""
    who = got.speaker
    if gold["speaker"] is None:
        return who is None
    if who is None:
        return False
    if gold["speaker_name"] is None:
        return letters(who.mention) == letters(gold["speaker"]["text"])
    return letters(who.name) == letters(gold["speaker_name"])


def pages(folder: Path, scores: Scores, load: Callable[[Path], Iterable[Any]]) -> None:
    """Score the gold paragraphs of labelled pages, so that extraction errors do not count."""
    for page, _ in load(folder):
        if page["kind"] == "article" and page["quotations"] is not None:
            _page(page, scores)


def _page(page: dict[str, Any], scores: Scores) -> None:
    article = ArticleText(
        paragraphs=page["paragraphs"],
        headline=page["headline"],
        subheadings=page["subheadings"],
        captions=page["captions"],
    )
    left = list(page["quotations"])
    for got in timed(article, scores):
        gold = next((q for q in left if letters(q["text"]) == letters(got.text)), None)
        if gold is None:
            _count(scores, (got.kind, family(got.mark)), Tally(found=1))
            scores.errors.append(f"{page['id']} {got.text[:30]!r}: false alarm, {got.rule}")
            continue
        left.remove(gold)
        right = same(gold, got)
        _count(scores, (gold.get("kind", "direct"), family(got.mark)), Tally(1, 1, 1, right))
        if not right:
            scores.errors.append(
                f"{page['id']} {got.text[:30]!r}: {gold.get('speaker')!r}, {got.speaker} {got.rule}"
            )
    for gold in left:
        _count(scores, (gold.get("kind", "direct"), "missed"), Tally(gold=1))
        scores.errors.append(f"{page['id']} {gold['text'][:30]!r}: missed")


def _count(scores: Scores, facets: tuple[str, ...], one: Tally) -> None:
    for facet in ("all", *facets):
        tally = scores.tallies[facet]
        tally.gold += one.gold
        tally.found += one.found
        tally.hit += one.hit
        tally.right += one.right


def same(gold: dict[str, Any], got: Quotation) -> bool:
    """Return whether the speaker is right: the nearest mention or the fullest name, either answers."""
    who = got.speaker
    said = {letters(who.name), letters(who.mention)} - {""} if who else set()
    want = {letters(gold.get("speaker")), letters(gold.get("speaker_name"))} - {""}
    if not want or not said:
        return not want and not said
    return any(
        a == b or (min(len(a), len(b)) >= 2 and (a in b or b in a)) for a in said for b in want
    )


def lines(scores: Scores) -> Iterator[str]:
    """Yield the tables as text."""
    yield f"{'':12}{'gold':>6}{'P':>7}{'R':>7}{'F1':>7}{'speaker':>9}{'both':>7}"
    for facet, tally in scores.tallies.items():
        r = tally.row()
        yield (
            f"{facet:12}{r['gold']:>6}{r['precision']:>7}{r['recall']:>7}{r['f1']:>7}"
            f"{r['speaker']:>9}{r['both']:>7}"
        )
    for kind, (alarms, total) in scores.alarms.items():
        yield f"false alarms on {kind}: {alarms} of {total}"
    rate = scores.articles / scores.seconds if scores.seconds else 0
    yield f"{scores.articles} articles, {rate:.0f} articles a second on one core, quotation stage alone"


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("what", choices=["cases", "pages"])
    parser.add_argument("path", type=Path)
    parser.add_argument("--errors", action="store_true")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    scores = Scores()
    if options.what == "cases":
        cases(options.path, scores)
    else:
        sys.path.insert(0, str(options.path.resolve().parent / "score"))
        from gold import load  # the scorer's own reader of labels

        pages(options.path, scores, load)
    if options.json:
        print(json.dumps({k: v.row() for k, v in scores.tallies.items()}, ensure_ascii=False))
        return
    print("\n".join(lines(scores)))
    if options.errors:
        print("\n".join(scores.errors))


if __name__ == "__main__":
    main()
