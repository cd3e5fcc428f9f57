"""An id made from a title, in whatever script the title is."""

import unicodedata
from collections.abc import Iterable

from touchmap.model.duplicates import folded
from touchmap.model.fields import nfc

LONGEST = 40
MOST_WORDS = 5


def id_from(title: str, taken: Iterable[str], otherwise: str) -> str:
    """An id that is not taken: the title's letters and digits in lower case, hyphens for all else.

    Args:
        title: What it is made from; it is cut after a whole word: five of them and 40 characters at most.
        taken: The ids that there are; one that differs by case or Unicode form only is taken too.
        otherwise: What it is made from where the title has neither letters nor digits.
    """
    base = _slug(title) or _slug(otherwise) or "1"
    used = {folded(name) for name in taken}
    candidate, number = base, 2
    while folded(candidate) in used:
        candidate = f"{base}-{number}"
        number += 1
    return candidate


def _slug(text: str) -> str:
    kept = (letter if unicodedata.category(letter)[0] in "LNM" else " " for letter in nfc(text).lower())
    slug = ""
    for word in nfc("".join(kept)).split()[:MOST_WORDS]:
        longer = f"{slug}-{word}" if slug else word[:LONGEST]
        if len(longer) > LONGEST:
            break
        slug = longer
    return slug
