"""Records -> one JSON-LD document of schema.org's NewsArticle, an article a line."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, BinaryIO

import msgspec

from hangisa.export.draft import draft
from hangisa.export.tables import Record, values_of

OPENING = b'{"@context":"https://schema.org","@graph":['
CLOSING = b"\n]}\n"
DESKS = ("팀", "부", "국", "실", "데스크", "편집국")
KINDS = {"organization": "Organization", "group": "Organization", "document": "CreativeWork"}
"""Kind of a speaker -> its type; every other speaker is a Person."""


def write_jsonld(records: Iterable[Record], path: Path) -> None:
    """Write the articles among the records to a JSON-LD file; raises OutputError."""
    with draft(path) as written, written.open("wb") as out:
        put_jsonld(records, out)


def put_jsonld(records: Iterable[Record], out: BinaryIO) -> None:
    """Write the articles among the records as one document: a `@graph` with an article a line.

    Failures are no articles and are left out. `<` is escaped, so that the text can stand in a script
    element.
    """
    out.write(OPENING)
    comma = b"\n"
    for record in records:
        values = values_of(record)
        if values["status"] != "failed":
            text = msgspec.json.encode(news_article(values)).replace(b"<", b"\\u003c")
            out.write(comma + text)
            comma = b",\n"
    out.write(CLOSING)


def news_article(values: Mapping[str, Any]) -> dict[str, Any]:
    """Return a record's values as a NewsArticle; what the record does not know has no key."""
    address = values["canonical_url"] or values["url"]
    return _known(
        {
            "@type": "NewsArticle",
            "@id": address,
            "url": address,
            "isBasedOn": values["original_url"],
            "headline": values["headline"],
            "alternativeHeadline": values["subheadings"],
            "datePublished": values["published_at"],
            "dateModified": values["modified_at"],
            "author": [_author(person) for person in values["bylines"]],
            "publisher": _publisher(values["outlet"]),
            "sourceOrganization": _named("NewsMediaOrganization", values["agency"]),
            "dateline": values["dateline"],
            "articleSection": values["section"],
            "printPage": values["print_page"],
            "keywords": values["keywords"],
            "isAccessibleForFree": values["is_free"],
            "inLanguage": values["language"],
            "articleBody": "\n\n".join(values["paragraphs"]),
            "image": [_image(caption) for caption in values["captions"]],
            "hasPart": [_quotation(quotation) for quotation in values["quotations"]],
        }
    )


def _author(person: Mapping[str, Any]) -> dict[str, Any]:
    """Return a byline: a desk (디지털뉴스팀) has no role, and the name of one."""
    desk = not person["role"] and person["name"].endswith(DESKS) and len(person["name"]) > 3
    return _known(
        {
            "@type": "Organization" if desk else "Person",
            "name": person["name"],
            "jobTitle": person["role"],
            "email": person["email"],
            "affiliation": _named("Organization", person["department"]),
        }
    )


def _publisher(outlet: Mapping[str, Any]) -> dict[str, Any] | None:
    site = f"https://{outlet['domain']}" if outlet["domain"] else None
    named = {"name": outlet["name"], "url": site}
    return _known({"@type": "NewsMediaOrganization", **named}) if any(named.values()) else None


def _image(caption: Mapping[str, Any]) -> dict[str, Any]:
    return _known(
        {
            "@type": "ImageObject",
            "caption": caption["text"],
            "creditText": caption["credit"],
            "contentUrl": caption["image_url"],
        }
    )


def _quotation(quotation: Mapping[str, Any]) -> dict[str, Any]:
    who = quotation["speaker"]
    speaker = who and _known(
        {
            "@type": KINDS.get(who["kind"], "Person"),
            "name": who["name"] or who["mention"],
            "jobTitle": who["title"],
            "affiliation": _named("Organization", who["affiliation"]),
        }
    )
    return _known({"@type": "Quotation", "text": quotation["text"], "spokenByCharacter": speaker})


def _named(kind: str, name: str | None) -> dict[str, str] | None:
    return {"@type": kind, "name": name} if name else None


def _known(values: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in values.items() if value not in (None, "", [], ())}
