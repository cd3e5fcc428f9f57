"""Two states of one inventory: as its files say, and as it would be with a few values changed."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from dataclasses import field as described

from touchmap.analysis.facts import Facts
from touchmap.analysis.what_if import Supposition, what_if
from touchmap.language.numbers import plain


@dataclass(frozen=True, slots=True)
class WishRow:
    """One value that would be another; in JSON `from` and `to` are its values."""

    id: str
    field: str
    from_: float | str | None = described(metadata={"key": "from"})
    to: float | str


@dataclass(frozen=True, slots=True)
class Supposed:
    """Two states of one inventory: as the files say, and as it would be.

    Attributes:
        now: Today's facts.
        then: The facts as they would be.
        changes: What would be another.
    """

    now: Facts
    then: Facts
    changes: tuple[WishRow, ...]


def suppose(facts: Facts, wishes: Collection[str]) -> Supposed:
    """Today's facts and those after some changes, such as `phone-booking.score=4`; nothing is written.

    Raises:
        TouchmapError: A change cannot be read, or a file with it would be refused.
    """
    inventory, changes = what_if(facts.whole, wishes)
    rows = tuple(WishRow(change.id, change.field, plain_value(change, facts), change.after) for change in changes)
    return Supposed(facts, replace(facts, whole=inventory), rows)


def plain_value(change: Supposition, facts: Facts) -> float | str | None:
    """Today's value of what would be another: of a score also one from evidence, of a target the default."""
    if change.before is None and change.field == "score":
        return plain(facts.scores.get(change.id))
    if change.before is None and change.field == "target":
        return facts.inventory.settings.default_target
    return change.before
