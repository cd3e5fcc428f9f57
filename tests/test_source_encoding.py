"""Bytes: UTF-8 with or without a mark is read; everything else is refused by its name and place."""

import pytest
from conftest import said
from hypothesis import given
from hypothesis import strategies as st

from touchmap.source.yaml.document import UnreadableText
from touchmap.source.yaml.encoding import decode

TEXT = "touchmap: 1\nclient: Клиника\n"


def refused(raw: bytes) -> UnreadableText:
    with pytest.raises(UnreadableText) as caught:
        decode(raw)
    return caught.value


def test_a_byte_order_mark_is_taken_off() -> None:
    assert decode(TEXT.encode("utf-8-sig")) == decode(TEXT.encode()) == TEXT


@pytest.mark.parametrize("name", ["utf-16", "utf-32"])
@pytest.mark.parametrize("order", ["", "-le", "-be"])
def test_utf_16_and_utf_32_are_named(name: str, order: str) -> None:
    mark = "" if order == "" else "\ufeff"

    assert said(refused((mark + TEXT).encode(name + order)).what) == f"the file is {name.upper()}, not UTF-8"


@pytest.mark.parametrize("name", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_they_are_known_without_a_mark_too(name: str) -> None:
    assert "UTF-16 or UTF-32 without a byte-order mark" in said(refused(b"touchmap: 1\n".decode().encode(name)).what)


@pytest.mark.parametrize(
    ("name", "text", "place"),
    [
        ("windows-1251", "touchmap: 1\nclient: Клиника\n", (2, 9)),
        ("latin-1", "touchmap: 1\r\nclient: Café\r\n", (2, 12)),
        ("latin-1", "touchmap: 1\rclient: Café\r", (2, 12)),
        ("koi8-r", "Клиника: 1", (1, 1)),
        ("shift-jis", "a: 窓口\n", (1, 4)),
    ],
)
def test_an_older_encoding_is_refused_at_its_first_letter(name: str, text: str, place: tuple[int, int]) -> None:
    error = refused(text.encode(name))

    assert "is not UTF-8; the file may be in Windows-1251, Latin-1 or similar" in said(error.what)
    assert (error.at.line, error.at.column) == place


def test_the_place_counts_letters_and_not_bytes_and_not_the_mark() -> None:
    error = refused(b"\xef\xbb\xbf" + "имя: ".encode() + b"\xe9\n")

    assert (error.at.line, error.at.column) == (1, 6)


@pytest.mark.parametrize(
    "raw",
    [
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
        b"\x7fELF\x02\x01\x01\0\0\xff",
        b"PK\x03\x04\x14\0\x08\x80",
        b"a: word\0 word" * 3,
    ],
)
def test_a_binary_file_is_called_one(raw: bytes) -> None:
    assert "this is a binary file" in said(refused(raw).what)


@pytest.mark.parametrize(
    "raw", [b"a: \xed\xa0\x80", b"a: \xc0\xaf", b"a: \xf5\x80\x80\x80", b"a: \xff", b"a: \xe2\x82"]
)
def test_what_only_looks_like_utf_8_is_refused(raw: bytes) -> None:
    assert (refused(raw).at.line, refused(raw).at.column) == (1, 4)


@given(st.binary(max_size=200))
def test_any_bytes_are_a_text_or_a_refusal_with_a_place(raw: bytes) -> None:
    assert decoded(raw) in (None, raw, raw.removeprefix(b"\xef\xbb\xbf"))


def decoded(raw: bytes) -> bytes | None:
    try:
        return decode(raw).encode()
    except UnreadableText as error:
        return None if error.what and error.at.line >= 1 else b"a refusal without a place"
