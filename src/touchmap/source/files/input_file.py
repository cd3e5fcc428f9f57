"""A file that the caller names, whole: not part of an inventory, but read with the same care."""

import stat
from pathlib import Path

from touchmap.errors import TouchmapError
from touchmap.language.phrase import phrase
from touchmap.source.yaml.document import UnreadableText
from touchmap.source.yaml.encoding import decode

MOST = 64_000_000
"""Bytes that such a file may have."""


def read_text(path: str) -> str | None:
    """The text of a file, without its byte-order mark; None if there is no such file.

    Raises:
        TouchmapError: It is no regular file, too large, no text in UTF-8, or cannot be read.
    """
    try:
        if not stat.S_ISREG(Path(path).stat().st_mode):
            raise TouchmapError(phrase("not a regular file: {path}", path=path), phrase("give the path of a file"))
        with Path(path).open("rb") as file:
            raw = file.read(MOST + 1)
        if len(raw) > MOST:
            raise TouchmapError(
                phrase("{path}: the file is larger than {most} bytes", path=path, most=f"{MOST:,}"),
                phrase("give another file"),
            )
        return decode(raw)
    except FileNotFoundError:
        return None
    except UnreadableText as refused:
        raise TouchmapError(phrase("{path}: {what}", path=path, what=refused.what), refused.fix) from None
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise TouchmapError(
            phrase("cannot read {path}: {reason}", path=path, reason=reason.lower()),
            phrase("check the path and its permissions"),
        ) from None
