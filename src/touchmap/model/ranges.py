"""Figures that leave the client's scale, and ids that are too long."""

from collections.abc import Iterator
from typing import Any

from touchmap.model.action import Action
from touchmap.model.complaints import misfit, shown
from touchmap.model.evidence import Evidence
from touchmap.model.fields import Number
from touchmap.model.settings import Scale, Settings
from touchmap.model.touchpoint import Touchpoint
from touchmap.problem import Problem, Where
from touchmap.source.limits import Limits


def out_of_range(entry: Any, settings: Settings, limits: Limits) -> Iterator[Problem]:
    """What is out of range in one entry.

    Args:
        entry: A touchpoint, a chain, an evidence record or an action.
        settings: The scale that its marks stand on.
        limits: How long an id may be.
    """
    if isinstance(entry, Touchpoint):
        yield from _touchpoint(entry, settings.scale)
    elif isinstance(entry, Evidence):
        yield from _evidence(entry, settings.scale)
        return
    elif isinstance(entry, Action) and entry.expected_score is not None:
        yield from _off(entry.where / "expected_score", entry.expected_score, settings.scale, entry.id)
    if len(entry.id) > limits.id:
        what = f"the id {shown(entry.id)} has {len(entry.id)} characters, more than {limits.id}"
        yield misfit(
            entry.where / "id",
            what,
            f"shorten it, or raise the limit with --limit id={len(entry.id)}",
            entry.id,
        )


def _touchpoint(point: Touchpoint, scale: Scale) -> Iterator[Problem]:
    low, high = scale.min, scale.max
    weight = point.customer_weight
    if isinstance(weight, dict):
        for segment, mark in weight.items():
            yield from _off(point.where / "customer_weight" / segment, mark, scale, point.id)
    elif weight is not None and not low <= weight <= high:
        yield from _off(point.where / "customer_weight", weight, scale, point.id)
    for name, value in (
        ("business_priority", point.business_priority),
        ("score", point.score),
        ("target", point.target),
    ):
        if value is not None and not low <= value <= high:
            yield from _off(point.where / name, value, scale, point.id)
    for number, other in enumerate(point.competitors):
        if other.score is not None:
            yield from _off(point.where / "competitors" / number / "score", other.score, scale, point.id)


def _evidence(record: Evidence, scale: Scale) -> Iterator[Problem]:
    low: Number = scale.min if record.scale is None else record.scale.min
    high: Number = scale.max if record.scale is None else record.scale.max
    if low >= high:
        yield misfit(
            record.where / "scale",
            "the scale's max is not above its min",
            "write max above min",
            record.touchpoint,
        )
        return
    if record.score is not None:
        yield from _between(record.where / "score", record.score, low, high, record.touchpoint)
    for mark in record.marks or ():
        yield from _between(record.where / "marks" / str(mark), mark, low, high, record.touchpoint)


def _off(where: Where, mark: Number, scale: Scale, entry: str) -> Iterator[Problem]:
    return _between(where, mark, scale.min, scale.max, entry)


def _between(where: Where, mark: Number, low: Number, high: Number, entry: str) -> Iterator[Problem]:
    if not low <= mark <= high:
        name = where.keys[-1] if where.keys[-2:-1] != ("customer_weight",) else f"customer_weight of {where.keys[-1]}"
        shown_mark = mark if isinstance(mark, int) else float(mark)
        yield misfit(where, f"{name} is {shown_mark}, off the scale", f"write a mark from {low} to {high}", entry)
