"""Proves that compressed bodies come out whole, bounded, or as an error of ours."""

import gzip
import zlib
from collections.abc import Callable

import brotli
import pytest
import zstandard
from hypothesis import given, settings
from hypothesis import strategies as st

from hangisa.errors import FetchError, TooLarge
from hangisa.fetch.coding import UNPACK, codings, undo

PACK: dict[str, Callable[[bytes], bytes]] = {
    "gzip": gzip.compress,
    "x-gzip": gzip.compress,
    "deflate": zlib.compress,
    "br": brotli.compress,
    "zstd": zstandard.compress,
}
TEXT = "".join(f"{n}번째 문장이다. " for n in range(20_000)).encode()
LIMIT = 10 * 1024 * 1024


@pytest.mark.parametrize("name", PACK)
def test_a_body_comes_out_whole(name: str) -> None:
    assert undo(PACK[name](TEXT), [name], LIMIT) == (TEXT, True)


@pytest.mark.parametrize("name", PACK)
def test_a_body_cut_anywhere_is_not_whole(name: str) -> None:
    packed = PACK[name](TEXT[:3000])
    for end in range(1, len(packed) - 8, 7):
        body, whole = undo(packed[:end], [name], LIMIT)
        assert not whole
        assert TEXT.startswith(body)


@pytest.mark.parametrize("name", PACK)
def test_a_body_one_byte_over_the_limit_is_too_large(name: str) -> None:
    packed = PACK[name](TEXT)
    assert undo(packed, [name], len(TEXT))[1]
    with pytest.raises(TooLarge):
        undo(packed, [name], len(TEXT) - 1)


@pytest.mark.parametrize("name", UNPACK)
@settings(deadline=None)
@given(body=st.binary(max_size=300))
def test_any_bytes_are_a_body_or_a_fetch_error(name: str, body: bytes) -> None:
    try:
        undo(body, [name], LIMIT)
    except FetchError as error:
        code = error.code
    else:
        code = "ok"
    assert code in ("ok", "encoding", "too_large")


def test_codings_are_undone_from_the_last() -> None:
    assert codings(" GZIP , br,identity,") == ["br", "gzip"]
    body = brotli.compress(gzip.compress(TEXT))
    assert undo(body, codings("gzip, br"), LIMIT) == (TEXT, True)


def test_many_gzip_members_end() -> None:
    members = gzip.compress(b"") * 50_000
    assert undo(members, ["gzip"], LIMIT) == (b"", True)
