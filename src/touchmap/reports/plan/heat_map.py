"""Today's scores by category and stage: where they are worst, and where there is no touchpoint at all."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from touchmap.analysis.chains.states import reaction
from touchmap.analysis.facts import Facts
from touchmap.analysis.scoring.ranking import Ranking
from touchmap.analysis.scoring.scores import weighted_mean
from touchmap.language.numbers import plain
from touchmap.language.speech import Speech
from touchmap.model.fields import Number
from touchmap.model.touchpoint import Reaction, Touchpoint
from touchmap.reports.naming import term_name
from touchmap.reports.plan.ranking import stage_name


@dataclass(frozen=True, slots=True)
class HeatCell:
    """The touchpoints of one category at one stage; one of several categories stands in each.

    Attributes:
        category: The category's name.
        stage: The stage's name.
        touchpoints: How many there are.
        score: The mean of their scores; None if none has one.
        reaction: How customers take such a score.
        watched: How many are on the watchlist.
    """

    category: str
    stage: str
    touchpoints: int
    score: float | None
    reaction: Reaction | None
    watched: int


@dataclass(frozen=True, slots=True)
class HeatMap:
    """The scores by category and stage.

    Attributes:
        categories: The names of the categories in which something stands.
        stages: The names of the stages at which something stands.
        cells: A cell for each pair of these, category by category.
        worst: The one with the lowest mean of those with two touchpoints or more; None without one.
    """

    categories: tuple[str, ...]
    stages: tuple[str, ...]
    cells: tuple[HeatCell, ...]
    worst: HeatCell | None


def heat_map(ranking: Ranking, scores: Mapping[str, Number], facts: Facts, say: Speech) -> HeatMap | None:
    """The touchpoints of a ranking by category and stage; None where there are not two of both.

    Args:
        ranking: The ranking.
        scores: Each scored touchpoint's score.
        facts: The inventory on the plan's day.
        say: The language.
    """
    inventory = facts.inventory
    held: dict[tuple[str, str], list[Touchpoint]] = {}
    for point, _ in ranking.places:
        stage = inventory.stage_of(point)
        if stage is not None:
            for category in point.category:
                held.setdefault((category, stage), []).append(point)
    some = Counter(category for category, _ in held), Counter(stage for _, stage in held)
    if not all(len(names) > 1 for names in some):
        return None
    categories = [term for term in inventory.vocabulary.categories if term.id in some[0]]
    stages = [term for term in inventory.vocabulary.stages if term.id in some[1]]
    watched = {row.point.id for row in ranking.watched}
    cells = tuple(
        _cell(
            term_name(categories, category.id, say),
            stage_name(stage, say),
            held.get((category.id, stage.id), ()),
            watched,
            scores,
            facts,
        )
        for category in categories
        for stage in stages
    )
    several = [cell for cell in cells if cell.touchpoints > 1 and cell.score is not None]
    return HeatMap(
        tuple(term_name(categories, term.id, say) for term in categories),
        tuple(stage_name(stage, say) for stage in stages),
        cells,
        min(several, key=lambda cell: cell.score or 0, default=None),
    )


def _cell(
    category: str,
    stage: str,
    points: Sequence[Touchpoint],
    watched: set[str],
    scores: Mapping[str, Number],
    facts: Facts,
) -> HeatCell:
    mean = weighted_mean((Fraction(1), scores.get(point.id)) for point in points)
    return HeatCell(
        category=category,
        stage=stage,
        touchpoints=len(points),
        score=plain(mean),
        reaction=None if mean is None else reaction(mean, facts.inventory.settings.scoring),
        watched=sum(point.id in watched for point in points),
    )
