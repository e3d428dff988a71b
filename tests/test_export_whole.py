"""A file that is exported is whole, or what stood there before."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.exports import RECORDS

from hangisa.errors import OutputError
from hangisa.export.csv import write_csv
from hangisa.export.jsonld import write_jsonld
from hangisa.export.sqlite import write_sqlite
from hangisa.export.tables import Record

pytest.importorskip("pyarrow")


def write_parquet(records: Iterator[Record], path: Path) -> None:
    from hangisa.export.parquet import write_parquet as write

    write(records, path)  # type: ignore[arg-type]


def write_articles(records: Iterator[Record], path: Path) -> None:
    write_csv(records, path, "articles")


WRITERS = (write_articles, write_parquet, write_sqlite, write_jsonld)


@pytest.mark.parametrize("write", WRITERS)
def test_no_records_give_a_whole_empty_file(write: object, tmp_path: Path) -> None:
    write(iter([]), tmp_path / "a")  # type: ignore[operator]
    assert [path.name for path in tmp_path.iterdir()] == ["a"]


@pytest.mark.parametrize("write", WRITERS)
def test_an_export_that_fails_leaves_what_was_there(write: object, tmp_path: Path) -> None:
    def broken() -> Iterator[Record]:
        yield from RECORDS
        raise KeyboardInterrupt

    path = tmp_path / "a"
    path.write_bytes(b"before")
    with pytest.raises(KeyboardInterrupt):
        write(broken(), path)  # type: ignore[operator]
    assert path.read_bytes() == b"before"
    assert [path.name for path in tmp_path.iterdir()] == ["a"]


@pytest.mark.parametrize("write", WRITERS)
def test_an_export_replaces_what_a_link_leads_to(write: object, tmp_path: Path) -> None:
    (tmp_path / "real").write_bytes(b"before")
    (tmp_path / "link").symlink_to("real")
    write(iter(RECORDS), tmp_path / "link")  # type: ignore[operator]
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").stat().st_size > 100


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
@pytest.mark.parametrize("write", WRITERS)
def test_a_full_disk_is_told_and_a_device_stays_one(write: object) -> None:
    with pytest.raises(OutputError, match="/dev/full cannot be written"):
        write(iter(RECORDS), Path("/dev/full"))  # type: ignore[operator]
    assert Path("/dev/full").is_char_device()


@pytest.mark.parametrize("write", WRITERS)
def test_a_folder_that_is_not_there_is_told(write: object, tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="cannot be written"):
        write(iter(RECORDS), tmp_path / "no" / "a")  # type: ignore[operator]
    assert list(tmp_path.iterdir()) == []
