"""A standard is missed.

The measured value is above the standard's `limit`, or below its `at_least`.

Why: owners set standards, such as the time to answer the phone or to issue an invoice (S4). A standard that is
measured and missed is a promise that customers see broken.

Bad:

    touchpoints:
      - id: phone-booking
        name: Call to book a visit
        channel: phone
        stage: prospect
        customer_weight: 5
        business_priority: 4
        score: 3
        owner: anna
        reviewed: 2026-10-01
        standards:
          - {what: wait for an answer, limit: 20, unit: s, measured: 55}

Good:

    touchpoints:
      - id: phone-booking
        name: Call to book a visit
        channel: phone
        stage: prospect
        customer_weight: 5
        business_priority: 4
        score: 3
        owner: anna
        reviewed: 2026-10-01
        standards:
          - {what: wait for an answer, limit: 20, unit: s, measured: 18}
"""

from collections.abc import Iterable, Iterator
from datetime import date

from touchmap.analysis.facts import Facts
from touchmap.analysis.standards import Verdict, verdict
from touchmap.language.numbers import entered
from touchmap.language.phrase import Phrase, phrase
from touchmap.model.chain import Chain
from touchmap.model.evidence import Evidence
from touchmap.model.touchpoint import Standard, Touchpoint
from touchmap.rules.rule import Match, Rule, at


def check(facts: Facts) -> Iterator[Match]:
    """Look for standards that are not kept: of touchpoints, and of chains as a whole."""
    inventory = facts.inventory
    for point in inventory.touchpoints:
        yield from _missed(point, inventory.evidence_of.get(point.id, ()), facts.today)
    for chain in inventory.chains:
        yield from _missed(chain, (), facts.today)


def _missed(entry: Touchpoint | Chain, records: Iterable[Evidence], today: date) -> Iterator[Match]:
    for number, standard in enumerate(entry.standards):
        found = verdict(standard, records, today)
        if found is not None and not found.kept:
            how, key = _how(standard, found), _KEYS[found.basis]
            yield at(entry, "standards", number, key, name=entry.name, what=standard.what, how=how)


_KEYS = {"measured": "measured", "entered": "kept", "seen": "what"}
"""The key that a finding points at, by what it rests on."""


def _how(standard: Standard, found: Verdict) -> Phrase:
    """What says that a standard is missed."""
    if found.basis == "seen":
        return phrase("seen on {day}", day=found.day)
    if standard.measured is None:
        return phrase("entered as not kept")
    figure = {"figure": entered(standard.measured), "unit": _unit(standard)}
    if standard.limit is not None and standard.measured > standard.limit:
        return phrase("measured: {figure}{unit}; limit: {limit}", limit=entered(standard.limit), **figure)
    return phrase("measured: {figure}{unit}; at least: {least}", least=entered(standard.at_least or 0), **figure)


def _unit(standard: Standard) -> str:
    return f" {standard.unit}" if standard.unit else ""


RULE = Rule(
    code="TM117",
    name="standard-missed",
    level="warning",
    message="standard missed at “{name}”: “{what}” ({how})",
    help="fix the touchpoint, or set a standard that can be kept",
    module=__name__,
    check=check,
)
