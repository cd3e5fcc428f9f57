"""A gate is loosened.

A rule about owners, actions and reviews (TM3xx) is switched off or lowered in the settings, or `gates.top`
leaves the watchlist empty. `check --since` finds more, each as an error: everything that was loosened since the
branch left. That is such a rule, a smaller `gates.top`, a larger `gates.per_owner`, `check_in_within`,
`review_within` or `evidence_within`, a new pattern under `exclude:`, and a watchlist touchpoint that was
removed. `--accept-loosened` shows these as warnings; no baseline accepts them.

Why: touchpoints are controlled every week (S4, law 3). A gate that is opened by the very change that it should
stop holds nobody back.

Bad:

    rules: {TM301: info}

Good:

    rules: {TM103: off}
"""

from collections.abc import Iterator

from touchmap.analysis.facts import Facts
from touchmap.analysis.scoring.ranking import Ranked
from touchmap.language.phrase import Phrase, phrase
from touchmap.model.settings import Settings
from touchmap.model.touchpoint import Touchpoint
from touchmap.problem import Where
from touchmap.rules.rule import Match, Rule

_FAMILY = "TM3"
_HEIGHT = {"off": 0, "info": 1, "warning": 2, "error": 3}
_RESTORE = phrase("revert the change; if it is intended, pass --accept-loosened")
_TERMS = ("per_owner", "check_in_within", "review_within", "evidence_within")


def check(facts: Facts) -> Iterator[Match]:
    """Look for rules of the family below their default level, and for an empty watchlist."""
    settings, where = facts.inventory.settings, Where(facts.inventory.settings_file)
    for code, level in settings.rules.items():
        own = _levels().get(code)
        if own is not None and _HEIGHT[level] < _HEIGHT[own]:
            what = phrase("the level of {code} is {level} (default: {own})", code=code, level=level, own=own)
            yield _found(where / "rules" / code, what, phrase("remove this line"))
    if settings.gates.top < 1:
        what = phrase("the watchlist is empty: `gates.top` is {top}", top=settings.gates.top)
        yield _found(where / "gates" / "top", what, phrase("set it to 1 or more"))


def loosened(now: Facts, before: Facts) -> Iterator[Match]:
    """What holds less than it did: rules of the family, the gates' numbers, what is read, and who is watched.

    Args:
        now: The inventory.
        before: The inventory as it was, on the same day.
    """
    inventory, earlier = now.inventory, before.inventory
    where = Where(inventory.settings_file)
    if not inventory.lost.lacks("rules"):
        yield from _rules(inventory.settings, earlier.settings, where / "rules")
    if not inventory.lost.lacks("gates"):
        yield from _gates(inventory.settings, earlier.settings, where / "gates")
    for number, glob in enumerate(inventory.settings.exclude):
        if glob not in earlier.settings.exclude:
            yield _found(where / "exclude" / number, phrase("newly excluded: “{glob}”", glob=glob), _RESTORE)
    if not inventory.lost.lacks("touchpoints"):
        there = {point.id for point in inventory.touchpoints}
        for row in before.ranking.watched:
            if row.point.id not in there:
                yield _unwatched(row, now.whole.touchpoint_by_id.get(row.point.id), where)


def _unwatched(row: Ranked, now: Touchpoint | None, where: Where) -> Match:
    """A touchpoint of the watchlist that no gate holds any more."""
    values = {"name": row.point.name, "id": row.point.id, "rank": row.rank}
    if now is None:
        what = phrase("removed from the inventory: “{name}” ({id}), rank {rank} on the watchlist", **values)
        return _found(where, what, _RESTORE)
    what = phrase("set to {state}: “{name}” ({id}), rank {rank} on the watchlist", state=now.state, **values)
    return _found(now.where / "state", what, _RESTORE)


def _rules(now: Settings, before: Settings, where: Where) -> Iterator[Match]:
    for code, own in _levels().items():
        level, was = now.rules.get(code, own), before.rules.get(code, own)
        if _HEIGHT[level] < _HEIGHT[was]:
            place = where / code if code in now.rules else where
            what = phrase("the level of {code} was lowered from {was} to {level}", code=code, was=was, level=level)
            yield _found(place, what, _RESTORE)


def _gates(now: Settings, before: Settings, where: Where) -> Iterator[Match]:
    if now.gates.top < before.gates.top:
        what = phrase("`gates.top` was lowered from {was} to {top}", was=before.gates.top, top=now.gates.top)
        yield _found(where / "top", what, _RESTORE)
    for name in _TERMS:
        limit, was = getattr(now.gates, name), getattr(before.gates, name)
        if name == "evidence_within" and limit != was:
            limit, was = now.gates.old_after, before.gates.old_after
        if limit is not None and was is not None and limit > was:
            yield _found(where / name, _raised(name, was, limit), _RESTORE)


def _raised(name: str, was: int, limit: int) -> Phrase:
    if name == "per_owner":
        return phrase("`gates.per_owner` was raised from {was} to {limit}", was=was, limit=limit)
    return phrase("`gates.{name}` was raised from {was} to {limit} days", name=name, was=was, limit=limit)


def _levels() -> dict[str, str]:
    """The default levels of the family's rules."""
    from touchmap.rules.management import RULES

    return {rule.code: rule.level for rule in RULES if rule.family == _FAMILY}


def _found(where: Where, what: Phrase, fix: Phrase) -> Match:
    return Match(where, None, {"what": what, "fix": fix})


RULE = Rule(
    code="TM605",
    name="gate-loosened",
    level="warning",
    message="{what}",
    help="{fix}",
    module=__name__,
    check=check,
    needs=("rules", "gates"),
    whole=True,
    locked=True,
)
