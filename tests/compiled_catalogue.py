"""A catalogue of translations, compiled as gettext reads it."""

import struct


def compiled(sentences: dict[str, str]) -> bytes:
    """A catalogue as gettext reads it (GNU gettext manual, "The Format of GNU MO Files")."""
    pairs = sorted((key.encode(), value.encode()) for key, value in sentences.items())
    at = 28 + 16 * len(pairs)
    tables: list[list[bytes]] = [[], []]
    texts = b""
    for side, table in enumerate(tables):
        for pair in pairs:
            table.append(struct.pack("<II", len(pair[side]), at + len(texts)))
            texts += pair[side] + b"\0"
    head = struct.pack("<7I", 0x950412DE, 0, len(pairs), 28, 28 + 8 * len(pairs), 0, 0)
    return head + b"".join(tables[0]) + b"".join(tables[1]) + texts
