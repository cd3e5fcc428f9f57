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

from collections.abc import Iterator

from touchmap.analysis.facts import Facts
from touchmap.language.numbers import entered
from touchmap.language.phrase import Phrase, phrase
from touchmap.model.touchpoint import Standard
from touchmap.rules.rule import Match, Rule, at


def check(facts: Facts) -> Iterator[Match]:
    """Look for measured figures outside their limits."""
    for point in facts.inventory.touchpoints:
        for number, standard in enumerate(point.standards):
            bound = _passed(standard)
            if bound:
                figure = entered(standard.measured or 0)
                values = {"name": point.name, "what": standard.what, "figure": figure, "unit": _unit(standard)}
                yield at(point, "standards", number, "measured", bound=bound, **values)


def _passed(standard: Standard) -> Phrase | None:
    """The bound that the measured figure passes, in words; None where it keeps to them."""
    if standard.measured is None:
        return None
    if standard.limit is not None and standard.measured > standard.limit:
        return phrase("limit: {figure}", figure=entered(standard.limit))
    if standard.at_least is not None and standard.measured < standard.at_least:
        return phrase("at least: {figure}", figure=entered(standard.at_least))
    return None


def _unit(standard: Standard) -> str:
    return f" {standard.unit}" if standard.unit else ""


RULE = Rule(
    code="TM117",
    name="standard-missed",
    level="warning",
    message="standard missed at “{name}”: “{what}” (measured: {figure}{unit}; {bound})",
    help="fix the touchpoint, or set a standard that can be kept",
    module=__name__,
    check=check,
)
