"""A picture beside the inventory, read for a page that holds it itself."""

import os
import re
from base64 import b64encode
from pathlib import Path

from touchmap.errors import TouchmapError
from touchmap.language.phrase import Phrase, phrase
from touchmap.source.files.directory_walk import inside

LARGEST = 256_000
"""Bytes of one picture."""

_PNG = b"\x89PNG\r\n\x1a\n"
_REFUSED = re.compile(
    r"""<!doctype|<!entity|<script|<foreignobject|<\?xml-stylesheet|@import|[\s"'/]on[a-z]++\s*+="""
    r"""|\bhref\s*+=\s*+["']?+\s*+(?!["'#]|data:image/)|\burl\(\s*+["']?+\s*+(?!["'#]|data:image/)"""
)
"""What runs, and what leads out of the picture: references may name a part of it, or hold another picture."""


def picture(root: str, name: str, place: str) -> str:
    """A PNG or SVG file as a `data:` address; what it is, its content says, and not its ending.

    Args:
        root: The client folder.
        name: The file's path in it.
        place: Where the inventory names it, for messages.

    Raises:
        TouchmapError: It is missing, lies elsewhere, is too large, or is no such picture.
    """
    raw = _bytes(root, name, place)
    if raw.startswith(_PNG):
        return _address("image/png", raw)
    try:
        text = raw.decode("utf-8-sig").lower()
    except UnicodeDecodeError:
        text = ""
    if not text.lstrip().startswith(("<svg", "<?xml")) or "<svg" not in text:
        raise _wrong(place, phrase("the logo {name} is neither a PNG nor an SVG picture", name=name))
    if _REFUSED.search(text):
        raise _wrong(place, phrase("the logo {name} holds a script, a DOCTYPE or other foreign content", name=name))
    return _address("image/svg+xml", raw)


def _bytes(root: str, name: str, place: str) -> bytes:
    top = os.path.realpath(root)
    real = os.path.realpath(os.path.join(top, name.replace("\0", "")))  # noqa: PTH118
    if not root or not inside(real, top):
        raise _wrong(place, phrase("the logo {name} lies outside the client folder", name=name))
    try:
        if not Path(real).is_file():
            raise _wrong(place, phrase("there is no logo {name} in the client folder", name=name))
        with Path(real).open("rb") as file:
            raw = file.read(LARGEST + 1)
    except OSError:
        raise _wrong(place, phrase("the logo {name} cannot be read", name=name)) from None
    if len(raw) > LARGEST:
        raise _wrong(place, phrase("the logo {name} is larger than {most} bytes", name=name, most=f"{LARGEST:,}"))
    return raw


def _address(kind: str, raw: bytes) -> str:
    return f"data:{kind};base64,{b64encode(raw).decode()}"


def _wrong(place: str, what: Phrase) -> TouchmapError:
    return TouchmapError(
        phrase("{place}: {what}", place=place, what=what),
        phrase("name a PNG or SVG file inside the client folder, or remove `logo`"),
    )
