"""An element -> the kind of the lines inside it: caption, heading, table or text, by tag, name and length."""

import re
from functools import lru_cache

from hangisa.page import Node, Tree
from hangisa.text import clean

HEADING = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
# class or id of a caption: `caption`, `img_desc`, `txt_caption`, `photo-desc`, `view_r_caption`, `pic_txt`
CAPTION = re.compile(
    r"(?:^|[\s_-])(?:fig)?caption|(?:img|image|photo|pic|thumb?|figure)[_-]?"
    r"(?:desc|cap|txt|text|info|comment|expl)|(?:^|\s)p?_?cap(?:\s|$)",
    re.I,
)
# class or id of a box around a picture and its text: `article_img`, `articlePhotoC`, `image-area`
PICTURE_BOX = re.compile(r"photo|image|img|pic(?:ture)?(?:[\s_-]|$)|thumb", re.I)
SINGLE, BOX = (
    600,
    400,
)  # characters: a longer text is not a caption, or a box of picture and caption
# a caption has at most so many sentences; more of them are a story laid out in a table or box
SENTENCES = 3


def tag_number(tag: str) -> int:
    """Return lexbor's number of a tag."""
    return Tree("").create_node(tag).tag_id


def kind_of(node: Node, tag: str, around: str) -> str:
    """Return the kind of the lines inside an element: caption, heading, table, or that around it."""
    if around == "caption" or is_named_picture(node, tag):
        return "caption"
    if tag == "table":
        return table_kind(node)
    return "heading" if tag in HEADING else around


def is_named_picture(node: Node, tag: str) -> bool:
    """Tell whether an element is a picture's text, or holds picture and text, by its tag, class or id."""
    if tag in ("figcaption", "figure"):
        return True
    attributes = node.attributes
    if attributes:
        for name in (attributes.get("class"), attributes.get("id")):
            if name and (limit := picture_limit(name)) and is_picture_text(node, limit):
                return True
    return False


def is_picture_text(node: Node, limit: int) -> bool:
    """Tell whether an element named so is a caption, or a box of picture and caption: it is short."""
    text = node.text()
    if len(text) >= limit or text.count("다.") > SENTENCES:
        return False
    inside = {one.tag for one in node.traverse()}
    if limit == BOX and "img" not in inside:
        return False
    return HEADING.isdisjoint(inside)  # `.landing-caption` is the head of an article


@lru_cache(4096)
def picture_limit(name: str) -> int:
    """Return how long the text of an element of this class or id may be, if it is a picture's; 0 for others."""
    if CAPTION.search(name):
        return SINGLE  # a whole body may sit in `.photo_text` too
    return BOX if PICTURE_BOX.search(name) else 0


def table_kind(node: Node) -> str:
    """Return caption for a photo table (2000s-2010s: a picture and little text), table for data, else text."""
    pictured = node.css_first("img") is not None
    cells = len(node.css("td, th"))
    text = table_text(node) if cells > 3 or pictured else None
    if text is None:
        return "text"
    if pictured and len(text) < BOX:
        return "caption"
    return "table" if cells > 3 and len(text) / cells < 120 else "text"


def is_photo_table(node: Node) -> bool:
    """Tell whether a table's kind is caption."""
    if node.css_first("img") is None:
        return False
    text = table_text(node)
    return text is not None and len(text) < BOX


def table_text(node: Node) -> str | None:
    """Return what a table prints; None around another one, or a story's sentences: it lays out the page (2000s)."""
    if len(node.css("table")) > 1:
        return None
    text = node.text()
    # most tables with a story are told before their text is cleaned, which parts no `다.`
    if text.count("다.") > SENTENCES or (text := clean(text)).count("다.") > SENTENCES:
        return None
    return text
