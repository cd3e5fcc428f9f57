"""A touchpoint of the plan's watchlist as a card of its document."""

from collections.abc import Iterator

from touchmap.language.speech import Speech
from touchmap.reports.document import (
    Bullets,
    Card,
    LabelledValue,
    Paragraph,
    Point,
    Run,
    TableBlock,
    Text,
    own,
    runs,
    styled,
)
from touchmap.reports.naming import reaction
from touchmap.reports.plan.plan import PlanReport
from touchmap.reports.plan.ranking import PlanRow
from touchmap.reports.plan.watchlist import WatchlistItem
from touchmap.reports.plan.work import ActionLine, EvidenceLine, StandardLine
from touchmap.reports.work_rows import action_cells, action_table, observation, owner_cell, rank_of, reported, told


def touchpoint_card(item: WatchlistItem, report: PlanReport, say: Speech, *, page: bool) -> Card:
    """What is known and done about a touchpoint of the watchlist.

    Args:
        item: The touchpoint.
        report: The plan.
        say: The language.
        page: Whether it is for a page.
    """
    row = item.row
    return Card(
        title=own(row.name),
        rank=rank_of(row),
        facts={name: fact for name, fact in _facts(item, report, say, page=page) if fact.value or fact.below},
        notes=item.notes or "",
        blocks=tuple(_blocks(item, say, page=page)),
    )


def _facts(item: WatchlistItem, report: PlanReport, say: Speech, *, page: bool) -> Iterator[tuple[str, LabelledValue]]:
    row = item.row
    factors = say("customer weight × business priority × gap")
    yield (
        "priority",
        LabelledValue(
            factors if page else say("Priority"), _sum(row, say) if page else f"{_sum(row, say)} ({factors})"
        ),
    )
    yield "score", LabelledValue(say("Score"), _score(item, say))
    yield "reaction", LabelledValue(say("Reaction"), reaction(row.reaction, say))
    yield "owner", LabelledValue(say("Owner"), owner_cell(row.owner, say))
    yield "stage", LabelledValue(say("Stage"), own(row.stage))
    yield "channel", LabelledValue(say("Channel"), own(item.channel))
    yield "segments", LabelledValue(say("Score by segment"), own(item.segments or ""))
    yield "limits", LabelledValue(say("Weak link of"), own(", ".join(row.limits)))
    yield "standards", LabelledValue(say("Standards"), "", tuple(_standard(one, say) for one in item.standards))
    yield "evidence", _evidence(item, report, say)


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
    label = say("Latest evidence")
    if not item.evidence:
        return LabelledValue(label, styled(say("None: the score is opinion only."), "missing"))
    seen = tuple(_observed(record, report, say) for record in item.evidence)
    return LabelledValue(label, "", (*seen, *((styled(item.sureness, "quiet"),) if item.sureness else ())))


def _observed(record: EvidenceLine, report: PlanReport, say: Speech) -> Text:
    value = "" if record.score is None else say.figure(record.score)
    score = value and (
        say("{value} of {most}", value=value, most=report.most)
        if report.least >= 0
        else say("{value} on a scale from {least} to {most}", value=value, least=report.least, most=report.most)
    )
    stood = say("What stood in the way: {barriers}", barriers=", ".join(record.barriers))
    return runs(
        *observation(record.day, record.method, score, record.answers, say),
        *told(record.by, record.note, say),
        f". {stood}" if record.barriers else "",
    )


def _blocks(item: WatchlistItem, say: Speech, *, page: bool) -> Iterator[Paragraph | TableBlock | Bullets]:
    if item.actions:
        yield action_table([_action(one, say) for one in item.actions], item.row.name, say, caption=page)
    else:
        yield Paragraph(styled(say("No action yet."), "missing"))
    if item.ideas:
        ideas = (f"{idea.title} ({idea.owner})" if idea.owner else idea.title for idea in item.ideas)
        yield Bullets(tuple(Point(own(idea)) for idea in ideas), title=say("Ideas"))


def _action(action: ActionLine, say: Speech) -> tuple[Text, ...]:
    progress = "" if action.progress is None else say("{progress} %", progress=action.progress)
    last = reported(action.checked_in, progress, action.note, say)
    return action_cells(action.title, action.status, action.owner, (action.due, action.overdue), last, say)
