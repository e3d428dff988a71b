"""Every page of a collection, a saved page, a table or a folder comes out once, or says why not."""

import zipfile
from functools import partial
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.archives import mhtml, page, taken, url, wacz, warc

from hangisa.archive import entry as room
from hangisa.archive import table
from hangisa.archive import warc as reader
from hangisa.archive.corpus import parts
from hangisa.archive.entry import Entry, Reading
from hangisa.archive.mhtml import from_mhtml
from hangisa.errors import MissingExtra

NUMBERS = range(5)


def of_files(*paths: Path, **options: Any) -> list[tuple[str, Any]]:
    found = list(parts(tuple(map(str, paths)), Reading(**options)))
    return [taken(one) for one in found if isinstance(one, Entry)]


def test_a_wacz_gives_the_pages_of_its_warcs(tmp_path: Path) -> None:
    wacz(tmp_path / "a.wacz", {"b.warc": warc([3], gz=False), "a.warc.gz": warc([1, 2])})
    assert [name for name, _ in of_files(tmp_path / "a.wacz")] == [url(1), url(2), url(3)]


@pytest.mark.parametrize("cut", [10, 200, -30])
def test_a_damaged_wacz_is_told(tmp_path: Path, cut: int) -> None:
    wacz(tmp_path / "a.wacz", {"a.warc.gz": warc(NUMBERS)})
    raw = (tmp_path / "a.wacz").read_bytes()
    (tmp_path / "a.wacz").write_bytes(raw[:cut])
    ((name, error),) = of_files(tmp_path / "a.wacz")
    assert (name, error.code) == (str(tmp_path / "a.wacz"), "damaged")


def test_a_wacz_without_pages_is_told(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.wacz", "w") as collection:
        collection.writestr("datapackage.json", "{}")
    assert of_files(tmp_path / "a.wacz")[0][1].code == "damaged"


@pytest.mark.parametrize("charset", ["utf-8", "euc-kr"])
def test_a_page_saved_by_a_browser_is_read_with_its_address(tmp_path: Path, charset: str) -> None:
    (tmp_path / "a.mhtml").write_bytes(mhtml(7, charset=charset))
    ((name, content),) = of_files(tmp_path / "a.mhtml")
    assert (Path(name).name, content.url) == ("a.mhtml", url(7))
    assert content.body.decode(charset) == page(7).decode()
    assert charset in content.fetch.content_type


@settings(max_examples=100, deadline=None)
@given(place=st.floats(0, 1), junk=st.binary(max_size=20))
def test_a_damaged_mhtml_is_a_page_or_an_error(place: float, junk: bytes) -> None:
    raw = mhtml(1)
    at = int(place * len(raw))
    for damaged in (raw[:at], raw[:at] + junk + raw[at:], junk):
        _, content = taken(room.Entry("a", partial(from_mhtml, damaged)))
        assert getattr(content, "code", "") in ("", "not_html")


@pytest.mark.parametrize("kind", [pa.string(), pa.binary(), pa.large_string()])
def test_a_table_gives_the_page_of_every_row(tmp_path: Path, kind: pa.DataType) -> None:
    pages = [page(n) if kind == pa.binary() else page(n).decode() for n in range(40)]
    columns = {"URL": [url(n) for n in range(40)], "html": pa.array([*pages[:39], None], kind)}
    pq.write_table(pa.table(columns), tmp_path / "a.parquet")
    found = of_files(tmp_path / "a.parquet")
    assert [name for name, _ in found] == columns["URL"]
    assert all(one.body == page(n) and one.url == url(n) for n, (_, one) in enumerate(found[:39]))
    assert found[39][1].code == "not_html"


def test_a_table_without_the_column_says_which_it_has(tmp_path: Path) -> None:
    pq.write_table(pa.table({"link": ["x"], "content": ["<p>"]}), tmp_path / "a.parquet")
    error = of_files(tmp_path / "a.parquet")[0][1]
    assert "no column 'html'; it has: link, content" in error.message
    ((name, content),) = of_files(tmp_path / "a.parquet", url_column="link", html_column="content")
    assert (name, content.url, content.body) == ("x", None, b"<p>")


def test_a_damaged_table_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.parquet").write_bytes(b"PAR1 and no more")
    assert of_files(tmp_path / "a.parquet")[0][1].code == "damaged"


def test_a_folder_is_read_in_the_order_of_names(tmp_path: Path) -> None:
    for name in ("b/2.html", "b/10.htm", "a.txt", "c.warc.gz", "d.mht", "b/notes.md", "b.html"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(warc([1, 2]) if "warc" in name else page(1))
    (tmp_path / "b" / "loop").symlink_to(tmp_path)
    names = [name.removeprefix(f"{tmp_path}/") for name, _ in of_files(tmp_path)]
    assert names == ["a.txt", "b/10.htm", "b/2.html", "b.html", url(1), url(2), "d.mht"]


@pytest.mark.parametrize(
    ("file", "owner", "name"),
    [("a.warc", reader, "fastwarc.warc"), ("a.parquet", table, "pyarrow")],
)
def test_a_library_that_is_missing_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, file: str, owner: Any, name: str
) -> None:
    def absent(wanted: str) -> None:
        raise ImportError(wanted)

    (tmp_path / file).write_bytes(b"")
    monkeypatch.setattr(owner, "import_module", absent)
    with pytest.raises(MissingExtra, match="pip install 'hangisa"):
        of_files(tmp_path / file)
