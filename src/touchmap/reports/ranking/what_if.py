"""What `--what-if` shows: the ranking, the chains and the stages as they would be, beside today's."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import ClassVar

from touchmap.analysis.chains.lift import Effort
from touchmap.analysis.chains.states import ChainState
from touchmap.analysis.facts import Facts
from touchmap.analysis.scoring.ranking import Ranked, Ranking
from touchmap.language.numbers import plain
from touchmap.language.phrase import noted
from touchmap.language.speech import Speech, speech
from touchmap.model.inventory import Inventory
from touchmap.reports.added import Added
from touchmap.reports.chains.chains import ChainsReport, chains_report
from touchmap.reports.chains.rows import ChainRow
from touchmap.reports.chains.stages import StageRow, StagesReport, stages_report
from touchmap.reports.ranking.ranking import Filters, RankingReport, RankRow, ranking_report
from touchmap.reports.ranking.what_if_states import Supposed, WishRow
from touchmap.reports.ranking.what_if_words import said_of_chain, said_of_ranking, title, weak_ids


@dataclass(frozen=True, slots=True)
class PlaceBefore(Added):
    """Today's place of a touchpoint; None if it has none today."""

    adds: ClassVar = "rank_before"

    rank_before: int | None
    priority_before: float | None
    score_before: float | None


@dataclass(frozen=True, slots=True)
class WhatIfOutcome(Added):
    """What a what-if would change.

    Attributes:
        changes: What would be another.
        enters: The ids of those who would come into the top.
        leaves: The ids of those who would leave it.
    """

    adds: ClassVar = "outcome"

    changes: tuple[WishRow, ...]
    enters: tuple[str, ...]
    leaves: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WhatIfChanges(Added):
    """What would be another, of the chains or the stages as they would be."""

    adds: ClassVar = "outcome"

    changes: tuple[WishRow, ...]


@dataclass(frozen=True, slots=True)
class ChainBefore(Added):
    """The ids of a chain's weak links of today, and of today's break."""

    adds: ClassVar = "today"

    weak_links_before: tuple[str, ...]
    breaks_at_before: str | None


@dataclass(frozen=True, slots=True)
class StageBefore(Added):
    """Today's figures of a stage or a phase."""

    adds: ClassVar = "today"

    mean_score_before: float | None
    worst_score_before: float | None
    priority_before: float


def ranking_what_if(supposed: Supposed, filters: Filters, segment: str | None = None) -> RankingReport:
    """The ranking as it would be, beside today's."""
    now, then = supposed.now, supposed.then
    before, after = _ranking(now, segment), _ranking(then, segment)
    report = ranking_report(then, filters, segment)
    today = {row.point.id: row for row in before.ranked}
    rows = tuple(_moved(row, today.get(row.id)) for row in report.touchpoints)
    enters, leaves = _only(after, before), _only(before, after)
    return replace(
        report,
        touchpoints=rows,
        notes=(*said_of_ranking(supposed, enters, leaves, report.top, segment), *report.notes),
        columns=PlaceBefore,
        more=WhatIfOutcome(supposed.changes, enters, leaves),
    )


def chains_what_if(supposed: Supposed, ids: Collection[str] = (), effort: Effort | None = None) -> ChainsReport:
    """The chains as they would be, beside today's."""
    report = chains_report(supposed.then, ids, effort)
    now = {state.chain.id: state for state in supposed.now.chains}
    then = {state.chain.id: state for state in supposed.then.chains}
    say = speech(report.language)
    rows = tuple(_chain(row, now[row.id], then[row.id], supposed.then.inventory, say) for row in report.chains)
    head = (
        title(supposed),
        say("The chains are drawn with the changes; where today's weak links or break differ, both are listed below."),
    )
    return replace(report, chains=rows, head=head, more=WhatIfChanges(supposed.changes))


def stages_what_if(supposed: Supposed) -> StagesReport:
    """The stages as they would be, beside today's."""
    before, report = stages_report(supposed.now), stages_report(supposed.then)
    today = {(row.kind, row.id): row for row in before.places}
    rows = tuple(_place(row, today[row.kind, row.id]) for row in report.places)
    notes = (
        title(supposed),
        speech(report.language)(noted("Where a figure changes, it is shown as today → with the changes.")),
        *report.notes,
    )
    return replace(report, places=rows, notes=notes, columns=StageBefore, more=WhatIfChanges(supposed.changes))


def _moved(row: RankRow, today: Ranked | None) -> RankRow:
    before = PlaceBefore(
        rank_before=today.rank if today else None,
        priority_before=plain(today.priority) if today else None,
        score_before=plain(today.score) if today else None,
    )
    return replace(row, more=before)


def _ranking(facts: Facts, segment: str | None) -> Ranking:
    return facts.ranking_of(segment)


def _only(here: Ranking, there: Ranking) -> tuple[str, ...]:
    """Those who are watched here and not there, in the order of here."""
    others = {row.point.id for row in there.watched}
    return tuple(row.point.id for row in here.watched if row.point.id not in others)


def _chain(row: ChainRow, now: ChainState, then: ChainState, inventory: Inventory, say: Speech) -> ChainRow:
    said = (*said_of_chain(now, then, inventory, say), *row.said)
    before = now.breaks_at.link.touchpoint if now.breaks_at else None
    return replace(row, said=said, more=ChainBefore(weak_ids(now), before))


def _place(row: StageRow, today: StageRow) -> StageRow:
    return replace(row, more=StageBefore(today.mean_score, today.worst_score, today.priority))
