"""Bytes become the text a reader sees: under right, wrong and missing labels, cut and damaged."""

import re
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from hangisa.decode import Source, decode

FIXTURES = Path(__file__).parents[1] / "fixtures"
PAGES = sorted(FIXTURES.glob("**/*.html"))
META = re.compile(r"<meta[^>]*charset[^>]*>", re.IGNORECASE)

PROSE = (
    "<p>물푸레시의 뷁 빵집과 똠방각하 서점이 지난 3일 함께 문을 열었다. 두 가게 주인은 “햏볕이 드는"
    " 골목을 오래 지키고 싶다”고 말했다. 펲시콜라 상자를 쌓아 만든 책장이 눈길을 끈다.</p>"
)
CHINESE = (
    "<p>市政府昨天表示，新的公共图书馆将于下个月对外开放，市民可以免费借阅图书。馆长说，希望更多的孩子"
    "在这里度过周末。图书馆周围还将修建一个小公园。</p>"
)
JAPANESE = (
    "<p>市役所は昨日、新しい図書館が来月から利用できるようになると発表した。館長は「子どもたちが週末を"
    "ここで過ごしてほしい」と話している。</p>"
)
GERMAN = "<p>Die Bürger der Stadt können ab März größere Bücher für vier Wochen ausleihen.</p>"


def other(charset: str) -> str:
    return "euc-kr" if charset == "utf-8" else "utf-8"


def as_page(text: str, meta: str | None = None) -> str:
    """The page with no label of its own but the one given."""
    text = META.sub("", text)
    return f'<meta charset="{meta}">{text}' if meta else text


@pytest.mark.parametrize("page", PAGES, ids=[str(p.relative_to(FIXTURES)) for p in PAGES])
@pytest.mark.parametrize("charset", ["utf-8", "cp949"])
def test_every_fixture_page_reads_the_same_under_every_label(page: Path, charset: str) -> None:
    text = decode(page.read_bytes()).text
    if sum(not c.isascii() for c in text) < 30:
        pytest.skip("an English edition has too few other bytes to prove a label wrong")
    label = {"utf-8": "utf-8", "cp949": "euc-kr"}[charset]
    for meta, header in (
        (None, f"text/html; charset={label}"),
        (label, "text/html"),
        (None, None),
        (None, f"text/html; charset={other(charset)}"),
        (other(charset), "text/html; charset=ISO-8859-1"),
    ):
        # A character CP949 lacks is written as CP949 pages write it.
        raw = as_page(text, meta).encode(charset, "xmlcharrefreplace")
        decoded = decode(raw, header)
        assert decoded.text == raw.decode(charset)
        assert (decoded.charset, decoded.charset_source) == (charset, "bytes")


@pytest.mark.parametrize(
    "label",
    ["euc-kr", "EUC_KR", "ks_c_5601-1987", "ksc5601", "ms949", "uhc", "x-windows-949", "cp949"],
)
def test_korean_labels_all_mean_cp949(label: str) -> None:
    raw = f'<meta http-equiv="Content-Type" content="text/html; charset={label}">뷁'.encode("cp949")
    damaged = raw + PROSE.encode("cp949") + b"\xff" + PROSE.encode("cp949")
    decoded = decode(damaged)
    assert "뷁" in decoded.text
    assert (decoded.charset, decoded.charset_source) == ("cp949", "meta")
    assert decoded.replacement_chars == 1


