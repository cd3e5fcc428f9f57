"""What is known and done about one touchpoint of the plan: standards, evidence, actions, ideas."""

from dataclasses import dataclass
from datetime import date

from touchmap.analysis.facts import Facts
from touchmap.analysis.scores import mark_of
from touchmap.analysis.work import is_late, newest
from touchmap.model.action import Action
from touchmap.model.evidence import Evidence
from touchmap.model.fields import Number
from touchmap.model.settings import Term
from touchmap.model.touchpoint import Standard
from touchmap.reports.figures import entered, plain
from touchmap.reports.standards import is_kept
from touchmap.reports.words import Words

_ORDER = {"doing": 0, "planned": 1, "idea": 2, "done": 3}


@dataclass(frozen=True, slots=True)
class StandardLine:
    """A standard: what is promised, its limit and what was measured in words, and kept, missed or None."""

    what: str
    limit: str | None
    measured: str | None
    verdict: str | None


@dataclass(frozen=True, slots=True)
class EvidenceLine:
    """An observation: its day (ISO), method, mark on the client's scale, and what was seen."""

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
    status: str
    owner: str | None
    due: str | None
    overdue: bool
    checked_in: str | None
    progress: int | None
    note: str | None
    expected: float | None


def standard_lines(standards: tuple[Standard, ...], say: Words) -> tuple[StandardLine, ...]:
    """The standards of a touchpoint, each with its limit and what was measured."""
    return tuple(_standard(standard, say) for standard in standards)


def evidence_lines(touchpoint: str, facts: Facts, say: Words) -> tuple[EvidenceLine, ...]:
    """The latest observations of a touchpoint, those of each method's newest day, newest first."""
    records = facts.inventory.evidence_of.get(touchpoint, ())
    newest: dict[str, date] = {}
    for record in records:
        newest[record.method] = max(record.date, newest.get(record.method, record.date))
    latest = [record for record in records if record.date == newest[record.method]]
    latest.sort(key=lambda record: (record.date, record.method), reverse=True)
    return tuple(_evidence(record, facts, say) for record in latest)


def action_lines(touchpoint: str, facts: Facts) -> tuple[ActionLine, ...]:
    """The ideas and actions of a touchpoint, work under way first; what was dropped is left out."""
    actions = [action for action in facts.inventory.actions_of.get(touchpoint, ()) if action.status in _ORDER]
    actions.sort(key=lambda action: (_ORDER[action.status], action.due or date.max))
    return tuple(_action(action, facts) for action in actions)


def term_name(terms: tuple[Term, ...], term: str, say: Words) -> str:
    """The name that the client gave a word of a vocabulary, else the word for a built-in one."""
    return next((found.name for found in terms if found.id == term and found.name), say.word(term))


def _standard(standard: Standard, say: Words) -> StandardLine:
    def amount(value: Number) -> str:
        return " ".join([entered(value, thousands=True), *([standard.unit] if standard.unit else [])])

    limits = []
    if standard.limit is not None:
        limits.append(say("plan.standard.limit", limit=amount(standard.limit)))
    if standard.at_least is not None:
        limits.append(say("plan.standard.at_least", limit=amount(standard.at_least)))
    measured = None
    if standard.measured is not None:
        measured = say("plan.standard.measured", measured=amount(standard.measured))
    verdict = {True: "kept", False: "missed", None: None}[is_kept(standard)]
    return StandardLine(standard.what, say("list.comma").join(limits) or None, measured, verdict)


def _evidence(record: Evidence, facts: Facts, say: Words) -> EvidenceLine:
    inventory = facts.inventory
    mark = mark_of(record, inventory.settings.scale)
    return EvidenceLine(
        day=record.date.isoformat(),
        method=term_name(inventory.vocabulary.methods, record.method, say),
        score=None if mark is None else plain(mark[0]),
        answers=(record.answers or 1) if mark is None else mark[1],
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
