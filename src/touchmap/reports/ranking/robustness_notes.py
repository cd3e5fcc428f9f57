"""Remarks on how sure a ranking is: its intervals and probabilities, and the smallest changes."""

from fractions import Fraction

from touchmap.analysis.robustness.next_observation import Asked
from touchmap.analysis.robustness.reversal.rank_reversal import Turn
from touchmap.analysis.robustness.robustness import Firmness
from touchmap.analysis.scoring.ranking import Ranking
from touchmap.language.numbers import brief, entered, plain
from touchmap.language.phrase import noted
from touchmap.language.speech import Speech
from touchmap.model.inventory import Inventory
from touchmap.reports.naming import listed, named

_FIRM = {
    "overturn": noted(
        "Fewest rating changes that bring a touchpoint into the top {top}: {count} ({changes}). New in "
        "the top {top}: {names}."
    ),
    "unseat": noted(
        "Fewest rating changes that take a touchpoint out of the top {top}: {count} ({changes}). No "
        "longer in the top {top}: {names}."
    ),
}

_FIRM_NONE = {
    "ask": noted("Knowing one more score would settle nothing."),
    "overturn": noted("No change of ratings brings another touchpoint into the top {top}."),
    "unseat": noted("No change of ratings takes a touchpoint out of the top {top}."),
}

MOST_NAMED = 5

_PROBABILITY = {
    True: noted(
        "Top {top}: the probability of rank {top} or better with a priority above 0, if each rating entered by hand "
        "may be off by one with probability {doubt} ({half} at the ends of the scale) and scores from evidence vary "
        "as their answers do."
    ),
    False: noted(
        "Top {top}: the probability of rank {top} or better with a priority above 0, if ratings entered by hand are "
        "correct and scores from evidence vary as their answers do."
    ),
}
"""What the probability is of, with doubt about ratings and without."""


def firm_notes(firm: Firmness, inventory: Inventory, ranking: Ranking, doubt: Fraction, say: Speech) -> tuple[str, ...]:
    """Notes below a ranking that shows how sure it is; nothing if nothing is ranked."""
    if not ranking.ranked:
        return ()
    top, watched = ranking.top, len(ranking.watched)
    notes = [
        say(
            "Ranks: the best and the worst rank under any rule that increases with weight, priority and gap; "
            "a touchpoint without a gap always comes last."
        ),
        say(_PROBABILITY[doubt > 0], top=top, doubt=entered(doubt), half=entered(doubt / 2)),
    ]
    if doubt:
        notes.append(
            say(
                "All of this is assumed to be independent: lenient raters, and respondents who answered several "
                "questions, are not modelled."
            )
        )
    if watched:
        stays = brief(firm.stays)
        notes.append(
            say("Touchpoints on today's watchlist: {count}; expected to stay: {stays}.", count=watched, stays=stays)
        )
    return (
        *notes,
        _turned(firm.overturn, "overturn", inventory, top, say),
        _turned(firm.unseat, "unseat", inventory, top, say),
    )


def ask_note(asked: list[Asked], inventory: Inventory, say: Speech) -> str:
    """Which scores would settle the most if they were known, each with what it rests on now."""
    names = []
    for one in asked[:MOST_NAMED]:
        name = named(inventory.touchpoint_by_id[one.id], inventory, say)
        names.append(
            name
            if one.answers is None
            else say.plural("{name} ({count} answer)", "{name} ({count} answers)", one.answers, name=name)
        )
    return (
        say("Scores that would settle the most if they were known: {names}.", names=", ".join(names))
        if names
        else say("Knowing one more score would settle nothing.")
    )


def _turned(turn: Turn | None, kind: str, inventory: Inventory, top: int, say: Speech) -> str:
    """The sentence of a smallest change: what changes, and who comes or goes by it."""
    if turn is None:
        return say(_FIRM_NONE[kind], top=top)
    changes = "; ".join(
        say(
            "{name}: {field} {before} → {after}",
            name=named(inventory.touchpoint_by_id[change.id], inventory, say),
            field=say.field(change.field),
            before=brief(plain(change.before)),
            after=brief(plain(change.after)),
        )
        for change in turn.changes
    )
    moved = turn.enters if kind == "overturn" else turn.leaves
    movers = listed((inventory.touchpoint_by_id[name] for name in moved), inventory, say, MOST_NAMED)
    sentence = say(_FIRM[kind], count=len(turn.changes), names=movers, top=top, changes=changes)
    others = say("Equally short alternatives: {count}.", count=turn.alternatives) if turn.alternatives else ""
    return f"{sentence} {others}".rstrip()