@pytest.mark.parametrize(
    ("text", "codec", "header", "charset", "source"),
    [
        (PROSE, "utf-8-sig", "text/html; charset=euc-kr", "utf-8", "bom"),
        (PROSE, "utf-16", None, "utf-16-le", "bom"),
        ("\ufeff" + PROSE * 3, "utf-16-be", None, "utf-16-be", "bom"),
        (
            "<html><head><title>x</title></head>" * 9 + PROSE,
            "utf-16-le",
            None,
            "utf-16-le",
            "bytes",
        ),
        (
            "<html><head><title>x</title></head>" * 9 + PROSE,
            "utf-16-be",
            None,
            "utf-16-be",
            "bytes",
        ),
        (CHINESE, "gbk", "text/html; charset=gb2312", "gb18030", "header"),
        (JAPANESE, "cp932", "text/html; charset=Shift_JIS", "cp932", "header"),
        (JAPANESE, "euc_jp", "text/html; charset=EUC-JP", "euc_jp", "header"),
        (GERMAN, "cp1252", "text/html; charset=ISO-8859-1", "cp1252", "header"),
        (PROSE, "cp949", "text/html; charset=gb2312", "cp949", "bytes"),
        (PROSE, "cp949", "text/html; charset=ISO-8859-1", "cp949", "bytes"),
        (PROSE, "cp949", "text/html; charset=nonsense", "cp949", "bytes"),
        (PROSE, "utf-8", "text/html; charset=", "utf-8", "bytes"),
        ("<p>plain</p>", "ascii", "text/html; charset=euc-kr", "utf-8", "bytes"),
        ("", "utf-8", None, "utf-8", "bytes"),
    ],
)
def test_text_comes_back_whole_with_the_evidence_for_its_charset(
    text: str, codec: str, header: str | None, charset: str, source: Source
) -> None:
    decoded = decode(text.encode(codec), header)
    assert decoded.text == text.removeprefix("\ufeff")
    assert (decoded.charset, decoded.charset_source) == (charset, source)
    assert decoded.replacement_chars == 0


def test_few_bytes_that_are_valid_by_accident_follow_the_label() -> None:
    raw = "짜".encode("cp949")  # c2 a5 is also ¥ in UTF-8
    assert decode(raw, "text/html; charset=euc-kr").text == "짜"
    assert decode(raw).text == "¥"


@pytest.mark.parametrize("codec", ["utf-8", "cp949"])
@pytest.mark.parametrize("label", [None, "utf-8", "euc-kr"])
def test_a_page_cut_inside_a_character_loses_only_that_character(
    codec: str, label: str | None
) -> None:
    raw = (PROSE.removesuffix(".</p>")).encode(codec)[:-1]
    decoded = decode(raw, f"text/html; charset={label}" if label else None)
    assert decoded.text == PROSE.removesuffix("다.</p>")
    assert (decoded.charset, decoded.replacement_chars) == (codec, 0)


@pytest.mark.parametrize("codec", ["utf-8", "cp949"])
@pytest.mark.parametrize("label", [None, "utf-8", "euc-kr", "iso-8859-1", "gb2312"])
def test_one_bad_byte_costs_one_character_under_any_label(codec: str, label: str | None) -> None:
    half = PROSE.encode(codec)
    decoded = decode(half + b"\xff" + half, f"text/html; charset={label}" if label else None)
    assert decoded.charset == codec
    assert decoded.text == PROSE + "\ufffd" + PROSE
    assert decoded.replacement_chars == 1


def test_a_widget_in_another_charset_does_not_spoil_the_page_around_it() -> None:
    raw = (PROSE * 4).encode("cp949") + "<i>날씨</i>".encode() + (PROSE * 4).encode("cp949")
    decoded = decode(raw, "text/html; charset=utf-8")
    assert decoded.charset == "cp949"
    assert decoded.text.count(PROSE) == 8


def test_a_label_far_down_the_page_still_counts() -> None:
    text = "<script>" + "a = 1;" * 3000 + '</script><meta charset="euc-kr">짜'
    assert decode(text.encode("cp949")).charset_source == "meta"


@given(st.binary(max_size=400), st.none() | st.text(max_size=40))
@example(b"\xff\xfe\x00\xd8", None)
@example(b"<meta charset=punycode>\xb0\xa1\xff", None)
@example(b"<meta charset=rot13>\xff", "text/html; charset=base64")
@example(b"\xef\xbb\xbf\xff", "text/html; charset=\x00")
def test_any_bytes_give_text_that_can_be_encoded(raw: bytes, content_type: str | None) -> None:
    decoded = decode(raw, content_type)
    decoded.text.encode()
    assert decoded.replacement_chars == decoded.text.count("\ufffd")
