"""(layout, body element) -> the elements inside it that are not the article's: ads, shares, cards, lists."""

import re
from collections.abc import Iterator
from functools import lru_cache

from hangisa.fields.container import tells
from hangisa.outlet import Layout
from hangisa.page import Node

# class or id of what CMSs print inside a body and is no body: ads, shares, related links, cards, players
FOREIGN = re.compile(
    r"(?:^|[\s_-])(?:ads?|adv|advert\w*|banner|sponsor\w*|promotion|dable\w*|taboola\w*|adsbygoogle|"
    r"relat\w*|recommend\w*|sns\w*|share\w*|social\w*|copy(?:right|_right)?|copyrights|comment\w*|reply\w*|"
    r"reporter\w*|writer\w*|byline\w*|journalist\w*|author\w*|profile|subscri\w*|newsletter|hash_?tags?|tags?|"
    r"keywords?|btns?|button\w*|toolbar|util\w*|player\w*|jwplayer|vod|popular|ranking|rank|hot_?news|"
    r"most_?view|issue_?list|blind|sr_?only|screen_?out|tts\w*|font_?size|layer_?\w*|popup|modal|gnb|lnb|"
    r"breadcrumb\w*|skip\w*|survey|poll|vote|emotion\w*|reaction\w*|like_?\w*|donat\w*|paywall\w*|"
    r"ai[_-]?(?:summary|quiz|news|box|brief|wrap|area)\w*|summary_?(?:box|area|wrap|layer)?|news_?summary|footer|pagination|paging)(?:[\s_-]|$)",
    re.I,
)
# of these, what may hold sentences of its own: three-line summaries, comments, teasers of other articles
ASIDE = re.compile(
    r"(?:^|[\s_-])(?:relat\w*|recommend\w*|comment\w*|reply\w*|newsletter|popular|rank|ranking|footer|paywall\w*|"
    r"ai[_-]?(?:summary|quiz|news|box|brief|wrap|area)\w*|summary_?(?:box|area|wrap|layer)|news_?summary)(?:[\s_-]|$)",
    re.I,
)
AD = "ins.adsbygoogle"
AD_IDS = ("div-gpt-ad", "ad_", "dablewidget", "taboola")  # how the id of an advertisement begins
NEVER = frozenset(("body", "html", "p", "img", "font"))
BOX = 200  # characters of a box with a form
UNSEEN = re.compile("display: ?none", re.I | re.A)  # of a style
# what may be no body for another reason than its class: one walk for all
SIGNED = 'form, [id], [hidden], [aria-hidden="true"], [style*="display:" i]'


def foreign(layout: Layout, root: Node) -> frozenset[int]:
    """Return the elements inside the body that are not the article's."""
    drop = {node.mem_id for node in root.css(", ".join(layout.drop))} if layout.drop else set()
    suspects = [node for node in root.css("[class]") if is_foreign(node.attrs["class"])]
    if any("adsbygoogle" in (node.attrs["class"] or "").lower() for node in suspects):
        drop.update(node.mem_id for node in root.css(AD))
    for node in root.css(SIGNED):
        attributes = node.attributes
        name = attributes.get("id")
        if node.tag == "form" and (box := around(node)) is not None and box.mem_id != root.mem_id:
            drop.add(box.mem_id)
        if (name and name.startswith(AD_IDS)) or is_unseen(node, attributes):
            drop.add(node.mem_id)
        elif is_foreign(name):
            suspects.append(node)
    drop.update(without_story(root, suspects))
    return frozenset(drop)


def around(form: Node) -> Node | None:
    """Return the box around a form, of a newsletter or a poll, which has few words beside it."""
    box = form.parent
    return box if box is not None and len(box.text()) < BOX else None


def is_unseen(node: Node, attributes: dict[str, str | None]) -> bool:
    """Tell whether an element is an ornament to readers of screens, or is not shown and holds no story."""
    if attributes.get("aria-hidden") == "true":
        return True
    hidden = "hidden" in attributes or UNSEEN.search(attributes.get("style") or "") is not None
    return hidden and not tells(node, 3)


def without_story(root: Node, suspects: list[Node]) -> Iterator[int]:
    """Yield those of the elements named like what is no body that do not hold the story."""
    size = 0  # of the whole text, asked for once
    for node in suspects:
        if node.tag in NEVER:
            continue
        if tells(node, 3):
            size = size or len(root.text())
            if not is_aside(node, size):
                continue
        yield node.mem_id


def is_aside(node: Node, size: int) -> bool:
    """Tell whether an element with sentences is named like one beside the story, and holds less than it."""
    attributes = node.attributes
    if not ASIDE.search(f"{attributes.get('class') or ''} {attributes.get('id') or ''}"):
        return False
    return 3 * len(node.text()) < size


@lru_cache(4096)
def is_foreign(name: str | None) -> bool:
    """Tell whether a class or id names what is no body."""
    return name is not None and FOREIGN.search(name) is not None
