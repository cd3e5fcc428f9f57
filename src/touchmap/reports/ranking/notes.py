"""What is said below a ranking: its order, what is shown of it, the watchlist without owners, what is unproved."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from touchmap.analysis.facts import Facts
from touchmap.analysis.scoring.ranking import Ranked, Ranking
from touchmap.language.numbers import is_whole
from touchmap.language.phrase import noted
from touchmap.language.speech import Speech, speech
from touchmap.model.entry import names_of
from touchmap.model.inventory import Inventory
from touchmap.reports.naming import listed
from touchmap.reports.ranking.screen import Shown

if TYPE_CHECKING:
    from touchmap.analysis.questions.alternative_rankings import AlternativeRanking

_RANK_BY = {
    "opportunity": noted(
        "Opportunity = importance + max(importance − satisfaction, 0). Importance is the customer weight "
        "and satisfaction the score, each rescaled to 0–10. Tied ranks are marked =. Source: A. W. "
        "Ulwick's opportunity algorithm."
    ),
    "weakest": noted(
        "Weakest links first: those that limit or break a chain, by the sum of the priorities of the "
        "later links of their chains (Holds up); then the rest by priority. Tied ranks are marked =."
    ),
}

_DEFAULT = noted(
    "The plan, the watchlist and the gates use the default order: priority = customer weight × business priority × "
    "gap. `touchmap explain ranking` compares the orders."
)
_FORMULA = noted("Priority = customer weight × business priority × gap (target − score). Tied ranks are marked =.")


def ranking_notes(
    facts: Facts, ranking: Ranking, shown: Shown, segment: str | None, by: "AlternativeRanking | None"
) -> tuple[str, ...]:
    """The sentences below a ranking.

    Args:
        facts: The inventory.
        ranking: All of the ranking.
        shown: How much of it is shown.
        segment: The segment by whose weights it is ranked, if any.
        by: The order, if it is not the default.
    """
    say, inventory = speech(facts.inventory.settings.client.language), facts.inventory
    other = by is not None and by.formula != "product"
    notes = [say(_RANK_BY[by.formula]), say(_DEFAULT)] if by and other else [say(_FORMULA)]
    if segment is not None:
        met, all_ = len(ranking.places), len(inventory.touchpoints)
        notes.append(
            say(
                "Segment “{segment}”: ranked by its own weights. Its touchpoints: {count} "
                "of {all}. Weak links are those of its chains.",
                count=met,
                segment=_segment_name(segment, inventory),
                all=all_,
            )
        )
    notes += shown.said(len(ranking.ranked), say)
    if ranking.watched and not other and facts.state == "live":
        notes.append(_watchlist(ranking, inventory, say))
    return (*notes, *_opinion(ranking, facts, say), *_states(facts, say))


def _states(facts: Facts, say: Speech) -> Iterator[str]:
    """Which touchpoints are not in the ranking, since it is about one state."""
    if facts.state != "live":
        yield say(_AMONG[facts.state])
    elif facts.inventory.others:
        counts = Counter(point.state for point in facts.inventory.others)
        yield say(
            "Not ranked, since they are not live: planned: {planned}, retired: {retired}. "
            "`touchmap rank --state planned` ranks them among themselves.",
            planned=counts["planned"],
            retired=counts["retired"],
        )


_AMONG = {
    "planned": noted("Planned touchpoints, ranked among themselves. The watchlist and the gates hold live ones only."),
    "retired": noted("Retired touchpoints, ranked among themselves. The watchlist and the gates hold live ones only."),
}


def _watchlist(ranking: Ranking, inventory: Inventory, say: Speech) -> str:
    """How many touchpoints are on the watchlist, and which of them nobody owns."""
    note = say.plural(
        "Watchlist: {count} touchpoint ranked {top} or better.",
        "Watchlist: {count} touchpoints ranked {top} or better, ties included.",
        len(ranking.watched),
        top=ranking.top,
    )
    unowned = [row.point for row in ranking.watched if inventory.owner_of(row.point) is None]
    if not unowned:
        return note
    names = listed(unowned, inventory, say)
    return f"{note} {say('Without an owner ({count}): {names}.', count=len(unowned), names=names)}"


def _segment_name(segment: str, inventory: Inventory) -> str:
    return names_of(inventory.settings.segments).get(segment, segment)


def rounded_note(rows: Iterable[Ranked], facts: Facts) -> Iterator[str]:
    """That factors are rounded, where a row shows one that is not whole."""
    if not all(is_whole(row.customer_weight) and is_whole(row.business_priority) and is_whole(row.gap) for row in rows):
        yield speech(facts.inventory.settings.client.language)(
            noted("Factors with a decimal are rounded; each priority is computed from the exact ones.")
        )


def _opinion(ranking: Ranking, facts: Facts, say: Speech) -> Iterator[str]:
    """How many scores have no evidence, of all in the ranking, shown or not."""
    points = [point for point, _ in ranking.places]
    bare = len(facts.opinions(points))
    if bare:
        yield say.plural(
            "{count} of {all} scores is opinion only: no evidence supports it.",
            "{count} of {all} scores are opinion only: no evidence supports them.",
            bare,
            all=sum(point.id in facts.scores for point in points),
        )
