"""Arc Publishing (조선일보 group since the end of 2020): the story is JSON in a script."""

from html import escape

from hangisa.outlet import Layout
from hangisa.page import Page, Story, fragment
from hangisa.scripts import assigned
from hangisa.stories import dig, text_at, texts_at

CONTENT = "Fusion.globalContent"
# ANS element types that hold HTML, and the tag each is read as
TAGS = {"text": "p", "header": "h3", "raw_html": "div", "quote": "div"}


def story(page: Page) -> None:
    """Set the page's story from `Fusion.globalContent`; rendered pages keep their DOM as a fall-back."""
    value = assigned(page.html, CONTENT)
    if isinstance(value, dict) and isinstance(value.get("content_elements"), list):
        page.story = read(value)


def read(content: dict[str, object]) -> Story | None:
    """Return the story of one ANS document; None where it has no text."""
    body = fragment("".join(element(part) for part in as_list(content["content_elements"])))
    if body is None or not body.text().strip():
        return None
    under = text_at(content, "subheadlines", "basic")
    return Story(
        source=CONTENT,
        headline=text_at(content, "headlines", "basic"),
        subheadings=(under,) if under else (),
        published=text_at(content, "display_date") or text_at(content, "first_publish_date"),
        modified=text_at(content, "last_updated_date"),
        bylines=tuple(person(entry) for entry in as_list(dig(content, "credits", "by"))),
        section=text_at(content, "taxonomy", "primary_section", "name"),
        keywords=texts_at(content, "taxonomy", "seo_keywords"),
        body=body,
    )


def as_list(value: object) -> list[object]:
    """Return a JSON list, empty where the value is none."""
    return value if isinstance(value, list) else []


def element(part: object) -> str:
    """Return the HTML of one content element: text, heading, picture."""
    if not isinstance(part, dict):
        return ""
    kind = str(part.get("type"))
    if kind == "image":
        caption = escape(str(part.get("caption") or ""))
        address = escape(str(part.get("url") or ""))
        return f'<figure><img src="{address}"><figcaption>{caption}</figcaption></figure>'
    if kind == "list":
        return "".join(
            element({**item, "type": "text"})
            for item in as_list(part.get("items"))
            if isinstance(item, dict)
        )
    tag = TAGS.get(kind)
    return f"<{tag}>{part.get('content', '')}</{tag}>" if tag else ""


def person(entry: object) -> str:
    """Return one writer as printed: the original byline, since Arc's `name` puts the given name first."""
    original = dig(entry, "additional_properties", "original")
    byline = text_at(original, "byline") or text_at(entry, "name") or ""
    return f"{byline} {text_at(original, 'email') or ''}".strip()


ARC = Layout(
    name="arc",
    marker=(CONTENT,),
    prepare=story,
    body=("section.article-body", ".article-body"),
    headline=("h1.article-header__headline",),
    subheadings=(".article-header__headline-container p",),
    published=(".inputDate", ".dateBox"),
    modified=(".upDate",),
    byline=(".article-byline__author",),
    section=(".breadcrumb a",),
    keywords=(".article-tags a",),
    captions=(".article-body figcaption",),
    drop=('[class*="arcad"]', ".article-body__content-power-link", ".box--pad-bottom-lg"),
)
