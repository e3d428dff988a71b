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
AD = 'ins.adsbygoogle, [aria-hidden="true"]'
AD_IDS = ("div-gpt-ad", "ad_", "dablewidget", "taboola")  # how the id of an advertisement begins
NEVER = frozenset(("body", "html", "p", "img", "font"))
BOX = 200  # characters of a box with a form
HIDDEN = '[hidden], [style*="display:none" i], [style*="display: none" i]'


def foreign(layout: Layout, root: Node) -> frozenset[int]:
    """Return the elements inside the body that are not the article's."""
    drop = {node.mem_id for node in root.css(", ".join((*layout.drop, AD)))}
    for form in root.css("form"):  # newsletters, polls: the box around the form
        box = form.parent
        if box is not None and box.mem_id != root.mem_id and len(box.text()) < BOX:
            drop.add(box.mem_id)
    for node in root.css(HIDDEN):
        if not tells(node, 3):
            drop.add(node.mem_id)
    drop.update(named(root))
    return frozenset(drop)


def named(root: Node) -> Iterator[int]:
    """Yield the elements whose class or id names what is no body, unless they may hold the story."""
    owning = root.css("[id]")
    for node in owning:
        if (node.id or "").startswith(AD_IDS):
            yield node.mem_id
    suspects = [node for node in root.css("[class]") if is_foreign(node.attrs["class"])]
    suspects.extend(node for node in owning if is_foreign(node.id))
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
