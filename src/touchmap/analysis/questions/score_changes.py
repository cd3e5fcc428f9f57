"""Whether a score moved since a day: by its number where it was entered by hand, by a test where answers give it."""

from datetime import date
from typing import Literal

from touchmap.analysis.evidence.before_after import sides
from touchmap.analysis.evidence.waves import closings
from touchmap.analysis.facts import Facts
from touchmap.analysis.statistics.change_test import change

Move = Literal["up", "down", "too_few", "not_comparable"]
"""How a score moved; too few answers to say, or none of the same method on both sides of the day."""


def moved(now: Facts, before: Facts, since: date, touchpoint: str) -> Move | None:
    """How the score of a touchpoint moved since a day.

    A score entered by hand, now or then, moved where its number is another one. One from evidence moved where the
    test of a change says so (`analysis.change`), and one from parts where a part's did.

    Args:
        now: The inventory today.
        before: The inventory as it was.
        since: The day.
        touchpoint: The touchpoint's id.

    Returns:
        None if it did not, or is no score on one of the days.
    """
    new, old = now.scores.get(touchpoint), before.scores.get(touchpoint)
    if new is None or old is None or new == old:
        return None
    towards: Move = "up" if new > old else "down"
    states = ((facts, facts.inventory.touchpoint_by_id[touchpoint]) for facts in (now, before))
    origins = {facts.origin_of(point) for facts, point in states}
    if origins == {"evidence"}:
        return _tested(now, since, touchpoint, towards)
    if origins == {"parts"}:
        return _by_parts(now, before, since, touchpoint, towards)
    return towards


def _tested(now: Facts, since: date, touchpoint: str, towards: Move) -> Move | None:
    inventory = now.inventory
    records = inventory.evidence_of.get(touchpoint, ())
    both = sides(records, since, closings(touchpoint, inventory), now.terms)
    if both is None:
        return "not_comparable"
    verdict = change(both.before, both.after, now.terms.scale).verdict
    if verdict == "too_few":
        return "too_few"
    if verdict == "unchanged":
        return None
    tested = "up" if verdict == "improved" else "down"
    return towards if tested == towards else "not_comparable"


def _by_parts(now: Facts, before: Facts, since: date, touchpoint: str, towards: Move) -> Move | None:
    parts = now.inventory.parts_of.get(touchpoint, ())
    found = {moved(now, before, since, part.id) for part in parts}
    if towards in found:
        return towards
    return next((kind for kind in ("too_few", "not_comparable") if kind in found), None)
