"""docs/record.md is the docstrings of the record. Written anew by `python tests/test_record_docs.py`."""

import ast
import inspect
from collections.abc import Iterator
from pathlib import Path

from hangisa import parts, record

DOCUMENT = Path(__file__).parents[1] / "docs" / "record.md"
HEAD = """# The record

One article is one JSON object on one line: fixed keys in a fixed order, `null` for looked-and-not-found, UTF-8. A failure has the same keys, with
`status` `failed` and the `error` filled in. `hangisa schema` prints the JSON Schema. Made from the docstrings of `hangisa.record`.
"""
TABLES = (
    record.Article, parts.Error, parts.Publisher, parts.Byline, parts.Crosshead, parts.Caption,
    parts.Quotation, parts.Speaker, parts.HeadlineQuote, parts.Fetch,
)  # fmt: skip


def fields(kind: type) -> Iterator[tuple[str, str, str]]:
    """Name, type and docstring of each attribute of a dataclass, in order."""
    tree = ast.parse(inspect.getsource(kind)).body[0]
    assert isinstance(tree, ast.ClassDef)
    for node, after in zip(tree.body, tree.body[1:], strict=False):
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            assert isinstance(after, ast.Expr), f"{kind.__name__}.{node.target.id} has no docstring"
            assert isinstance(after.value, ast.Constant)
            yield node.target.id, ast.unparse(node.annotation), inspect.cleandoc(str(after.value.value))  # fmt: skip


def table(kind: type) -> str:
    """One section of the document."""
    rows = [
        f"| `{name}` | `{annotation.replace('|', chr(92) + '|')}` | {' '.join(text.split())} |"
        for name, annotation, text in fields(kind)
    ]
    head = (
        f"## {kind.__name__}\n\n{inspect.getdoc(kind)}\n\n| key | type | meaning |\n|---|---|---|\n"
    )
    return head + "\n".join(rows) + "\n"


def document() -> str:
    return "\n".join([HEAD, *(table(kind) for kind in TABLES)])


def test_the_document_is_what_the_docstrings_say() -> None:
    assert DOCUMENT.read_text(encoding="utf-8") == document()


def test_every_key_of_an_article_is_in_it() -> None:
    assert [name for name, _, _ in fields(record.Article)] == list(
        record.Article(headline="").to_dict()
    )


if __name__ == "__main__":
    DOCUMENT.write_text(document(), encoding="utf-8")
