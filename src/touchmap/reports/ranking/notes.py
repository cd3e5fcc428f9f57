"""What is said below a ranking: its order, what is shown of it, the watchlist without owners, what is unproved."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from touchmap.analysis.facts import Facts
from touchmap.analysis.scoring.ranking import Ranked, Ranking
from touchmap.model.inventory import Inventory
from touchmap.reports.figures import is_whole
from touchmap.reports.naming import listed
from touchmap.reports.ranking.screen import Shown
from touchmap.reports.speech import Words, words

if TYPE_CHECKING:
    from touchmap.analysis.questions.alternative_rankings import AlternativeRanking


def ranking_notes(
    facts: Facts, ranking: Ranking, shown: Shown, segment: str | None, by: "AlternativeRanking | None"
) -> tuple[str, ...]:
    """The sentences below a ranking.

    Args:
        facts: The inventory.
        ranking: All of the ranking.
        shown: How much of it is shown.
        segment: The segment by whose weights it is ranked, if any.
        by: The order, where it is another than the default.
    """
    say, inventory = words(facts.inventory.settings.client.language), facts.inventory
    other = by is not None and by.formula != "product"
    notes = [say(f"rank.by_{by.formula}"), say("rank.by_default")] if by and other else [say("rank.formula")]
    if segment is not None:
        met, all_ = len(ranking.places), len(inventory.touchpoints)
        notes.append(say("rank.segment", met, segment=_segment_name(segment, inventory), all=all_))
    notes += shown.said(len(ranking.ranked), say)
    watched = ranking.watched
    if watched and not other:
        note = say("rank.watchlist", len(watched), top=ranking.top)
        unowned = [row.point for row in watched if inventory.owner_of(row.point) is None]
        if unowned:
            note += " " + say("rank.unowned", len(unowned), names=listed(unowned, inventory, say))
        notes.append(note)
    return (*notes, *_opinion(ranking, facts, say))


def _segment_name(segment: str, inventory: Inventory) -> str:
    return next((term.name or term.id for term in inventory.settings.segments if term.id == segment), segment)


def rounded_note(rows: Iterable[Ranked], facts: Facts) -> Iterator[str]:
    """That factors are rounded, where a row shows one that is not whole."""
    if not all(is_whole(row.customer_weight) and is_whole(row.business_priority) and is_whole(row.gap) for row in rows):
        yield words(facts.inventory.settings.client.language)("plan.rounded")


def _opinion(ranking: Ranking, facts: Facts, say: Words) -> Iterator[str]:
    """How many scores no evidence stands behind, of all that the ranking speaks of, shown or not."""
    points = [point for point, _ in ranking.places]
    bare = len(facts.opinions(points))
    if bare:
        yield say("plan.unproved", bare, all=sum(point.id in facts.scores for point in points))
