"""Proves that an input line becomes one clean address or a BadUrl, and nothing else."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hangisa.errors import BadUrl, FetchError
from hangisa.fetch.urls import address, host_key, next_address, same_site

GOOD = [
    ("http://Www.Example.CO.KR", "http://www.example.co.kr/"),
    ("  https://example.com/a?b=1#part\r\n", "https://example.com/a?b=1"),
    ("\ufeffhttps://example.com/", "https://example.com/"),
    ("https://example.com:443/", "https://example.com/"),
    ("http://example.com:443/", "http://example.com:443/"),
    ("http://한국.kr/뉴스", "http://xn--3e0b707e.kr/%EB%89%B4%EC%8A%A4"),
    ("http://example.com/a b", "http://example.com/a%20b"),
    ("http://example.com/%B4%BA%BD%BA", "http://example.com/%B4%BA%BD%BA"),
    ("http://example.com?idxno=1", "http://example.com/?idxno=1"),
    ("HTTP://example.com/A", "http://example.com/A"),
    ("http://blog_name.example.com/", "http://blog_name.example.com/"),
    ("http://[::1]:8080/x", "http://[::1]:8080/x"),
    ("http://0x7f.1/", "http://127.0.0.1/"),
    ("http://example.com/a?q=\"<한>\"", "http://example.com/a?q=%22%3C%ED%95%9C%3E%22"),
]  # fmt: skip


@pytest.mark.parametrize(("line", "url"), GOOD)
def test_a_line_becomes_an_address(line: str, url: str) -> None:
    assert address(line) == url


BAD = [
    "", "   ", "\ufeff", "x", "//x", "example.com/a", "ftp://example.com/", "file:///etc/passwd",
    "javascript:alert(1)", "data:text/html,x", "mailto:a@example.com", "http://", "http:///a",
    "http://[::1", "http://[zz]/", "http://xn--a/", f"http://{'a' * 64}.com/", "http://a..b/",
    "http://a b/", "http://a\tb/", "http://a\x00b/", "http://exa\x1bmple.com/", "http://a:b@c/",
    "http://a@c/", "http://a:0/", "http://a:99999/", "http://a:b/", "http://1.2.3.4.5/",
    "http://" + "a" * 100_000, "\x89PNG\r\n\x1a\n", "http://a/\ud800", "http://\ud800/",
    "http://a%20b/", "http://‎한국.kr:80:80/", "http://ａ＠b.com/", "제목,주소",
]  # fmt: skip


@pytest.mark.parametrize("line", BAD)
def test_52_a_bad_line_is_a_bad_url(line: str) -> None:
    with pytest.raises(BadUrl) as caught:
        address(line)
    assert caught.value.code == "bad_url"
    assert not caught.value.retryable


@settings(deadline=None)
@given(st.text(max_size=80) | st.text(max_size=60).map("http://a.kr/".__add__))
def test_an_address_is_final_and_ascii(line: str) -> None:
    try:
        url = address(line)
    except BadUrl:
        return
    assert url.isascii()
    assert address(url) == url


@settings(deadline=None)
@given(st.binary(max_size=80))
def test_any_location_is_an_address_or_a_fetch_error(location: bytes) -> None:
    try:
        url = next_address("http://a.kr/x/", location)
    except FetchError:
        return
    assert address(url) == url


LOCATIONS = [
    (b"/b", "http://a.kr/b"), (b"b?c#d", "http://a.kr/x/b?c"), (b"//b.kr/", "http://b.kr/"),
    (b"../y", "http://a.kr/y"), (b"?n=2", "http://a.kr/x/?n=2"), (b"", "http://a.kr/x/"),
    (b" https://b.kr/a b ", "https://b.kr/a%20b"),
]  # fmt: skip


@pytest.mark.parametrize(("location", "url"), LOCATIONS)
def test_a_location_is_joined(location: bytes, url: str) -> None:
    assert next_address("http://a.kr/x/", location) == url


def test_http_and_https_are_one_host_and_other_ports_their_own() -> None:
    assert host_key("http://a.kr/") == host_key("https://a.kr/") == "a.kr"
    assert host_key("http://a.kr:8080/") == "a.kr:8080"


def test_www_and_m_are_the_same_site() -> None:
    assert same_site("http://www.a.kr/1", "https://m.a.kr/1")
    assert not same_site("http://a.kr/", "http://b.kr/")
