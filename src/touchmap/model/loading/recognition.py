"""Whether a YAML file in a client folder is part of the inventory at all."""

import re
from collections.abc import Iterable
from typing import Any

from touchmap.source.files.selection import TABLE_OPTIONS
from touchmap.source.yaml.document import Document


def is_ours(document: Document, keys: Iterable[str]) -> bool:
    """Whether a file has one of the format's keys at its top; of an unreadable file, whether it looks so.

    Args:
        document: The file; bytes that are no text count as ours, since nobody can know.
        keys: The top-level keys of the format.
    """
    if document.parsed:
        data: Any = document.data
        return isinstance(data, dict) and any(key in data for key in keys)
    if not document.text:
        return True
    return top_key(keys, in_flow=document.text.lstrip().startswith("{")).search(document.text) is not None


def top_key(keys: Iterable[str], *, in_flow: bool) -> re.Pattern[str]:
    """What a key at the top of a file looks like, in a mapping of lines or in one in braces."""
    before = "{,\\n\\r" if in_flow else "\\n\\r"
    return re.compile(rf"(?:\A|[{before}])[\"' ]?(?:{'|'.join(keys)})[\"']?\s*:")


def holds_table_options(document: Document) -> bool:
    """Whether a file that is not part of the inventory says how a table is read: no stranger to a client folder."""
    data: Any = document.data
    return isinstance(data, dict) and list(data) == [TABLE_OPTIONS]
