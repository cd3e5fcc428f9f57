"""Bytes to text: UTF-8, or a refusal that says what was found and where; the locale is never asked."""

from codecs import BOM_UTF8

from touchmap.language.phrase import phrase
from touchmap.problem import Span
from touchmap.source.yaml.document import UnreadableText
from touchmap.source.yaml.lines import span_at

_MARKS = (
    (b"\xff\xfe\x00\x00", "UTF-32"),
    (b"\x00\x00\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
)
_AS_UTF8 = phrase("save it as UTF-8")
_START = Span(1, 1, 1, 2)


def decode(raw: bytes) -> str:
    """The text of a file, without its byte-order mark.

    Raises:
        UnreadableText: The bytes are another encoding, or no text at all.
    """
    for mark, name in _MARKS:
        if raw.startswith(mark):
            raise UnreadableText(phrase("the file is {name}, not UTF-8", name=name), _AS_UTF8, _START)
    raw = raw.removeprefix(BOM_UTF8)
    try:
        text = raw.decode()
    except UnicodeDecodeError as error:
        raise _refusal(raw, error.start) from None
    if "\0" in text[:1000]:
        wide = phrase("this is UTF-16 or UTF-32 without a byte-order mark, not UTF-8 text")
        binary = phrase("this is a binary file, not UTF-8 text")
        raise UnreadableText(wide if text.count("\0") * 5 > len(text) else binary, _AS_UTF8, _START)
    return text


def _refusal(raw: bytes, index: int) -> UnreadableText:
    if b"\0" in raw[:1000]:
        return UnreadableText(phrase("this is a binary file, not UTF-8 text"), phrase("leave it out"), _START)
    what = phrase(
        "the byte 0x{raw} is not UTF-8; the file may be in Windows-1251, Latin-1 or similar", raw=f"{raw[index]:02X}"
    )
    before = raw[:index].decode()
    return UnreadableText(what, _AS_UTF8, span_at(before, len(before)))
