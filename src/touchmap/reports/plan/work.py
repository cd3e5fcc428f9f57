"""What is known and done about one touchpoint of the plan: standards, evidence, actions, ideas."""

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from touchmap.analysis.evidence.observations import last_by_method
from touchmap.analysis.evidence.waves import answers_of, newest_first
from touchmap.analysis.facts import Facts
from touchmap.analysis.open_actions import is_late, newest
from touchmap.analysis.scoring.scores import exact
from touchmap.analysis.standards import Verdict, verdict
from touchmap.language.numbers import entered, plain, rounded
from touchmap.language.speech import Speech
from touchmap.model.action import Action, Status
from touchmap.model.evidence import Evidence
from touchmap.model.fields import Number
from touchmap.model.touchpoint import Standard, Touchpoint
from touchmap.reports.naming import term_name

_ORDER = {"doing": 0, "planned": 1, "idea": 2, "done": 3}


@dataclass(frozen=True, slots=True)
class StandardLine:
    """A standard: what is promised, its limit and what was measured in words, and kept, missed or None."""

    what: str
    limit: str | None
    measured: str | None
    verdict: Literal["kept", "missed"] | None


@dataclass(frozen=True, slots=True)
class EvidenceLine:
    """An observation: its day (ISO), method, score on the client's scale, and what was seen."""

    day: str
    method: str
    score: float | None
    answers: int
    by: str | None
    note: str | None
    barriers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ActionLine:
    """An idea or an action; days are ISO dates, progress is in per cent, `checked_in` the day of the last report."""

    title: str
    status: Status
    owner: str | None = field(metadata={"key": "owner_name"})
    due: str | None
    overdue: bool
    checked_in: str | None
    progress: int | None
    note: str | None
    expected: float | None


def standard_lines(point: Touchpoint, facts: Facts, say: Speech) -> tuple[StandardLine, ...]:
    """The standards of a touchpoint, each with its limit, what was measured and whether it is kept."""
    records = facts.inventory.evidence_of.get(point.id, ())
    return tuple(_standard(standard, verdict(standard, records, facts.today), say) for standard in point.standards)


def evidence_lines(touchpoint: str, facts: Facts, say: Speech) -> tuple[EvidenceLine, ...]:
    """The observations that the score uses, or would use, and each method's last words without a mark, newest first."""
    grounds = facts.grounds_of(touchpoint)
    if grounds is None:
        return ()
    unmarked = [one.record for one in grounds.unused if one.why == "unmarked"]
    last = last_by_method(unmarked, facts.today)
    told = [record for record in unmarked if record.date == last.get(record.method)]
    return tuple(_evidence(record, facts, say) for record in newest_first([*grounds.records, *told]))


def sureness(touchpoint: str, facts: Facts, say: Speech) -> str | None:
    """How sure the mean of the evidence is, in words; None if it has no score."""
    grounds = facts.grounds_of(touchpoint)
    if grounds is None or not grounds.used:
        return None
    if (interval := rounded(grounds.interval)) is None:
        return say("One answer: no interval")
    low, high = (say.figure(end) for end in interval)
    score = say.figure(plain(grounds.score) or 0)
    return say.plural(
        "Together: {score} from {count} answer, 95 % interval {low} to {high}",
        "Together: {score} from {count} answers, 95 % interval {low} to {high}",
        grounds.answers,
        low=low,
        high=high,
        score=score,
    )


def action_lines(touchpoint: str, facts: Facts) -> tuple[ActionLine, ...]:
    """The ideas and actions of a touchpoint, work under way first; what was dropped is left out."""
    actions = [action for action in facts.inventory.actions_of.get(touchpoint, ()) if action.status in _ORDER]
    actions.sort(key=lambda action: (_ORDER[action.status], action.due is None, action.due or date.max))
    return tuple(_action(action, facts) for action in actions)


def _standard(standard: Standard, found: Verdict | None, say: Speech) -> StandardLine:
    def amount(value: Number) -> str:
        return " ".join([entered(value, thousands=True), *([standard.unit] if standard.unit else [])])

    limits = []
    if standard.limit is not None:
        limits.append(say("at most {limit}", limit=amount(standard.limit)))
    if standard.at_least is not None:
        limits.append(say("at least {limit}", limit=amount(standard.at_least)))
    measured = None
    if standard.measured is not None:
        measured = say("measured: {measured}", measured=amount(standard.measured))
    said: Literal["kept", "missed"] | None = None if found is None else "kept" if found.kept else "missed"
    return StandardLine(standard.what, say(", ").join(limits) or None, measured, said)


def _evidence(record: Evidence, facts: Facts, say: Speech) -> EvidenceLine:
    inventory = facts.inventory
    answers = answers_of(record, inventory.settings.scoring)
    return EvidenceLine(
        day=record.date.isoformat(),
        method=term_name(inventory.vocabulary.methods, record.method, say),
        score=plain(exact(answers.mean)) if answers else None,
        answers=answers.count if answers else record.answers or 1,
        by=record.by,
        note=record.note,
        barriers=record.barriers,
    )


def _action(action: Action, facts: Facts) -> ActionLine:
    last = newest(action.log)
    due = action.due
    return ActionLine(
        title=action.title,
        status=action.status,
        owner=facts.inventory.owner_name(action.owner),
        due=None if due is None else due.isoformat(),
        overdue=is_late(action, facts.today),
        checked_in=None if last is None else last.date.isoformat(),
        progress=None if last is None else last.progress,
        note=(last.note if last else None) or action.note,
        expected=plain(action.expected_score),
    )
