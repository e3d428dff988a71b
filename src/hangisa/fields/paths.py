"""Address -> whether it is that of a front page, of a section or ranking page (섹션 면), or of a page of the house, whatever they print."""

import re
from urllib.parse import SplitResult, urlsplit

# what outlets call their sections in addresses
SECTIONS = (
    "politics|economy|economics|finance|business|industry|market|stock|realestate|society|social|national|nation|international|"
    "world|global|northkorea|asia|local|region|regional|area|culture|life|lifestyle|living|health|travel|entertainments?|enter|"
    "star|sports?|opinions?|editorials?|columns?|cartoon|it|tech|technology|science|education|people|photos?|videos?|latest|"
    "breaking|breakingnews|ranking|popular|headlines?"
)
# nothing but names of sections, where an article has its number or its words:
# `/politics`, `/news/society/`, `/international/asia-australia`, `/arti/culture/index.html`
SECTION = re.compile(
    rf"/(?:(?:news|arti|sections?|category)/)?(?:{SECTIONS})(?:/[a-z]{{1,16}}(?:[-_][a-z]{{1,16}})?){{0,2}}/?(?:index\.html?)?"
)
# lists of a CMS or a board: `/briefing/pressReleaseList.do`, `/news/list.php`, `/bbs/news_list.asp`, `/List`
LIST = re.compile(
    r"/(?:[Ll]ist/?|(?:[\w-]*[a-z]List|(?:[\w-]*[_-])?list)\.(?:html?|do|php|aspx?|jsp|nhn|naver))$"
)
# what WordPress and Tistory keep under a name: `/category/정치`, `/tag/선거/page/2`; their articles stand elsewhere
ARCHIVE = re.compile(r"/(?:category|tag)/(?!\d)[^/]+(?:/page/\d+)?/?$")
# … in which some boards show an article too: `?no=12`, `?mode=view`
SHOWN = re.compile(r"(?:^|&)\w*(?:no|num|id|idx|seq|sn|key)=|=(?:view|read)\b", re.IGNORECASE)
NDSOFT = "/news/articleList.html"
# what stands at the foot of every page: `/com/privacy.html`, `/policy/terms`, `/aboutus`, `/rss/`
HOUSE = re.compile(
    r"/(?:privacy|terms?|policy|agreement|copyright|ethics|about_?us|about|guide|contact|faq|sitemap|rss)"
    r"(?:\.(?:html?|php|do|aspx?|jsp))?/?$",
    re.IGNORECASE,
)


def is_section(url: str, own: tuple[str, ...] = ()) -> bool:
    """Tell whether an address is of a list of articles; `own` is how the paths of an outlet's lists begin."""
    parts = split(url)
    if parts is None:
        return False
    path = parts.path
    if path.startswith((NDSOFT, *own)):
        return True
    known = SECTION.fullmatch(path) or LIST.search(path) or ARCHIVE.search(path)
    return known is not None and not SHOWN.search(parts.query)


def is_house(url: str) -> bool:
    """Tell whether an address is that of a page of the site about itself: terms, privacy, about us."""
    parts = split(url)
    return parts is not None and bool(HOUSE.search(parts.path)) and not SHOWN.search(parts.query)


def is_root(url: str) -> bool:
    """Tell whether an address is that of a front page (첫 화면): at the root of its site, nothing asked of it."""
    parts = split(url)
    return parts is not None and parts.path in ("", "/") and not (parts.query or parts.fragment)


def split(url: str) -> SplitResult | None:
    """Return the parts of an address, None where it is none: `https://[` in the wild."""
    try:
        return urlsplit(url)
    except ValueError:
        return None
