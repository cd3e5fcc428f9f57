"""Which sections a plan has: by default those for whoever it is handed to."""

from collections.abc import Collection

from touchmap.errors import TouchmapError
from touchmap.language.phrase import phrase

SECTIONS = (
    "summary",
    "watchlist",
    "work",
    "importance",
    "map",
    "touchpoints",
    "chains",
    "stages",
    "unknown",
    "ranking",
    "method",
    "findings",
)
"""The sections in order; one about which there is nothing to say is left out."""

HANDED_OVER = tuple(name for name in SECTIONS if name not in ("findings", "map"))
"""The sections unless others are asked for: findings are for whoever keeps the files, and the map is a large sheet."""


_IN_BRIEF = ("summary", "watchlist")


def chosen(
    only: Collection[str] = (), more: Collection[str] = (), without: Collection[str] = (), *, brief: bool = False
) -> tuple[str, ...]:
    """The sections that are asked for, in their order.

    Args:
        only: These and no others, if any are given.
        more: These too.
        without: Not these.
        brief: Those of a brief, in place of any choice.

    Raises:
        TouchmapError: One is both asked for and left out, or `only` or `brief` comes with another choice.
    """
    if brief:
        if only or more or without:
            raise TouchmapError(
                phrase("--brief has sections of its own, so --only, --with and --without cannot be given with it"),
                phrase("leave one of them out"),
            )
        return _IN_BRIEF
    if only and (more or without):
        raise TouchmapError(
            phrase("--only and {option} exclude each other", option="--with" if more else "--without"),
            phrase("give one of them"),
        )
    both = [name for name in more if name in without]
    if both:
        raise TouchmapError(
            phrase("--with {name} and --without {name} exclude each other", name=both[0]), phrase("give one of them")
        )
    wanted = only or {*HANDED_OVER, *more} - {*without}
    return tuple(name for name in SECTIONS if name in wanted)
