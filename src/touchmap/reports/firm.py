"""How sure a ranking is, as it is shown: intervals of ranks, probabilities, and the smallest changes."""

from dataclasses import dataclass
from dataclasses import field as described
from fractions import Fraction

from touchmap.analysis.facts import Facts
from touchmap.analysis.figures import brief, entered, percent, plain
from touchmap.analysis.firm import Firmness, firmness
from touchmap.analysis.overturn import Turn
from touchmap.model.inventory import Inventory
from touchmap.reports.ranking import Filters, RankingReport, RankRow, ranking_report
from touchmap.reports.values import same_values
from touchmap.reports.words import Words, words

_MOST_NAMES = 5


@dataclass(frozen=True, slots=True)
class FirmRow(RankRow):
    """A touchpoint with its place, and how sure that place is.

    Attributes:
        best_rank: Its best rank under every rule that grows with weight, priority and gap.
        worst_rank: Its worst rank under every such rule.
        top_probability: The probability of rank N or better when marks may be one off, 0 to 1.
    """

    best_rank: int
    worst_rank: int
    top_probability: float


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """One mark changed; in JSON `to` and `from` are its values."""

    id: str
    field: str
    from_: float | None = described(metadata={"key": "from"})
    to: float | None


@dataclass(frozen=True, slots=True)
class TurnRow:
    """The fewest changes that bring somebody in or out, and how many other answers are as short."""

    changes: tuple[ChangeRow, ...]
    enters: tuple[str, ...]
    leaves: tuple[str, ...]
    alternatives: int


@dataclass(frozen=True, slots=True)
class FirmReport(RankingReport):
    """A ranking with how sure it is.

    Attributes:
        doubt: The probability that a typed mark is one off.
        overturn: The fewest changes that put another touchpoint among the top.
        unseat: The fewest changes that make one of the top leave.
        ask: Ids, those first whose place one more observation would settle most.
    """

    touchpoints: tuple[FirmRow, ...]
    doubt: float
    overturn: TurnRow | None
    unseat: TurnRow | None
    ask: tuple[str, ...]


def firm_report(
    facts: Facts, filters: Filters, segment: str | None, doubt: Fraction, *, ask: bool = False
) -> FirmReport:
    """A ranking with how sure it is.

    Args:
        facts: The inventory.
        filters: What of the ranking is asked for; how sure it is, is worked out over the whole.
        segment: Rank by this segment's weights among what it meets.
        doubt: The probability, 0 to 1, that a typed mark is one off.
        ask: Say where one more observation would settle the most.
    """
    ranking = facts.ranking_of(segment)
    firm = firmness(facts.inventory, ranking, doubt, segment)
    plain_report = ranking_report(facts, filters, segment)
    place = {row.point.id: number for number, row in enumerate(ranking.ranked)}
    rows = tuple(_row(row, firm, place[row.id]) for row in plain_report.touchpoints)
    asked = tuple(ranking.ranked[number].point.id for number in firm.ask[:_MOST_NAMES])
    say = words(facts.inventory.settings.client.language)
    notes = (*plain_report.notes, *firm_notes(firm, facts.inventory, ranking.top, doubt, say))
    if ask:
        notes += (say("firm.ask", names=_names(asked, facts.inventory, say)),)
    same = same_values(plain_report) | {"touchpoints": rows, "notes": notes}
    return FirmReport(
        **same, doubt=plain(doubt) or 0, overturn=_turn(firm.overturn), unseat=_turn(firm.unseat), ask=asked
    )


def _row(row: RankRow, firm: Firmness, place: int) -> FirmRow:
    best, worst = firm.intervals[place]
    probability = round(firm.probabilities[place], 6)
    return FirmRow(**same_values(row), best_rank=best, worst_rank=worst, top_probability=probability)


def _turn(turn: Turn | None) -> TurnRow | None:
    if turn is None:
        return None
    changes = tuple(ChangeRow(c.id, c.field, plain(c.before), plain(c.after)) for c in turn.changes)
    return TurnRow(changes, turn.enters, turn.leaves, turn.alternatives)


def ranks_text(best: int, worst: int) -> str:
    """The ranks that a touchpoint could have, as a table shows them."""
    return str(best) if best == worst else f"{best}–{worst}"


def chance_text(probability: float) -> str:
    """A probability from 0 to 1 in whole per cent; what is not quite certain never reads as certain."""
    return "<1 %" if 0 < probability < 0.01 else ">99 %" if 0.99 < probability < 1 else percent(probability, 0)


def firm_notes(firm: Firmness, inventory: Inventory, top: int, doubt: Fraction, say: Words) -> tuple[str, ...]:
    """What is to be said below a ranking that shows how sure it is: each column, and the smallest changes."""
    return (
        say("firm.interval"),
        say("firm.probability", top=top, doubt=entered(doubt)),
        _turned(firm.overturn, "overturn", inventory, top, say),
        _turned(firm.unseat, "unseat", inventory, top, say),
    )


def _turned(turn: Turn | None, kind: str, inventory: Inventory, top: int, say: Words) -> str:
    """The sentence of a smallest change: what changes, and who comes or goes by it."""
    if turn is None:
        return say(f"firm.{kind}.none", top=top)
    changes = say("list.and").join(
        say(
            "firm.change",
            name=inventory.touchpoint_by_id[change.id].name,
            field=say.field(change.field),
            before=brief(plain(change.before)),
            after=brief(plain(change.after)),
        )
        for change in turn.changes
    )
    movers = _names(turn.enters if kind == "overturn" else turn.leaves, inventory, say)
    sentence = say(f"firm.{kind}", len(turn.changes), names=movers, top=top, changes=changes)
    others = say("firm.alternatives", turn.alternatives) if turn.alternatives else ""
    return f"{sentence} {others}".rstrip()


def _names(ids: tuple[str, ...], inventory: Inventory, say: Words) -> str:
    names = [inventory.touchpoint_by_id[name].name for name in ids[:_MOST_NAMES]]
    more = len(ids) - len(names)
    return ", ".join(names) + (say("firm.more", more) if more else "")
