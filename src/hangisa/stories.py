"""JSON values -> Story: the article inside data that a framework embeds, found without knowing its keys."""

import re
from collections.abc import Iterator

from hangisa.page import Node, Page, Story, fragment
from hangisa.text import bare

SENTENCE = re.compile(r"[가-힣][.?!][\"”’']?(?=\s|<|&|$)")
BLOCK_KEYS = ("content", "text", "html", "body", "value")
HEADLINE_KEYS = (
    "title",
    "headline",
    "headlines",
    "subject",
    "articletitle",
    "newstitle",
    "art_title",
    "basic",
)
UNDER_KEYS = ("subtitle", "sub_title", "subtitles", "subheadline", "subheading", "decksubtitle")
PUBLISHED_KEYS = re.compile(
    r"^(?:first)?_?(?:date_?published|published?_?(?:at|date|time|dt|datetime)?|reg(?:ist)?_?(?:date|dt|time|at|dttm)?|"
    r"input_?(?:date|time|dt)|service_?(?:date|time|dt)|create[d]?_?(?:at|date|time|dt)?|release_?(?:date|dt|time)|deploy_?(?:date|dt)|"
    r"view_?dttm|write_?(?:date|dt|time)|open_?(?:date|dt)|pub_?(?:date|dt)|first_?publish(?:ed)?_?(?:date|at)?)$",
    re.I,
)
MODIFIED_KEYS = re.compile(
    r"^(?:date_?modified|modif(?:y|ied)_?(?:at|date|dt|time|dttm)?|mod_?(?:date|dt|dttm|time)|"
    r"last_?(?:updated?|modified)_?(?:at|date|dt|time)?|updated?_?(?:at|date|dt|time)?|edit_?(?:date|dt)|re_?(?:deploy|publish|input|reg)_?(?:date|dt|time|at))$",
    re.I,
)
BYLINE_KEYS = re.compile(
    r"^(?:writer|reporter|author|byline|journalist|creator)_?(?:s|name|names|nm|display|list|info)?$",
    re.I,
)
SECTION_KEYS = re.compile(r"^(?:section|category|menu|cate)_?(?:name|nm|title)?$", re.I)
# a run of a title that any spelling of it keeps: no marks, no spaces
RUN = re.compile(r"[가-힣A-Za-z0-9]+")
DEPTH = 40


def dig(value: object, *keys: str) -> object:
    """Return the value at a path of keys, None where the path ends early."""
    for key in keys:
        if not isinstance(value, dict):
            return None
        value = value.get(key)
    return value


def text_at(value: object, *keys: str) -> str | None:
    """Return the non-empty string at a path of keys."""
    found = dig(value, *keys)
    return found if isinstance(found, str) and found.strip() else None


def texts_at(value: object, *keys: str) -> tuple[str, ...]:
    """Return the strings of a list at a path of keys."""
    found = dig(value, *keys)
    return tuple(text for text in found if isinstance(text, str)) if isinstance(found, list) else ()


def holders(value: object, depth: int = 0) -> Iterator[tuple[dict[str, object], str]]:
    """Yield every object with each text in it that reads like an article: three sentences or more."""
    if depth > DEPTH or not isinstance(value, dict | list):
        return
    if isinstance(value, dict):
        for text in texts_of(value):
            yield value, text
    for child in value.values() if isinstance(value, dict) else value:
        yield from holders(child, depth + 1)


def having(value: object, key: str, depth: int = 0) -> Iterator[dict[str, object]]:
    """Yield every object with a text under a key."""
    if depth > DEPTH or not isinstance(value, dict | list):
        return
    if isinstance(value, dict) and text_at(value, key):
        yield value
    for child in value.values() if isinstance(value, dict) else value:
        yield from having(child, key, depth + 1)


def texts_of(holder: dict[str, object]) -> Iterator[str]:
    """Yield an object's own article-like texts: its strings, and its list of text blocks joined."""
    if (joined := blocks(holder)) is not None:
        yield joined
    for child in holder.values():
        if isinstance(child, str) and reads_like_an_article(child):
            yield child


def reads_like_an_article(text: str) -> bool:
    """Tell whether a string holds three sentences or more."""
    return len(text) > 100 and len(SENTENCE.findall(text)) >= 3


def blocks(holder: dict[str, object]) -> str | None:
    """Return the text of an object whose body is a list of text blocks: [{"content": "…"}, …]."""
    for value in holder.values():
        if not isinstance(value, list) or len(value) < 3:
            continue
        for key in BLOCK_KEYS:
            parts = [text for part in value if (text := text_at(part, key))]
            if len(parts) >= 3 and len(SENTENCE.findall(" ".join(parts))) >= 3:
                return "".join(f"<p>{part}</p>" for part in parts)
    return None


def find_story(page: Page) -> Story | None:
    """Return the largest article-like string of the page's scripts whose object carries the page's title.

    A string that shares no headline with the page is another article of a list; a page without a
    title in its head accepts the largest string there is.
    """
    declared = page.meta_first("og:title", "twitter:title") or page.title
    title = bare(declared)
    best: tuple[int, Story] | None = None
    if title and "__next_f" not in page.html and not mentioned(page, declared):
        return None
    for value in page.embedded:
        for holder, text in holders(value):
            headline = headline_of(holder)
            if title and not (headline and same(bare(headline), title)):
                continue
            longer = best is None or len(text) > best[0]
            if longer and (body := fragment(paragraphs(text))) is not None:
                best = (len(text), describe(holder, headline, body))
    return best[1] if best else None


def mentioned(page: Page, title: str) -> bool:
    """Tell whether any script speaks of the title, before all of them are parsed."""
    run = max(RUN.findall(title), key=len, default="")[:10]
    escaped = run.encode("ascii", "backslashreplace").decode().lower()
    scripts = (node.text() for node in page.tree.css("script:not([src])"))
    return any(run in code or escaped in code.lower() for code in scripts if len(code) > 200)


def describe(holder: dict[str, object], headline: str | None, body: Node) -> Story:
    """Return the story of one object, its times and writers by their keys' usual names."""
    under = next((v for k in UNDER_KEYS if (v := first(holder, re.compile(f"^{k}$", re.I)))), None)
    byline = first(holder, BYLINE_KEYS)
    return Story(
        source="embedded json",
        headline=headline,
        subheadings=tuple(re.split(r"<br\s*/?>|\n", under)) if under else (),
        published=first(holder, PUBLISHED_KEYS),
        modified=first(holder, MODIFIED_KEYS),
        bylines=(byline,) if byline else (),
        section=first(holder, SECTION_KEYS),
        body=body,
    )


def first(holder: dict[str, object], pattern: re.Pattern[str]) -> str | None:
    """Return the first string whose key matches."""
    for key, value in holder.items():
        if isinstance(value, str) and value.strip() and pattern.match(key):
            return value
    return None


def headline_of(holder: dict[str, object]) -> str | None:
    """Return the string under a key that means headline."""
    for key, value in holder.items():
        if key.lower().replace("_", "") not in HEADLINE_KEYS:
            continue
        text = value if isinstance(value, str) else text_at(value, "basic")
        if text and text.strip():
            return text
    return None


def paragraphs(text: str) -> str:
    """Return the string as HTML: plain text keeps its line breaks."""
    return text if re.search(r"<(?:p|br|div)\b", text, re.I) else text.replace("\n", "<br>")


def same(headline: str, title: str) -> bool:
    """Tell whether a title is this headline, with or without the site's name behind it."""
    return len(headline) >= 6 and (title.startswith(headline) or headline.startswith(title))
