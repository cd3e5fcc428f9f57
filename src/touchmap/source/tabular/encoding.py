"""The encoding of a table: by its mark, else as said, else UTF-8; a likely one is named, never read silently."""

import codecs
import shlex
from itertools import pairwise
from typing import BinaryIO

from touchmap.errors import TouchmapError
from touchmap.language.phrase import phrase

_MARKS = (
    (codecs.BOM_UTF8, "utf-8", "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32", "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32", "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16", "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16", "utf-16"),
)
_USUAL = "utf-8, utf-16, cp1250, cp1251, cp1252, koi8-u"
_ALPHABETS = 6
"""The high bytes of Latin and Cyrillic letters in UTF-16 are below this."""

_LOOKED_AT = 1_000_000
_POLISH = frozenset("ąćęłńóśźżĄĆĘŁŃÓŚŹŻ")
_CYRILLIC = ("cp1251", "koi8-u", "cp866")


def encoding_of(path: str, start: bytes, said: str | None) -> str:
    """The name of the codec with which a table is read.

    Args:
        path: The table, for the sentence.
        start: Its first bytes.
        said: The encoding that the caller named, if any.

    Raises:
        TouchmapError: The encoding named by the caller does not exist, or contradicts the byte-order mark.
    """
    known = None if said is None else _known(said)
    for mark, name, codec in _MARKS:
        if start.startswith(mark):
            if known is not None and not known.startswith(name):
                message = phrase(
                    "{path}: the file begins with a {name} byte-order mark, so it is not {said}",
                    path=path,
                    name=name.upper(),
                    said=said,
                )
                raise TouchmapError(message, phrase("leave --encoding out, or give `--encoding {name}`", name=name))
            return codec
    if known is None and b"\0" in start[:1000]:
        raise _without_mark(path, start)
    return known or "utf-8"


def _known(said: str) -> str:
    try:
        codec = codecs.lookup(said)
        "".encode(codec.name)
    except (LookupError, ValueError):
        raise TouchmapError(
            phrase('unknown encoding: "{said}"', said=said), phrase("common encodings: {encodings}", encodings=_USUAL)
        ) from None
    return codec.name


def _without_mark(path: str, start: bytes) -> TouchmapError:
    """A file with bytes of zero near its beginning: UTF-16 without a mark, or no text at all."""
    even, odd = (sum(byte < _ALPHABETS for byte in start[first:1000:2]) for first in (0, 1))
    if max(even, odd) * 5 > len(start[:1000]) * 2 and min(even, odd) * 5 < max(even, odd):
        name = "utf-16-le" if odd > even else "utf-16-be"
        message = phrase("{path}:1:1: this is probably UTF-16 without a byte-order mark, not UTF-8", path=path)
        return TouchmapError(message, phrase("if so: `--encoding {name}`", name=name))
    return TouchmapError(
        phrase("{path}:1:1: this is a binary file, not a table", path=path), phrase("export it as CSV")
    )


def not_decoded(path: str, file: BinaryIO, codec: str) -> TouchmapError:
    """The refusal of bytes that are no text in an encoding, with their place and the encoding they likely are in.

    Args:
        path: The table, for the sentence.
        file: The same, open; it is read anew from its beginning.
        codec: The encoding in which it is no text.
    """
    file.seek(0)
    decoder = codecs.getincrementaldecoder(codec)()
    line, rest = 1, b""
    while chunk := file.readline(_LOOKED_AT):
        try:
            decoder.decode(rest + chunk)
        except UnicodeDecodeError as error:
            return _told(path, file, codec, (line, rest + chunk, error.start))
        line += 1
    return TouchmapError(
        phrase("{path}:{line}: the file ends in the middle of a character", path=path, line=line),
        phrase("export it again"),
    )


def _told(path: str, file: BinaryIO, codec: str, found: tuple[int, bytes, int]) -> TouchmapError:
    line, raw, at = found
    column = len(raw[:at].decode(codec, errors="replace")) + 1
    what = phrase(
        "{path}:{line}:{column}: the byte 0x{raw} is not {codec}",
        path=path,
        line=line,
        column=column,
        raw=f"{raw[at]:02X}",
        codec=codec.removesuffix("-sig").upper(),
    )
    file.seek(0)
    likely = likely_encoding(file.read(_LOOKED_AT))
    if likely is None or likely == codec:
        return TouchmapError(
            what, phrase("save it as UTF-8, or give its encoding with --encoding: {encodings}", encodings=_USUAL)
        )
    shown = " ".join(raw.decode(likely, errors="replace").split())[:40]
    return TouchmapError(
        phrase(
            '{what}; it is probably {likely}, in which this line reads "{shown}"', what=what, likely=likely, shown=shown
        ),
        phrase("if that looks right: `--encoding {likely}`", likely=shlex.quote(likely)),
    )


def likely_encoding(raw: bytes) -> str | None:
    """The eight-bit encoding that a text is likely in; None if its letters do not say.

    Cyrillic words are runs of letters beyond ASCII, most of them small ones; in Latin words such letters stand alone.
    """
    beyond = sum(byte > 127 for byte in raw)
    if not beyond:
        return None
    runs = sum(one > 127 and two > 127 for one, two in pairwise(raw))
    if runs * 2 > beyond:
        return max(_CYRILLIC, key=lambda name: _small_cyrillic(raw.decode(name, errors="replace")))
    letters = [letter for letter in raw.decode("cp1250", errors="replace") if not letter.isascii() and letter.isalpha()]
    if letters and all(letter in _POLISH for letter in letters):
        return "cp1250"
    return "cp1252"


def _small_cyrillic(text: str) -> int:
    """How many small Cyrillic letters follow another letter, as small letters do."""
    return sum("а" <= two <= "џ" and one.isalpha() for one, two in pairwise(text))
