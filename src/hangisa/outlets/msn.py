"""MSN 뉴스: rendered pages until 2021, since then the JSON its pages fetch (`…/content/view/v2/Detail/…`)."""

from html import escape

from hangisa.outlet import Layout, Outlet
from hangisa.page import Page, Tree
from hangisa.scripts import forgiving_json
from hangisa.stories import dig, text_at


def detail(page: Page) -> None:
    """Lay a saved Detail document out as a page, so that the selectors below read it."""
    if not page.html.lstrip().startswith("{"):
        return
    value = forgiving_json(page.html)
    if text_at(value, "body") and text_at(value, "title"):
        page.tree = Tree(markup(value))


def markup(value: object) -> str:
    """Return the HTML of one Detail document: title, times, provider, writers, pictures, body."""
    published = text_at(value, "publishedDateTime") or ""
    updated = text_at(value, "updatedDateTime") or ""
    parts = [
        f"<h1>{escape(text_at(value, 'title') or '')}</h1>",
        f'<a class="provider" href="{escape(text_at(value, "sourceHref") or "")}">',
        f"{escape(text_at(value, 'provider', 'name') or '')}</a>",
        f'<time class="published">{escape(published)}</time>',
        f'<time class="updated">{escape(updated)}</time>' if updated != published else "",
        *(f'<span class="author">{name}</span>' for name in texts(value, "authors", "name")),
        '<div class="detail">',
        *(f"<figcaption>{text}</figcaption>" for text in texts(value, "imageResources", "caption")),
        f"{text_at(value, 'body') or ''}</div>",
    ]
    return "".join(parts)


def texts(value: object, key: str, inner: str) -> list[str]:
    """Return the escaped strings that the objects of a list hold under a key."""
    found = dig(value, key)
    entries = found if isinstance(found, list) else []
    return [escape(text) for entry in entries if (text := text_at(entry, inner))]


OUTLET = Outlet(
    name="MSN 뉴스",
    hosts=("msn.com/ko-kr", "assets.msn.com/content"),
    portal="msn",
    layouts=(
        Layout(
            name="msn",
            prepare=detail,
            body=("div.detail",),
            headline=("h1",),
            published=("time.published",),
            modified=("time.updated",),
            byline=("span.author",),
            captions=("figcaption",),
            original=("a.provider",),
            publisher=("a.provider",),
        ),
        Layout(
            name="msn-2015",
            body=("section.articlebody", ".articlebody"),
            captions=(".caption",),
            publisher=(".partnerlogo-img a", ".sourcename-txt a", ".sourcename-txt"),
        ),
    ),
)
