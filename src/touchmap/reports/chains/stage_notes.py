"""What is said below the stages: where customers are lost, what belongs to no stage, and what the figures are."""

from collections.abc import Iterable, Sequence
from fractions import Fraction

from touchmap.analysis.chains.attribution import Passed
from touchmap.analysis.chains.conversion import passages
from touchmap.analysis.facts import Facts
from touchmap.analysis.questions.stages import Loss, StageState
from touchmap.language.numbers import percent
from touchmap.language.phrase import noted
from touchmap.language.speech import Speech
from touchmap.model.chain import Chain
from touchmap.model.entry import names_of
from touchmap.model.inventory import Inventory

_STAGE_UNATTRIBUTED = {
    "phase": noted(
        "Losses that belong to no single phase, so the phases on the way have no share in that chain: {ways}."
    ),
    "stage": noted(
        "Losses that belong to no single stage, so the stages on the way have no share in that chain: {ways}."
    ),
}


def loss_name(loss: Loss, inventory: Inventory) -> str:
    """The name of the touchpoint that customers did not reach."""
    point = inventory.touchpoint_by_id.get(loss.touchpoint)
    return point.name if point else loss.touchpoint


def place_name(kind: str, name: str | None, inventory: Inventory) -> str | None:
    """The name of a stage or a phase, as the client has it."""
    terms = inventory.vocabulary.stages if kind == "stage" else inventory.vocabulary.phases
    return names_of(terms).get(name or "", name)


def where_lost(by_stage: Iterable[StageState], lost: list[Loss], inventory: Inventory, say: Speech) -> Iterable[str]:
    """At which stage, and at which link, most customers are lost (S0)."""
    known = [place for place in by_stage if place.entered]
    if not any(len(passages(chain)) > 1 for chain in inventory.chains):
        yield say("No chain has two counted links (`reached:`), so it is unknown where customers are lost.")
    worst = max(known, key=lambda place: place.lost, default=None)
    if worst is not None and worst.lost:
        stage = place_name("stage", worst.id, inventory)
        key = (
            noted("Most customers are lost at the stage “{stage}”: {share} ({lost} of {entered}).")
            if stage
            else noted("Most customers are lost at touchpoints without a stage: {share} ({lost} of {entered}).")
        )
        yield say(key, stage=stage, lost=worst.lost, entered=worst.entered, share=percent(worst.share_lost or 0))
    if lost:
        first, before = lost[0], lost[0].passage.before or 1
        link, share = loss_name(first, inventory), percent(Fraction(first.lost, before))
        yield say(
            "Largest loss at one link: “{link}” in the chain “{chain}”, {share} ({lost} of {before}).",
            link=link,
            chain=first.chain.name,
            lost=first.lost,
            before=before,
            share=share,
        )


def unclear_ways(kind: str, ways: Sequence[Passed], inventory: Inventory, say: Speech) -> Iterable[str]:
    """Which losses belong to no one stage or phase, so that those that they touch have no share in these chains."""
    if ways:
        said = [
            say(
                noted("“{start}” → “{end}” (chain “{chain}”, where the count grows)")
                if way.grows
                else noted("“{start}” → “{end}” (chain “{chain}”)"),
                start=_link_name(way.chain, way.first, inventory),
                end=_link_name(way.chain, way.passage.number, inventory),
                chain=way.chain.name,
            )
            for way in ways
        ]
        yield say(_STAGE_UNATTRIBUTED[kind], ways=say.joined(said, between="; "))


def _link_name(chain: Chain, number: int, inventory: Inventory) -> str:
    points = [(name, inventory.touchpoint_by_id.get(name)) for name in chain.links[number].ways]
    return " | ".join(point.name if point else name for name, point in points)


def what_they_are(by_stage: Iterable[StageState], facts: Facts, say: Speech) -> Iterable[str]:
    """What each figure of the table is of."""
    scale = facts.inventory.settings.scoring
    yield say(
        "Mean score: on the scale from {low} to {high}, over the touchpoints with a score (column Scored).",
        low=scale.min,
        high=scale.max,
    )
    yield say("Priority: the sum of customer weight × business priority × gap over the touchpoints.")
    if facts.from_parts:
        yield say(
            "A whole that has its score from its parts is left out of every mean and sum that includes one of them."
        )
    if any(place.entered for place in by_stage):
        yield say(
            "Lost: of the customers who entered the stage, those who left between its counted links, over all chains. "
            "Customers who come back to a stage are counted once in each chain."
        )
