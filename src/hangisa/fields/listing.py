"""Body lines -> whether they are a list of articles: titles that are links, times of their own, teasers."""

from hangisa.fields.boilerplate import opens_link_list
from hangisa.fields.opening import is_info, is_sentence
from hangisa.lines import Line

LEAST = 3  # teasers of a list
TITLE = 8  # characters of a title that is a link


def is_listing(found: list[Line]) -> bool:
    """Tell whether the sentences of a text nobody knows are teasers, each with its time or linked title.

    What stands below a list of related links or comments does not count: an article may end in them.
    """
    told = titled = timed = 0
    before = ""
    for line in found:
        if told and opens_link_list(line.text):
            break
        now = role(line)
        if now == "sentence":
            told += 1
            titled += before == "title"
        elif now == "time":
            timed += before == "sentence"
        before = now or before
    teased = max(titled, timed)
    return teased >= LEAST and teased * 3 >= told * 2


def role(line: Line) -> str:
    """Return what a line is to a teaser: sentence, title, time; empty for pictures."""
    if line.kind in ("image", "caption"):
        return ""
    if is_sentence(line):
        return "sentence"
    if len(line.text) >= TITLE and line.links * 10 > len(line.text) * 8:
        return "title"
    return "time" if is_info(line.text) else "other"
