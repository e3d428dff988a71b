"""한국일보: the JSON of the relaunch of January 2026, and the three skins before it."""

import re

from hangisa.outlet import Layout, Outlet
from hangisa.page import Page, Story, fragment
from hangisa.stories import dig, having, text_at

# places of advertisements in the text: `$$ARTICLEAD1$$`
AD_TOKEN = re.compile(r"\$\$\w{1,40}\$\$")
# `<br>`, `<br/>` between the lines of a 부제
BREAK = re.compile(r"<br\s?/?>")


def story(page: Page) -> None:
    """Set the page's story from the dehydrated query that the relaunched site carries."""
    for value in page.embedded:
        if (detail := next(having(value, "contentHtml"), None)) is not None:
            page.story = read(detail)
            return


def read(detail: dict[str, object]) -> Story:
    """Return the story of one article detail: 입력 is deployDt, 수정 reDeployDt, both Korean time."""
    html = AD_TOKEN.sub("", text_at(detail, "contentHtml") or "")
    return Story(
        source="contentHtml",
        headline=text_at(detail, "title"),
        subheadings=tuple(BREAK.split(text_at(detail, "subTitle") or "")),
        published=text_at(detail, "deployDt"),
        modified=text_at(detail, "reDeployDt"),
        bylines=people(detail) or (text_at(detail, "writerDisplay") or "",),
        section=text_at(detail, "sectionName"),
        keywords=tuple(tag for entry in entries(detail, "tags") if (tag := text_at(entry, "tag"))),
        body=fragment(html),
    )


def entries(detail: dict[str, object], key: str) -> list[object]:
    """Return the list under a key, empty where there is none."""
    found = dig(detail, key)
    return found if isinstance(found, list) else []


def people(detail: dict[str, object]) -> tuple[str, ...]:
    """Return the writers, each as name, role and address."""
    keys = ("writerName", "writerJobName", "writerEmail")
    found = [[text_at(entry, key) or "" for key in keys] for entry in entries(detail, "byLines")]
    return tuple(" ".join(parts).strip() for parts in found if parts[0])


DROP = (
    ".no-print",
    ".end-ad-container",
    ".module-series",
    ".module-relation",
    ".module-quote",
    ".guide-notice",
    ".edit-subscribe",
    ".article-bottom-banner",
    ".newspaper-subscribe",
    ".more-articles",
    ".more-news",
    ".btn-area",
    ".reporter-info-wrap",
    ".copy-info",
    ".txt-copyright",
)
RELAUNCH = Layout(
    name="hankookilbo-2026",
    marker=("contentHtml",),
    prepare=story,
    body=("section#article-section", "#article-view-content"),
    captions=(".editor-img-box .caption",),
    drop=DROP,
)
CURRENT = Layout(
    name="hankookilbo",
    body=('.end-body .col-main[itemprop="articleBody"]', '.end-body [itemprop="articleBody"]'),
    headline=(".end-top h1.title", "h1.title"),
    subheadings=("h2.sub-tit-ll", '[itemprop="articleBody"] h2'),
    published=(".end-top .info", ".info dl.wrt-text"),
    byline=(".writer .name",),
    captions=(".editor-img-box .caption",),
    drop=("h2.sub-tit-ll", ".writer", *DROP),
)
OLD = Layout(
    name="hankookilbo-2014",
    body=("#article-body",),
    headline=(".titGroup h4", "#article-title"),
    subheadings=(".titGroup h5", "#article-subtitle"),
    published=(".newsStoryDetail .author .writeOption", "#date-registered"),
    modified=("#date-edited",),
    byline=(".newsStoryDetail .author .authorInfo",),
    drop=(".article-ad-align-left",),
)

OUTLET = Outlet(name="한국일보", hosts=("hankookilbo.com",), layouts=(RELAUNCH, CURRENT, OLD))
