"""One key of a mapping under another name: its own characters replaced, its value left alone."""

from touchmap.language.phrase import phrase
from touchmap.source.patch.edit_target import EditTarget
from touchmap.source.patch.set_value import replaced
from touchmap.source.patch.verification import Edit


def renamed(place: EditTarget, name: str) -> Edit:
    """The edit that gives the key at a place another name.

    Raises:
        Refusal: There is no key, or it cannot be replaced safely.
    """
    if place.key is None:
        raise place.refuse(phrase("there is no key here"))
    return replaced(EditTarget(place.tree, place.way, None, place.key), place.key, name)
