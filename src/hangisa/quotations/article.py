"""Article text to quotations: every stage once, in order."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter

from hangisa.quotations.alone import Found
from hangisa.quotations.attribution import Attribution
from hangisa.quotations.detect import detect, view
from hangisa.quotations.naming import Namer
from hangisa.quotations.phrases import Topics, plain
from hangisa.quotations.roster import Roster
from hangisa.quotations.script import Script, read
from hangisa.quotations.signs import any_mark
from hangisa.quotations.speech import Speech
from hangisa.quotations.spoken import Said, spoken
from hangisa.quotations.turns import turns
from hangisa.record import Quotation, Speaker

NAMED = frozenset(("subject", "subject_after", "owner", "label"))
PLACE = attrgetter("paragraph", "start")
LABEL = Found(None, "label")
WEAK = frozenset(("subject_weak", "following", "none", "source", "question", "nested"))


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleText:
    """The texts of one article: where quotations are sought, and where names are looked up."""

    paragraphs: Sequence[str]
    headline: str = ""
    subheadings: Sequence[str] = ()
    captions: Sequence[str] = ()


def find_quotations(text: str) -> list[Quotation]:
    """Return the quotations of a plain text in order; a new line begins a new paragraph.

    `paragraph` counts lines from 0, `start` and `end` are code points within that line. Any text
    is taken; one without quotations gives an empty list.
    """
    return list(quotations(ArticleText(paragraphs=text.split("\n"))))


def quotations(article: ArticleText) -> tuple[Quotation, ...]:
    """Return the quotations of an article's body paragraphs in order.

    `paragraphs[q.paragraph][q.start:q.end] == q.text` for a quotation of one paragraph. One that
    runs over several has `end_paragraph`, `end` counts in that one, and `text` joins the parts
    with line breaks.
    """
    zone = turns(article.paragraphs)
    text = "\n".join(article.paragraphs)
    if not zone and not any_mark(text):
        return ()
    script = read(text, article.paragraphs)
    found = detect(script)
    if not zone and not found:
        return ()
    names = Roster("\n".join((script.text, *article.captions, article.headline)))
    said = spoken(script, zone, names)
    out = [_record(script, speech, who, LABEL) for speech, who in said.quotations]
    out.extend(_reported(script, found, said, names))
    return tuple(sorted(out, key=PLACE))


def _reported(
    script: Script, found: Mapping[int, Sequence[Speech]], said: Said, names: Roster
) -> Iterator[Quotation]:
    """Yield what is quoted outside spoken turns; whom the sentences after it are about is not asked."""
    topics = Topics(script.text, view(script, found))
    attribution = Attribution(script, topics)
    namer = Namer(script.text, names, topics, said.guest)
    place = 0
    for index, speeches in found.items():
        if script.sentences[index].paragraph in said.paragraphs:
            continue
        if said.taken:
            speeches = [s for s in speeches if s.pair.open not in said.taken]
            if not speeches:
                continue
        quiet = script.sentences[place:index]
        if said.paragraphs:
            quiet = tuple(s for s in quiet if s.paragraph not in said.paragraphs)
        place = index + 1
        attribution.hear(quiet)
        namer.hear(quiet)
        for speech, who in zip(speeches, attribution.sentence(index, speeches), strict=True):
            yield _record(script, speech, namer.name(who.phrase, who.rule == "nested"), who)


def _record(script: Script, speech: Speech, who: Speaker | None, found: Found) -> Quotation:
    pair, rule, cue = speech.pair, found.rule, found.cue or speech.cue
    index = last = script.paragraph(pair.start)
    if "\n" in (text := script.inner(pair)):
        last = script.paragraph(max(pair.start, pair.end - 1))
    single = pair.family == "single" or who is None or rule in WEAK or speech.frame == "alone"
    return Quotation(
        text=text,
        kind=speech.kind,
        paragraph=index,
        start=pair.start - script.starts[index],
        end=pair.end - script.starts[last],
        end_paragraph=last if last != index else None,
        mark=pair.marks or None,
        speaker=who,
        cue=script.text[cue[0] : cue[1]] if cue else None,
        tier="C" if single else "A" if rule in NAMED and _named(who) else "B",
        rule=rule,
    )


def _named(who: Speaker | None) -> bool:
    """Return whether the mention holds the whole name: no pronoun, no short form."""
    return bool(who and who.name and who.mention and who.name in plain(who.mention))
