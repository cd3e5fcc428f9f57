"""An id made from a title, in whatever script the title is."""

from collections.abc import Iterable

from touchmap.model.hints.slug import slug
from touchmap.model.loading.duplicates import folded


def id_from(title: str, taken: Iterable[str], otherwise: str) -> str:
    """An id that is not taken: the title's letters and digits in lower case, hyphens for all else.

    Args:
        title: What it is made from; it is cut after a whole word: five of them and 40 characters at most.
        taken: The present ids; one that differs by case or Unicode form only is taken too.
        otherwise: What it is made from where the title has neither letters nor digits.
    """
    base = slug(title) or slug(otherwise) or "1"
    used = {folded(name) for name in taken}
    candidate, number = base, 2
    while folded(candidate) in used:
        candidate = f"{base}-{number}"
        number += 1
    return candidate
