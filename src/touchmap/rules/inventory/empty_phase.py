"""A phase has no touchpoints.

A touchpoint belongs to the phase of its stage unless it names one of its own. If an empty phase has stages,
rule TM106 reports those, and this rule is silent.

Why: a customer meets the company before, during and after the purchase, and the list is started in this order
(S3). What comes after is forgotten most often.

Bad:

    phases: [before, during, after, years-later]

Good:

    phases: [before, during, after]
"""

from collections.abc import Iterator

from touchmap.analysis.facts import Facts
from touchmap.problem import Where
from touchmap.rules.rule import Match, Rule


def check(facts: Facts) -> Iterator[Match]:
    """Look for the phases that neither a touchpoint nor a stage names."""
    inventory = facts.inventory
    met = {inventory.phase_of(point) for point in inventory.touchpoints} - {None}
    if not met:
        return
    met |= {stage.phase for stage in inventory.vocabulary.stages}
    for phase in inventory.vocabulary.phases:
        if phase.id not in met:
            values = {"name": phase.name or phase.id}
            if phase.where.file:
                yield Match(phase.where / "id", phase, values)
            else:
                yield Match(Where(inventory.settings_file) / "phases", None, values)


RULE = Rule(
    code="TM107",
    name="empty-phase",
    level="warning",
    message="the phase “{name}” has no touchpoints",
    help="ask where customers meet you then, or remove the phase from `phases:`",
    module=__name__,
    check=check,
    needs=("touchpoints", "stages", "phases"),
)
