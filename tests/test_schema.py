"""Every emitted line satisfies the schema that `hangisa schema` prints."""

import json
from pathlib import Path

import jsonschema
import pytest

import hangisa
from hangisa.export.schema import json_schema
from hangisa.record import Error, Failure, Fetch

FIXTURES = Path(__file__).parent.parent / "fixtures" / "outlets"
VALIDATOR = jsonschema.Draft202012Validator(json_schema())


@pytest.mark.parametrize(
    "page", sorted(FIXTURES.glob("*/*.html")), ids=lambda page: f"{page.parent.name}/{page.stem}"
)
def test_article_of_a_fixture_page_satisfies_the_schema(page: Path) -> None:
    url = json.loads(page.with_suffix(".json").read_text(encoding="utf-8"))["url"]
    VALIDATOR.validate(json.loads(hangisa.extract(page.read_bytes(), url=url).to_json()))


@pytest.mark.parametrize("fetch", [None, Fetch(http_status=404)])
def test_failure_satisfies_the_schema(fetch: Fetch | None) -> None:
    error = Error(code="http_404", message="Not Found.", http_status=404, attempts=1)
    VALIDATOR.validate(Failure(error=error, input_url="x", fetch=fetch).to_dict())


@pytest.mark.parametrize(
    "change", [{"published_at": "어제"}, {"headline": 3}, {"extra": 1}, {"paragraphs": None}]
)
def test_a_wrong_record_does_not(change: dict[str, object]) -> None:
    record = Failure(error=Error(code="x", message="y")).to_dict() | change
    with pytest.raises(jsonschema.ValidationError):
        VALIDATOR.validate(record)
