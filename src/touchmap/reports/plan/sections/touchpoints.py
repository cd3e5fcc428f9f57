"""The touchpoints of the watchlist one by one: each a card with all that is known and done about it."""

from collections.abc import Iterator

from touchmap.analysis.open_actions import IN_HAND
from touchmap.language.speech import Speech
from touchmap.language.terms import STATUSES
from touchmap.reports.document import Card, LabelledValue, Paragraph, Section
from touchmap.reports.drawings import ScoreScale
from touchmap.reports.plan.plan import PlanReport
from touchmap.reports.plan.ranking import PlanRow
from touchmap.reports.plan.watchlist import RivalLine, WatchlistItem
from touchmap.reports.plan.work import ActionLine, EvidenceLine, StandardLine
from touchmap.reports.text import Run, Text, own, runs, runs_in, styled
from touchmap.reports.work_rows import due_cell, observation, owner_cell, rank_of, told

MOST = 24
"""How many touchpoints have a card: those further down the watchlist stand in its table."""


_IN_TEXT = ("score", "limits", "where")
"""The facts that a page leaves out."""


def touchpoints_section(report: PlanReport, say: Speech, *, page: bool) -> Section | None:
    """The touchpoints of the watchlist one by one; None if it is empty."""
    held = report.watchlist[:MOST]
    if not held:
        return None
    cards = tuple(touchpoint_card(item, report, say, page=page) for item in held)
    measure = say(
        "Today's score with the interval of its evidence, competitors as open circles, the target as a stroke."
    )
    return Section("touchpoints", say("The watchlist one by one"), (Paragraph(measure), *cards), say("Touchpoints"))


def touchpoint_card(item: WatchlistItem, report: PlanReport, say: Speech, *, page: bool) -> Card:
    """What is known and done about a touchpoint of the watchlist.

    Args:
        item: The touchpoint.
        report: The plan.
        say: The language.
        page: Whether it is for a page, which draws the score and shows elsewhere where a touchpoint stands.
    """
    row = item.row
    facts = {name: fact for name, fact in _facts(item, report, say) if fact.value or fact.below}
    return Card(
        title=own(row.name),
        rank=rank_of(row),
        facts={name: fact for name, fact in facts.items() if not page or name not in _IN_TEXT},
        blocks=(_scale(item, report, say),),
    )


def _scale(item: WatchlistItem, report: PlanReport, say: Speech) -> ScoreScale:
    row = item.row
    return ScoreScale(
        least=report.least,
        most=report.most,
        score=row.score,
        said=say.figure(row.score),
        reaction=row.reaction,
        target=row.target,
        interval=item.interval,
        rivals=tuple(rival.score for rival in item.rivals if rival.score is not None),
    )


def _facts(item: WatchlistItem, report: PlanReport, say: Speech) -> Iterator[tuple[str, LabelledValue]]:
    row = item.row
    yield "priority", LabelledValue(say("Priority"), _sum(row, say))
    yield "owner", LabelledValue(say("Owner"), owner_cell(row.owner, say))
    yield "score", LabelledValue(say("Score"), _score(item, say))
    yield "notes", LabelledValue(say("Why"), own(" ".join((item.notes or "").split())))
    yield "evidence", _evidence(item, report, say)
    yield "standards", LabelledValue(say("Promised"), "", tuple(_standard(one, say) for one in item.standards))
    yield "segments", LabelledValue(say("Score by segment"), own(item.segments or ""))
    yield "rivals", LabelledValue(say("Competitors"), "", tuple(_rival(one, say) for one in item.rivals))
    yield "sells", LabelledValue(say("Sells"), own(item.sells or ""))
    yield "keepsake", LabelledValue(say("Takes away"), own(item.keepsake or ""))
    yield "limits", LabelledValue(say("Limits"), own(", ".join(row.limits)))
    yield "where", LabelledValue(say("Where"), own(" · ".join(name for name in (row.stage, item.channel) if name)))
    yield "work", _work(item, say)


def _rival(rival: RivalLine, say: Speech) -> Text:
    score = "" if rival.score is None else f" {say.figure(rival.score)}"
    note = f": {rival.note}" if rival.note else ""
    return runs(Run(rival.name, own=True), Run(score, "figure"), Run(note, own=True))


def _work(item: WatchlistItem, say: Speech) -> LabelledValue:
    below = (*(_action(one, say) for one in item.actions), *(_idea(one, say) for one in item.ideas))
    return LabelledValue(say("Work"), "" if below else styled(say("No action yet."), "missing"), below)


def _idea(idea: ActionLine, say: Speech) -> Text:
    owner = f" ({idea.owner})" if idea.owner else ""
    return runs(Run(f"{idea.title}{owner} ", own=True), Run(say("idea"), "tag"))


def _action(action: ActionLine, say: Speech) -> Text:
    """An action with its owner, when it is due, and how far it is."""
    progress = "" if action.progress is None else say("{progress} %", progress=action.progress)
    due = due_cell(action.due, say, late=action.overdue) if action.status in IN_HAND else ()
    about: list[Text] = [own(action.owner), say(STATUSES[action.status]), due, progress]
    pieces: list[str | Run] = [Run(action.title, own=True)]
    for text in about:
        if text:
            pieces += [", ", *runs_in(text)]
    return runs(*pieces)


def _sum(row: PlanRow, say: Speech) -> str:
    values = {name: say.figure(getattr(row, name)) for name in ("weight", "business", "gap", "priority")}
    if row.whole:
        return say("{weight} × {business} × {gap} = {priority}", **values)
    return say("{weight} × {business} × {gap} ≈ {priority}", **values)


def _score(item: WatchlistItem, say: Speech) -> str:
    values = {"score": say.figure(item.row.score), "target": say.figure(item.row.target)}
    if item.origin == "evidence":
        return say("{score} today, target {target} (from evidence)", **values)
    if item.origin == "parts":
        return say("{score} today, target {target} (from its weakest part)", **values)
    return say("{score} today, target {target} (entered by hand)", **values)


def _standard(line: StandardLine, say: Speech) -> Text:
    verdicts = {"kept": Run(f"({say('kept')})", "kept"), "missed": Run(f"({say('missed')})", "missed")}
    verdict = (" ", verdicts[line.verdict]) if line.verdict else ()
    limit = f": {line.limit}" if line.limit else ""
    measured = f", {line.measured}" if line.measured else ""
    return runs(Run(line.what, own=True), limit, measured, *verdict)


def _evidence(item: WatchlistItem, report: PlanReport, say: Speech) -> LabelledValue:
    label = say("Evidence")
    if not item.evidence:
        return LabelledValue(label, styled(say("None: the score is opinion only."), "missing"))
    *others, last = (_observed(record, report, say) for record in item.evidence)
    sure = Run(f". {item.sureness}", "quiet") if item.sureness else ""
    return LabelledValue(label, "", (*(runs(*other) for other in others), runs(*last, sure)))


def _observed(record: EvidenceLine, report: PlanReport, say: Speech) -> tuple[str | Run, ...]:
    value = "" if record.score is None else say.figure(record.score)
    score = value and (
        say("{value} of {most}", value=value, most=report.most)
        if report.least >= 0
        else say("{value} on a scale from {least} to {most}", value=value, least=report.least, most=report.most)
    )
    stood = say("What stood in the way: {barriers}", barriers=", ".join(record.barriers))
    return (
        *observation(record.day, record.method, score, record.answers, say),
        *told(record.by, record.note, say),
        f". {stood}" if record.barriers else "",
    )
