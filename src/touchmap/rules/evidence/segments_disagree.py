"""Segments disagree about a touchpoint.

The scores of two segments are 2 points apart or more, entered by segment or from evidence with `segment:`.

Why: different customers meet different chains and judge by different measures (S4). The mean of 1 and 5 is 3, which
nobody feels; what is wrong is found at one of the two.

Bad:

    touchmap: 1
    segments: [{id: new, name: New patients, share: 0.5}, {id: regular, name: Regular patients, share: 0.5}]
    touchpoints:
      - id: control-visit
        name: Check-up
        channel: visit
        stage: customer
        customer_weight: 4
        business_priority: 3
        score: {new: 3, regular: 5}
        owner: vera
        reviewed: 2026-10-01

Good:

    touchmap: 1
    segments: [{id: new, name: New patients, share: 0.5}, {id: regular, name: Regular patients, share: 0.5}]
    touchpoints:
      - id: control-visit
        name: Check-up
        channel: visit
        stage: customer
        customer_weight: 4
        business_priority: 3
        score: {new: 4, regular: 5}
        owner: vera
        reviewed: 2026-10-01
"""

from collections.abc import Iterator

from touchmap.analysis.facts import Facts
from touchmap.analysis.questions.segment_scores import scores_by_segment
from touchmap.language.numbers import brief, plain
from touchmap.model.entry import names_of
from touchmap.rules.rule import Match, Rule, at


def check(facts: Facts) -> Iterator[Match]:
    """Look for segments whose scores are far apart."""
    if not facts.differs_by_segment:
        return
    names = names_of(facts.inventory.settings.segments)
    for point in facts.inventory.touchpoints:
        found = scores_by_segment(point, facts)
        if found is not None and found.disagree:
            scores = tuple(f"{names[name]}: {brief(plain(score))}" for name, score in found.scores.items())
            key = "score" if point.score is not None else "id"
            yield at(point, key, name=point.name, scores=scores)


RULE = Rule(
    code="TM410",
    name="segments-disagree",
    level="info",
    message="segments disagree about “{name}”: {scores}",
    help="look at the touchpoint as each of them meets it; `touchmap rank --segment` ranks by one segment",
    module=__name__,
    check=check,
    needs=("touchpoints", "evidence", "segments", "scale", "score_scale"),
)
