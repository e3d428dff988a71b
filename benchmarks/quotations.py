"""Labelled texts to precision, recall and F1 of quotations and their speakers.

    python benchmarks/quotations.py cases CASES.jsonl   # worked cases with offsets
    python benchmarks/quotations.py pages FOLDER        # labelled pages; needs FOLDER/../score/gold.py
    python benchmarks/quotations.py floods              # 1 MB of marks and of quotations without end
    add --errors for one line a mistake, --json for one JSON object

Spans are matched exactly in `cases` and by their letters in `pages`. Never one blended figure: every
table is by kind, by family of marks and by zone, with false alarms by what the words are instead.
`speaker` is the share of matched spans whose speaker is right (none where the text names none); `both` is
the F1 of span and speaker together. The row `headline` counts spans only. `pages` reads the gold paragraphs,
so that extraction errors do not count, and times the stage beside the whole extraction of the same pages.
"""

import argparse
import json
import sys
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any

from tally import Scores, Tally, lines

import hangisa
from hangisa.quotations import ArticleText, headline_quotes, quotations
from hangisa.quotations.turns import turns
from hangisa.record import Quotation

MEGABYTE = 1_000_000  # characters
FLOODS = (
    *('"', "“", "'", "“‘", "“가”고 ", "“가.” ", "그는 “간다”고 했다. ", "-가?\n“가”\n"),
    *("우다온 시장은 “간다”고 했다. ", "우다온 시장과 대통령은 “간다”고 했다. "),
    *(
        "도널드 켈러 대통령은 “간다”고 했다. ",
        "김모(50)씨는 “간다”고 했다. ",
        "가온전자는 “간다”고 했다. ",
    ),
)
ROUNDS = 3  # the best of them counts: other work on the machine only adds


def letters(text: str | None) -> str:
    """Return letters and digits only."""
    return "".join(c for c in text or "" if c.isalnum())


def family(mark: str | None) -> str:
    """Return the family of a pair of marks."""
    return "unmarked" if not mark else "single" if mark[0] in "'‘’‚‛＇`´" else "double"


def best(work: Callable[[], Any]) -> tuple[Any, float]:
    """Return what the work gives and its best time in seconds."""
    times = []
    for _ in range(ROUNDS):
        begin = time.perf_counter()
        out = work()
        times.append(time.perf_counter() - begin)
    return out, min(times)


def timed(article: ArticleText, scores: Scores) -> list[Quotation]:
    """Return the quotations found and add the time taken."""
    out, seconds = best(lambda: list(quotations(article)))
    scores.seconds += seconds
    scores.articles += 1
    return out


def cases(path: Path, scores: Scores) -> None:
    """Score worked cases: exact offsets of the whole text, speaker's name as the article writes it."""
    for line in path.read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        gold = [q for q in case["quotes"] if q["type"] != "indirect"]
        if case["section"] == "headline":
            _headline(case, gold, scores)
            continue
        texts = case["text"].split("\n")
        starts = [sum(len(p) + 1 for p in texts[:i]) for i in range(len(texts))]
        found = {
            (starts[q.paragraph] + q.start, starts[q.end_paragraph or q.paragraph] + q.end): q
            for q in timed(ArticleText(paragraphs=texts), scores)
        }
        _case(case, gold, found, scores)


def _headline(case: dict[str, Any], gold: list[Any], scores: Scores) -> None:
    want = {q["text"] for q in gold}
    got = {q.text for q in headline_quotes(case["text"], (), ())}
    both = len(want & got)
    scores.tallies["headline"].add(Tally(len(want), len(got), both, both))


def _case(
    case: dict[str, Any], gold: list[Any], found: dict[Any, Quotation], scores: Scores
) -> None:
    spans = {(q["start"], q["end"]): q for q in gold}
    for span, q in spans.items():
        nested = "nested" if q["parent"] is not None else "outer"
        mark = family(q["open"] or q["close"])
        facets = (q["type"], mark, q["section"], nested, q["attribution"], q["speaker_kind"])
        hit = found.get(span)
        right = hit is not None and named(q, hit)
        scores.count(case["id"], facets, Tally(1, hit is not None, hit is not None, right))
        if hit is not None:
            _fields(q, hit, scores)
        if not right:
            who = hit and hit.speaker and (hit.speaker.name, hit.speaker.mention)
            got = f"{who} {hit.rule}" if hit else "missed"
            scores.errors.append(f"{case['id']} {q['text'][:30]!r}: {q['speaker_name']!r}, {got}")
    for span, extra in found.items():
        if span not in spans:
            facets = (extra.kind, family(extra.mark), case["section"])
            scores.count(case["id"], facets, Tally(found=1))
            scores.errors.append(f"{case['id']} {extra.text[:30]!r}: false alarm, {extra.rule}")
    for other in case["non_quotes"]:
        scores.alarms[other["kind"]][0] += (other["start"], other["end"]) in found
        scores.alarms[other["kind"]][1] += 1


