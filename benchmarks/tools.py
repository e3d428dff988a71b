"""Extractors side by side: each takes the bytes of a page, as served, and its address."""

from collections.abc import Callable
from contextlib import suppress
from importlib import import_module, metadata

from pages import Sample

Tool = Callable[[Sample], object]
BARE, OURS = "bare lexbor parse", "hangisa"
PEERS = ("resiliparse", "trafilatura", "readability-lxml", "goose3")


def bare() -> Tool:
    """Return the parse of the text, with the same parser: the floor under every extraction."""
    from selectolax.lexbor import LexborHTMLParser

    from hangisa.decode import decode

    texts: dict[int, str] = {}

    def parse(page: Sample) -> object:
        text = texts.get(id(page.raw)) or texts.setdefault(id(page.raw), decode(page.raw).text)
        return LexborHTMLParser(text)

    return parse


def hangisa() -> Tool:
    """Return decode, parse, all fields, quotations and the record as JSON."""
    import hangisa

    def read(page: Sample) -> object:
        with suppress(hangisa.NotAnArticle):  # a page that is no article costs its time too
            return hangisa.extract(page.raw, page.url).to_json()
        return None

    return read


def trafilatura() -> Tool:
    """Return body and metadata as JSON."""
    extract = import_module("trafilatura").extract
    return lambda page: extract(page.raw, url=page.url, output_format="json", with_metadata=True)


def readability() -> Tool:
    """Return title and the body's HTML."""
    document = import_module("readability").Document

    def read(page: Sample) -> object:
        from hangisa.decode import decode

        shown = document(decode(page.raw).text)
        return shown.title(), shown.summary()

    return read


def goose() -> Tool:
    """Return title, body and metadata."""
    reader = import_module("goose3").Goose()
    return lambda page: reader.extract(raw_html=page.raw)


def resiliparse() -> Tool:
    """Return the body as plain text, nothing else."""
    text = import_module("resiliparse.extract.html2text").extract_plain_text
    tree = import_module("resiliparse.parse.html").HTMLTree
    detect = import_module("resiliparse.parse.encoding").detect_encoding
    return lambda page: text(tree.parse_from_bytes(page.raw, detect(page.raw)), main_content=True)


MAKERS = {
    BARE: bare,
    OURS: hangisa,
    "resiliparse": resiliparse,
    "trafilatura": trafilatura,
    "readability-lxml": readability,
    "goose3": goose,
}


def tool(name: str) -> Tool | None:
    """Return a tool; None where it is not installed."""
    try:
        return MAKERS[name]()
    except ImportError:
        return None


def version(name: str) -> str:
    """Return the installed version of a distribution."""
    try:
        return metadata.version({BARE: "selectolax"}.get(name, name))
    except metadata.PackageNotFoundError:
        import hangisa

        return hangisa.__version__
