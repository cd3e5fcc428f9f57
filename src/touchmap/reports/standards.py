"""Whether a touchpoint keeps what it promises."""

from touchmap.model.touchpoint import Standard


def is_kept(standard: Standard) -> bool | None:
    """Whether what was measured keeps to a standard's bounds; None where nothing was measured, or none is given."""
    measured, most, least = standard.measured, standard.limit, standard.at_least
    if measured is None or (most is None and least is None):
        return None
    return (most is None or measured <= most) and (least is None or measured >= least)
