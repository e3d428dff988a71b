"""An article's quotations -> where each stands in a paragraph and who said it, as every view shows them."""

from collections.abc import Iterator

from hangisa.record import Article, Quotation


def spans(article: Article, place: int) -> Iterator[tuple[int, int, Quotation]]:
    """Yield start, end and quotation of what is quoted in a paragraph, in order, offsets in code points.

    A quotation over several paragraphs stands in each of them. Spans never overlap and never leave
    the paragraph, whatever a file says.
    """
    length, at = len(article.paragraphs[place]), 0
    for quote in article.quotations:
        last = quote.paragraph if quote.end_paragraph is None else quote.end_paragraph
        if quote.paragraph <= place <= last:
            start = max(quote.start if place == quote.paragraph else 0, at)
            end = min(quote.end if place == last else length, length)
            if start < end:
                at = end
                yield start, end, quote


def speaker(quote: Quotation) -> str:
    """Return who said a quotation, as print names people: `도하람 시장`; empty where nobody is named."""
    who = quote.speaker
    if who is None:
        return ""
    name, title = who.name or who.mention or "", who.title or ""
    return name if title in name else f"{name} {title}".strip()