def _fields(gold: dict[str, Any], got: Quotation, scores: Scores) -> None:
    who = got.speaker
    mention = gold["speaker"] and gold["speaker"]["text"]
    scores.field_of("kind", gold["type"] == got.kind)
    scores.field_of("mention", letters(mention) == letters(who and who.mention))
    scores.field_of("title", letters(gold["speaker_title"]) == letters(who and who.title))
    affiliation = letters(gold["speaker_affiliation"])
    scores.field_of("affiliation", affiliation == letters(who and who.affiliation))
    kind = who.kind if who else "unknown"
    scores.field_of("speaker kind", (gold["speaker_kind"] or "unknown") == kind)
    scores.field_of("cue", letters(gold["cue"] and gold["cue"]["text"]) == letters(got.cue))


def named(gold: dict[str, Any], got: Quotation) -> bool:
    """Return whether the speaker is right: the name, or the mention of an unnamed source."""
    who = got.speaker
    if gold["speaker"] is None or who is None:
        return gold["speaker"] is None and who is None
    if gold["speaker_name"] is None:
        return letters(who.mention) == letters(gold["speaker"]["text"])
    return letters(who.name) == letters(gold["speaker_name"])


def pages(folder: Path, scores: Scores, load: Callable[[Path], Iterable[Any]]) -> None:
    """Score the gold paragraphs of labelled pages, so that extraction errors do not count."""
    for page, _ in load(folder):
        if page["kind"] == "article" and page["quotations"] is not None:
            _page(page, scores)
            raw = (folder / "pages" / f"{page['id']}.html").read_bytes()
            url = json.loads((folder / "labels" / f"{page['id']}.json").read_text("utf-8"))["url"]
            with suppress(hangisa.HangisaError):
                scores.whole += best(lambda raw=raw, url=url: hangisa.extract(raw, url))[1]


def _page(page: dict[str, Any], scores: Scores) -> None:
    texts = page["paragraphs"]
    article = ArticleText(
        paragraphs=texts,
        headline=page["headline"],
        subheadings=page["subheadings"],
        captions=page["captions"],
    )
    spoken = {turn.paragraph for turn in turns(texts)}
    left = list(page["quotations"])
    for got in timed(article, scores):
        facets = (family(got.mark), "spoken turns" if got.paragraph in spoken else "prose")
        gold = next((q for q in left if letters(q["text"]) == letters(got.text)), None)
        if gold is None:
            scores.count(page["id"], (got.kind, *facets), Tally(found=1))
            scores.errors.append(f"{page['id']} {got.text[:30]!r}: false alarm, {got.rule}")
            continue
        left.remove(gold)
        right = same(gold, got)
        scores.field_of("cue", letters(gold.get("cue")) == letters(got.cue))
        scores.count(page["id"], (gold.get("kind", "direct"), *facets), Tally(1, 1, 1, right))
        if not right:
            want = f"{gold.get('speaker')!r}, {got.speaker} {got.rule}"
            scores.errors.append(f"{page['id']} {got.text[:30]!r}: {want}")
    for gold in left:
        at = texts[gold["para"]].find(gold["text"])
        facets = (
            family(texts[gold["para"]][at - 1 : at].strip() if at > 0 else None),
            "spoken turns" if gold["para"] in spoken else "prose",
        )
        scores.count(page["id"], (gold.get("kind", "direct"), *facets), Tally(gold=1))
        scores.errors.append(f"{page['id']} {gold['text'][:30]!r}: missed")


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


def floods() -> None:
    """Print the time 1 MB of each flood takes; every one must stay in proportion to its length."""
    for noise in FLOODS:
        text = (noise * (MEGABYTE // len(noise) + 1))[:MEGABYTE]
        begin = time.perf_counter()
        list(quotations(ArticleText(paragraphs=text.split("\n"))))
        print(f"{noise!r:24}{time.perf_counter() - begin:6.2f} s")


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("what", choices=["cases", "pages", "floods"])
    parser.add_argument("path", type=Path, nargs="?", default=Path())
    parser.add_argument("--errors", action="store_true", help="one line a mistake")
    parser.add_argument("--json", action="store_true", help="one JSON object")
    options = parser.parse_args()
    if options.what == "floods":
        floods()
        return
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
