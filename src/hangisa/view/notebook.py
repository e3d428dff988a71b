"""A record -> HTML for a notebook's cell: the article, its quotations marked, the speaker where the pointer rests."""

from collections.abc import Iterator
from html import escape

from hangisa.record import Article, Failure, Quotation
from hangisa.text import safe
from hangisa.view.quoted import spans, speaker

# Colours are mixed into the notebook's own, so that they suit a dark theme too.
STYLE = (
    "<style>.hangisa{max-width:46em;line-height:1.7;word-break:keep-all;overflow-wrap:anywhere}"
    ".hangisa p{margin:.7em 0}.hangisa .quiet{opacity:.68;font-size:.9em;margin:.3em 0}"
    ".hangisa .head{font-size:1.45em;font-weight:700;line-height:1.35;margin:.15em 0}"
    ".hangisa .sub{margin:.1em 0;font-weight:600}"
    ".hangisa mark{background:rgba(236,189,52,.32);color:inherit;cursor:help;border-radius:2px}"
    ".hangisa mark.anonymous{background:rgba(214,108,44,.28)}"
    ".hangisa mark.unknown{background:rgba(128,140,150,.25)}"
    ".hangisa .caption{border-left:2px solid rgba(128,140,150,.5);padding-left:.8em}"
    ".hangisa details{margin-top:1em;font-size:.9em}.hangisa summary{cursor:pointer}"
    ".hangisa table{font-size:.92em}.hangisa td{text-align:left;padding:.1em .8em .1em 0}</style>"
)


def article_html(article: Article) -> str:
    """Return an article as HTML that stands alone; whatever the page said is text in it."""
    body = "".join(_body(article))
    return (
        f'{STYLE}<article class="hangisa" lang="{escape(article.language)}">'
        f"{''.join(_head(article))}{body}{_foot(article)}</article>"
    )


def failure_html(failure: Failure) -> str:
    """Return why an input has no article."""
    asked = _text(failure.input_url or failure.url or "–")
    told = f"<code>{_text(failure.error.code)}</code> {_text(failure.error.message)}"
    return f'{STYLE}<div class="hangisa"><p class="quiet">{asked}</p><p>{told}</p></div>'


def _head(article: Article) -> Iterator[str]:
    outlet = article.outlet
    names = filter(None, (outlet.name or outlet.domain, outlet.portal, article.section))
    yield f'<p class="quiet">{_text(" · ".join(names))}</p>'
    yield f'<p class="head">{_text(article.headline)}</p>'
    yield from (f'<p class="sub">{_text(line)}</p>' for line in article.subheadings)
    times = (("입력", article.published_at), ("수정", article.modified_at))
    shown = [f"{name} {str(time)[:16]}" for name, time in times if time]
    shown += [" ".join(filter(None, (by.name, by.role, by.email))) for by in article.bylines]
    yield f'<p class="quiet">{_text(" · ".join([*shown, *filter(None, (article.agency,))]))}</p>'


def _body(article: Article) -> Iterator[str]:
    for place, paragraph in enumerate(article.paragraphs):
        yield from _before(article, place)
        at, parts = 0, []
        for start, end, quote in spans(article, place):
            parts += [_text(paragraph[at:start]), _marked(paragraph[start:end], quote)]
            at = end
        yield f"<p>{''.join(parts)}{_text(paragraph[at:])}</p>"
    yield from _before(article, None)


def _marked(text: str, quote: Quotation) -> str:
    kind = quote.speaker.kind if quote.speaker else "unknown"
    who = " · ".join(filter(None, (speaker(quote) or "?", quote.cue, quote.tier)))
    return f'<mark class="{escape(kind)}" title="{_text(who)}">{_text(text)}</mark>'


def _before(article: Article, place: int | None) -> Iterator[str]:
    """Yield the pictures and crossheads that stand before a paragraph."""
    for caption in article.captions:
        if caption.before == place:
            yield f'<p class="quiet caption">{_text(caption.text)}</p>'
    for crosshead in article.crossheads:
        if crosshead.before == place:
            yield f'<p class="sub">{_text(crosshead.text)}</p>'


def _foot(article: Article) -> str:
    """Return where the article stands, and, folded, where each value came from."""
    url = article.url or article.canonical_url or article.input_url or ""
    link = f'<a href="{_text(url)}" rel="noopener noreferrer">{_text(url)}</a>'
    shown = link if url.startswith(("https://", "http://")) else _text(url)
    rows = "".join(
        f"<tr><td>{_text(name)}</td><td>{_text(source)}</td></tr>"
        for name, source in article.provenance.items()
    )
    warned = f"<p>{_text(', '.join(article.warnings))}</p>" if article.warnings else ""
    folded = f"<details><summary>provenance</summary><table>{rows}</table>{warned}</details>"
    return f'<p class="quiet">{shown}</p>{folded if rows or warned else ""}'


def _text(text: str) -> str:
    return escape(safe(text))
